// SPDX-License-Identifier: EUPL-1.2
#include "demo/everyday.h"

#include "demo/written.h"

#include <charconv>
#include <random>

namespace opmaat::demo {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr int look_back_days = 175;
constexpr int percent_late = 9;
constexpr int percent_handed_over = 14;
constexpr int percent_noted = 25;
constexpr minutes shortest_call{4};

// What is asked often.
struct Habit {
    const Process& process;
    MunicipalityId municipality;
    std::vector<Channel> channels;
    std::vector<std::string> subjects;
    std::string text;
    std::string answer;
    std::vector<Recipient> handlers;
    bool in_one_call; // the contact centre answers it at once
    const OpeningHours& hours;
};

// The same draws on every machine: the distributions of the standard library differ.
class Lot {
public:
    explicit Lot(Day today) : random_(static_cast<std::uint32_t>(today.time_since_epoch().count())) {}

    int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint32_t>(limit)); }
    bool percent(int chance) { return below(100) < chance; }
    const auto& one_of(const auto& list)
    {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

private:
    std::mt19937 random_;
};

std::vector<Channel> channels(const SeedTable& table)
{
    std::vector<Channel> channels;
    for (const std::string& text : table.texts("kanalen")) {
        const auto channel = parse_word<Channel>(text);
        if (!channel) table.fail("there is no channel '" + text + "'");
        channels.push_back(*channel);
    }
    return channels;
}

std::vector<Recipient> recipients(const SeedTable& table, std::string_view key, const Stage& stage)
{
    std::vector<Recipient> recipients;
    for (const std::string& code : table.texts(key)) recipients.push_back(stage.recipient(code, table));
    return recipients;
}

Habit habit(const SeedTable& table, const Stage& stage)
{
    const Process& process = stage.process(table.text("proces"), table);
    const std::string place = table.text_or_empty("gemeente");
    const MunicipalityId municipality = stage.municipality(place.empty() ? "haarlem" : place, table);
    const OpeningHours& open = stage.calendars(municipality, process.versions.back().terms.unit).hours;
    return {process,
            municipality,
            channels(table),
            table.texts("onderwerpen"),
            table.text("tekst"),
            table.text("antwoord"),
            recipients(table, "behandelaars", stage),
            table.text_or_empty("in_een_keer") == "ja",
            open};
}

int amount(const SeedTable& table)
{
    const std::string text = table.text("aantal");
    int amount = 0;
    std::from_chars(text.data(), text.data() + text.size(), amount);
    if (amount <= 0) table.fail("'aantal' must be a number between quotes");
    return amount;
}

class Draw {
public:
    Draw(const SeedTable& file, const Stage& stage, Lot& lot)
        : stage_(stage), lot_(lot), residents_(file.texts("vragers")), agents_(recipients(file, "kcc", stage)),
          reasons_(file.texts("redenen_overdracht")), notes_(file.texts("notities"))
    {
    }

    Story story(const Habit& habit)
    {
        const Channel channel = lot_.one_of(habit.channels);
        const bool at_once = habit.in_one_call && is_spoken(channel);
        const Instant ended = some_working_moment(habit.hours);
        const Instant received = at_once ? ended : received_before(habit, ended);
        const Recipient agent = lot_.one_of(agents_);
        const UnitId unit = habit.process.versions.back().terms.unit;
        const Recipient owner = at_once ? agent : stage_.intake(unit, habit.hours.zone().local_day(received));
        Story story{asked(habit, channel, received, owner), &habit.process, {agent.official, received}, {}};
        story.asked.waits_at_intake = !at_once;
        if (at_once) {
            const Instant hung_up = received + shortest_call + minutes{lot_.below(6)};
            story.turns.push_back({{agent.official, hung_up}, Answers{habit.answer}});
        } else {
            handle(story, habit, owner, ended);
        }
        return story;
    }

private:
    Asked asked(const Habit& habit, Channel channel, Instant received, const Recipient& owner)
    {
        return {.municipality = habit.municipality,
                .channel = channel,
                .subject = lot_.one_of(habit.subjects),
                .text = habit.text,
                .asked_by = lot_.one_of(residents_),
                .received = received,
                .owner = owner};
    }

    Instant some_working_moment(const OpeningHours& open)
    {
        const Day day = stage_.today() - std::chrono::days{1 + lot_.below(look_back_days)};
        const Day working = open.first_working_day(day).value_or(day);
        const Instant at = after(open, *open.opens(working), minutes{20 + lot_.below(400)});
        return at < stage_.now() ? at : some_working_moment(open);
    }

    // So long before it was answered that the share of late answers is as it should be.
    Instant received_before(const Habit& habit, Instant ended)
    {
        const auto due = stage_.due(habit.process, habit.municipality, ended, false);
        const auto term = due ? due->at - ended : hours{24};
        const int percent = lot_.percent(percent_late) ? 105 + lot_.below(30) : 25 + lot_.below(60);
        const Instant about = ended - std::chrono::floor<minutes>(term * percent / 100);
        const Day day = habit.hours.zone().local_day(about);
        return habit.hours.is_open(about) ? about
                                          : *habit.hours.opens(habit.hours.first_working_day(day).value_or(day));
    }

    void handle(Story& story, const Habit& habit, const Recipient& intake, Instant ended)
    {
        Instant at = story.registered.at;
        const auto next = [&](int most) {
            at = std::min(after(habit.hours, at, minutes{10 + lot_.below(most)}), ended);
            return at;
        };
        if (!is_spoken(story.asked.channel) && stage_.due(habit.process, habit.municipality, at, true))
            story.turns.push_back({{intake.official, next(180)}, Confirms{}});
        Recipient owner = lot_.one_of(habit.handlers);
        story.turns.push_back({{intake.official, next(240)}, Divides{owner}});
        if (lot_.percent(percent_noted))
            story.turns.push_back({{owner.official, next(300)}, Notes{lot_.one_of(notes_)}});
        const Recipient other = lot_.one_of(habit.handlers);
        if (lot_.percent(percent_handed_over) && other.official != owner.official) {
            story.turns.push_back({{owner.official, next(300)}, HandsOver{other, lot_.one_of(reasons_)}});
            owner = other;
        }
        story.turns.push_back({{owner.official, ended}, Answers{habit.answer}});
    }

    const Stage& stage_;
    Lot& lot_;
    std::vector<std::string> residents_;
    std::vector<Recipient> agents_;
    std::vector<std::string> reasons_;
    std::vector<std::string> notes_;
};

} // namespace

std::vector<Story> everyday_stories(const std::filesystem::path& path, const Stage& stage)
{
    const SeedTable file = SeedTable::of_file(path);
    Lot lot{stage.today()};
    Draw draw{file, stage, lot};
    std::vector<Story> stories;
    for (const SeedTable& table : file.tables("alledaags")) {
        const Habit each = habit(table, stage);
        for (int left = amount(table); left > 0; --left) stories.push_back(draw.story(each));
        table.expect_no_more();
    }
    file.expect_no_more();
    return stories;
}

} // namespace opmaat::demo
