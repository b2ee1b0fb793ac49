// SPDX-License-Identifier: EUPL-1.2
#include "support/town.h"

#include "process/process_store.h"
#include "staff/official_change.h"
#include "staff/staff_store.h"
#include "staff/unit_change.h"

#include <stdexcept>

namespace support {

using namespace opmaat;

const Instant monday = *parse_instant("2026-03-02T09:00:00Z");

namespace {

const Act setting_up{SystemActor{"proef"}, monday};
constexpr Day long_ago = day(2000, 1, 1);

// The organisation while nobody is in it: the names below are each used once.
const Organisation& nobody()
{
    static const Organisation empty{Staff{}, long_ago};
    return empty;
}

Changed<Unit> team(const std::string& code)
{
    return *add_unit(nobody(), {UnitId::fresh(monday), UnitKind::team, code, {code, ""}, std::nullopt, long_ago},
                     setting_up);
}

Changed<Official> official(const std::string& code)
{
    return *add_official(nobody(), code, {{"F.", "", "", code}, "", "", ""}, long_ago, setting_up);
}

Changed<Process> loose_tiles(const UnitId& unit)
{
    const std::vector<Norm> norms{{Clock::Kind::receipt, {2, Term::Unit::working_day, Term::Basis::norm}},
                                  {Clock::Kind::content, {5, Term::Unit::working_day, Term::Basis::norm}}};
    const ProcessTerms terms{
        {"Losse tegels", ""}, Domain::general, Confidentiality::internal, Complexity::simple, unit, norms};
    return *add_process("losse-tegels", terms, long_ago, setting_up);
}

// Saves it and returns what was saved.
template <class T>
T saved(db::Writer& writer, const Changed<T>& changed)
{
    if (const auto result = opmaat::save(writer, changed); !result)
        throw std::logic_error{"refused: " + std::string{result.error().rule.code}};
    return changed.now;
}

} // namespace

Town::Town(db::Database& of) : database(of)
{
    database.write_and_wait("town", [&](db::Writer& writer) {
        municipality = saved(writer, *add_municipality(nobody(), "haarlem", "Haarlem", setting_up)).id;
        green = saved(writer, team("groen")).id;
        permits = saved(writer, team("vergunningen")).id;
        intake = saved(writer, official("voorbeeld")).id;
        testmans = saved(writer, official("testmans")).id;
        proefman = saved(writer, official("proefman")).id;
        process = saved(writer, loose_tiles(green));
        return true;
    });
    almanac.set_hours(municipality, std::nullopt, OpeningHours::office());
}

Asked Town::asked(Instant received) const
{
    return {.municipality = municipality,
            .channel = Channel::website,
            .subject = "Losse stoeptegels",
            .received = received,
            .owner = recipient(intake)};
}

Question Town::ask(Instant at) { return save(opmaat::ask(asked(at), process, {intake, at}, calendars())); }

Question Town::save(Result<Changed<Question>> changed)
{
    if (!changed) throw std::logic_error{"refused: " + std::string{changed.error().rule.code}};
    std::optional<Result<Question>> saved;
    database.write_and_wait("save", [&](db::Writer& writer) {
        saved = opmaat::save(writer, *changed);
        return saved->has_value();
    });
    if (!*saved) throw std::logic_error{"refused: " + std::string{saved->error().rule.code}};
    return **saved;
}

} // namespace support
