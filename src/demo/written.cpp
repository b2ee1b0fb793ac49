// SPDX-License-Identifier: EUPL-1.2
#include "demo/written.h"

#include "calendar/clock_time.h"
#include "demo/wanted.h"

#include <charconv>
#include <map>

namespace opmaat::demo {
namespace {

constexpr std::chrono::minutes opened_and_read{20}; // a letter or message, before it is written down

// "3 uur", "20 minuten" or "2 dagen", all of opening time; a day has eight hours.
std::chrono::minutes open_time(const SeedTable& table, std::string_view key)
{
    static const std::map<std::string, int, std::less<>> units{
        {"minuten", 1}, {"uur", 60}, {"dag", 480}, {"dagen", 480}};
    const std::string text = table.text(key);
    const std::size_t space = text.find(' ');
    const auto unit = space == std::string::npos ? units.end() : units.find(text.substr(space + 1));
    int amount = 0;
    std::from_chars(text.data(), text.data() + text.size(), amount);
    if (unit == units.end() || amount <= 0) table.fail("'" + text + "' is no time; write \"3 uur\" or \"2 dagen\"");
    return std::chrono::minutes{amount * unit->second};
}

template <class Choice>
Choice choice(const SeedTable& table, std::string_view key)
{
    const std::string text = table.text(key);
    const auto found = parse_word<Choice>(text);
    if (!found) table.fail("there is no '" + text + "' for '" + std::string{key} + "'");
    return *found;
}

Departing departing(const SeedTable& table)
{
    return {table.text("regel"), table.text("voor"), table.text("reden"), choice<Departure::Ground>(table, "grond"),
            table.text("besluit_door")};
}

NextStep next_step(const SeedTable& table, const OpeningHours& hours, Instant at)
{
    const Instant day = after(hours, at, open_time(table, "over"));
    return {table.text("tekst"), hours.zone().local_day(day)};
}

Deed deed(const SeedTable& table, const Stage& stage, const OpeningHours& hours, Instant at)
{
    const auto recipient = [&] { return stage.recipient(table.text("aan"), table); };
    const auto official = [&](std::string_view key) { return stage.official(table.text(key), table); };
    const std::string what = table.text("doet");
    if (what == "bevestigt") return Confirms{};
    if (what == "pakt op") return TakesUp{};
    if (what == "verdeelt") return Divides{recipient()};
    if (what == "draagt over") return HandsOver{recipient(), table.text("reden")};
    if (what == "noemt contactpersoon") return NamesContact{official("contactpersoon"), official("vervanger")};
    if (what == "plant") return Plans{next_step(table, hours, at)};
    if (what == "noteert") return Notes{table.text("tekst")};
    if (what == "antwoordt") return Answers{table.text("tekst")};
    if (what == "heropent") return Reopens{table.text("reden")};
    if (what == "wijkt af") return Departs{departing(table)};
    table.fail("nobody can '" + what + "'");
}

struct Start {
    const Process& process;
    MunicipalityId municipality;
    Channel channel;
    Instant received;
    const OpeningHours& hours;
};

Start start(const SeedTable& table, const Stage& stage)
{
    const Process& process = stage.process(table.text("proces"), table);
    const std::string place = table.text_or_empty("gemeente");
    const MunicipalityId municipality = stage.municipality(place.empty() ? "haarlem" : place, table);
    const auto channel = choice<Channel>(table, "kanaal");
    const auto time = parse_clock_time(table.text("tijd"));
    if (!time) table.fail("'tijd' must be a time such as 09:40");
    const Incoming incoming{process, municipality, *time, is_spoken(channel),
                            table.text_or_empty("klok") == "ontvangst"};
    const Instant received = received_for(parse_wanted(table.text("klaar"), table), incoming, stage);
    const UnitId unit = process.versions.back().terms.unit;
    return {process, municipality, channel, received, stage.calendars(municipality, unit).hours};
}

// Without a name it waits at intake.
Recipient first_owner(const SeedTable& table, const Stage& stage, const Start& start)
{
    const std::string keeps = table.text_or_empty("houdt");
    if (!keeps.empty()) return stage.recipient(keeps, table);
    return stage.intake(start.process.versions.back().terms.unit, start.hours.zone().local_day(start.received));
}

Asked asked(const SeedTable& table, const Stage& stage, const Start& start)
{
    return {.municipality = start.municipality,
            .channel = start.channel,
            .subject = table.text("onderwerp"),
            .text = table.text("tekst"),
            .asked_by = table.text_or_empty("vrager"),
            .zaak = table.text_or_empty("zaak"),
            .received = start.received,
            .owner = first_owner(table, stage, start),
            .waits_at_intake = table.text_or_empty("houdt").empty()};
}

std::vector<Turn> turns(const SeedTable& story, const Stage& stage, const Start& start, Instant registered)
{
    std::vector<Turn> turns;
    Instant at = registered;
    for (const SeedTable& table : story.tables("verloop")) {
        at = after(start.hours, at, open_time(table, "na"));
        if (at > stage.now()) {
            return turns;
        }
        turns.push_back({{stage.official(table.text("wie"), table), at}, deed(table, stage, start.hours, at)});
        table.expect_no_more();
    }
    return turns;
}

Story written_story(const SeedTable& table, const Stage& stage)
{
    const Start begin = start(table, stage);
    const Instant written_down =
        is_spoken(begin.channel) ? begin.received : after(begin.hours, begin.received, opened_and_read);
    const Instant registered = std::min(written_down, stage.now());
    const OfficialId by = stage.official(table.text("aangenomen_door"), table);
    Story story{asked(table, stage, begin), &begin.process, {by, registered}, turns(table, stage, begin, registered)};
    table.expect_no_more();
    return story;
}

} // namespace

Instant after(const OpeningHours& hours, Instant from, std::chrono::minutes open)
{
    return add_minutes(hours, from, open).value();
}

std::vector<Story> written_stories(const std::filesystem::path& path, const Stage& stage)
{
    const SeedTable file = SeedTable::of_file(path);
    std::vector<Story> stories;
    for (const SeedTable& table : file.tables("verhaal")) stories.push_back(written_story(table, stage));
    file.expect_no_more();
    return stories;
}

} // namespace opmaat::demo
