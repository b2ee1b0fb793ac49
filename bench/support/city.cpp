// SPDX-License-Identifier: EUPL-1.2
#include "support/city.h"

#include "process/process_store.h"
#include "question/answer.h"
#include "question/question_store.h"
#include "staff/official_change.h"
#include "staff/staff_store.h"
#include "staff/unit_change.h"

#include <algorithm>
#include <cstdio>

namespace bench {

using namespace opmaat;

namespace {

constexpr std::size_t officials_of_a_team = 10;
constexpr std::size_t questions_in_a_job = 2000;
constexpr std::chrono::minutes between_open_questions{1};
constexpr Day long_ago = day(2000, 1, 1);

const Act founding{SystemActor{"meting"}, *parse_instant("2026-01-01T08:00:00Z")};

const Organisation& nobody()
{
    static const Organisation empty{Staff{}, long_ago};
    return empty;
}

template <class T>
T saved(db::Writer& writer, const Changed<T>& changed)
{
    save(writer, changed).value();
    return changed.now;
}

void found_team(db::Writer& writer, City& city, std::size_t number)
{
    const std::string code = "team-" + std::to_string(number);
    const NewUnit team{UnitId::fresh(founding.at), UnitKind::team, code, {code, ""}, std::nullopt, long_ago};
    city.units.push_back(saved(writer, add_unit(nobody(), team, founding).value()).id);
    for (std::size_t each = 0; each < officials_of_a_team; ++each) {
        const OfficialDetails details{{"P.", "", "", "Proefman"}, "", "", ""};
        const std::string name = code + "-" + std::to_string(each);
        city.officials.push_back(saved(writer, add_official(nobody(), name, details, long_ago, founding).value()).id);
    }
}

Process five_days_and_eight_weeks(const UnitId& unit)
{
    const std::vector<Norm> norms{{Clock::Kind::content, {5, Term::Unit::working_day, Term::Basis::norm}},
                                  {Clock::Kind::law, {8, Term::Unit::week, Term::Basis::law}}};
    const ProcessTerms terms{
        {"Losse tegels", ""}, Domain::general, Confidentiality::internal, Complexity::simple, unit, norms};
    return add_process("losse-tegels", terms, long_ago, founding).value().now;
}

void ask_and_answer(db::Writer& writer, const City& city, std::size_t number, Instant at, bool answered)
{
    const Act act{city.owner_of(number).official, at};
    Question question = save(writer, ask(city.asked(number, at), city.process, act, city.calendars()).value()).value();
    if (answered)
        save(writer, answer(std::move(question), "De tegels liggen vast.", {act.by, at + std::chrono::days{3}}).value())
            .value();
}

} // namespace

Recipient City::owner_of(std::size_t number) const
{
    const std::size_t official = (number * 7919) % officials.size();
    return {officials[official], units[official / officials_of_a_team], true};
}

Asked City::asked(std::size_t number, Instant received) const
{
    constexpr Channel channels[] = {Channel::website, Channel::telephone, Channel::email, Channel::desk,
                                    Channel::letter};
    return {.municipality = municipality,
            .channel = channels[number % std::size(channels)],
            .subject = "Losse stoeptegels bij nummer " + std::to_string(number),
            .text = "Er liggen tegels los op de stoep voor de deur. Kunt u deze vastleggen?",
            .asked_by = "Mevrouw Voorbeeld",
            .received = received,
            .owner = owner_of(number),
            .waits_at_intake = number % 20 == 0};
}

City found_city(db::Database& database, std::size_t teams)
{
    City city{};
    database.write_and_wait("found", [&](db::Writer& writer) {
        city = City{};
        city.municipality = saved(writer, add_municipality(nobody(), "haarlem", "Haarlem", founding).value()).id;
        for (std::size_t number = 0; number < teams; ++number) found_team(writer, city, number);
        city.process = five_days_and_eight_weeks(city.units.front());
        saved(writer,
              Changed{city.process, Event{founding, process_added, {about(process_subject, city.process.id, 1)}}});
        return true;
    });
    city.almanac.set_hours(city.municipality, std::nullopt, OpeningHours::office());
    return city;
}

void fill(db::Database& database, const City& city, Amount amount, Instant now)
{
    for (std::size_t first = 0; first < amount.questions; first += questions_in_a_job) {
        const std::size_t last = std::min(first + questions_in_a_job, amount.questions);
        database.write_and_wait("fill", [&](db::Writer& writer) {
            for (std::size_t number = first; number < last; ++number) {
                const std::size_t left = amount.questions - number;
                const bool answered = left > amount.open;
                const Instant at =
                    now - between_open_questions * left - (answered ? std::chrono::days{3} : std::chrono::days{0});
                ask_and_answer(writer, city, number, at, answered);
            }
            return true;
        });
        std::fprintf(stderr, "\r%zu of %zu questions", last, amount.questions);
    }
    std::fprintf(stderr, "\n");
}

} // namespace bench
