// SPDX-License-Identifier: EUPL-1.2
#include "demo/wanted.h"

#include <sstream>

namespace opmaat::demo {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr days longest_look_back{400};
constexpr minutes moment_step{15};
constexpr days longest_wait_for_moment{12};

const OpeningHours& hours_of(const Incoming& incoming, const Stage& stage)
{
    return stage.calendars(incoming.municipality, incoming.process.versions.back().terms.unit).hours;
}

// The day that many working days before (below zero) or after today; for today the first working day from today on.
Day working_day(int amount, const OpeningHours& hours, Day today)
{
    Day day = hours.first_working_day(today).value_or(today);
    const days one{amount < 0 ? -1 : 1};
    for (int left = amount < 0 ? -amount : amount; left > 0; --left) {
        day += one;
        while (!hours.is_working_day(day)) day += one;
    }
    return day;
}

bool can_come_in(const Incoming& incoming, const OpeningHours& hours, Instant at)
{
    return !incoming.at_the_desk || hours.is_open(at);
}

Instant received_for_day(const Wanted& wanted, const Incoming& incoming, const Stage& stage)
{
    const OpeningHours& hours = hours_of(incoming, stage);
    const bool late = wanted.side == Wanted::Side::late;
    const Day target = working_day(late ? -wanted.amount : wanted.amount, hours, stage.today());
    Instant best = stage.now();
    for (days back{0}; back < longest_look_back; ++back) {
        const Instant at = hours.zone().instant_of(stage.today() - back, incoming.time);
        if (at > stage.now() || !can_come_in(incoming, hours, at)) continue;
        const auto due = stage.due(incoming.process, incoming.municipality, at, incoming.until_receipt);
        if (due && due->last_day < target) return late ? at : best;
        best = at;
        if (late && due && due->last_day == target) return at;
    }
    return best;
}

Instant received_for_moment(const Wanted& wanted, const Incoming& incoming, const Stage& stage)
{
    const OpeningHours& hours = hours_of(incoming, stage);
    const Instant target = stage.now() + std::chrono::hours{wanted.amount};
    Instant best = stage.now();
    for (minutes back{0}; back < longest_wait_for_moment; back += moment_step) {
        const Instant at = stage.now() - back;
        if (!hours.is_open(at)) continue;
        const auto due = stage.due(incoming.process, incoming.municipality, at, incoming.until_receipt);
        if (due && due->at < target) return best;
        best = at;
    }
    return best;
}

} // namespace

Wanted parse_wanted(const std::string& text, const SeedTable& table)
{
    if (text == "vandaag") return {Wanted::Side::ahead, 0};
    std::istringstream words{text};
    std::string first, second, third;
    words >> first >> second >> third;
    const bool late = third == "geleden";
    const int amount = std::atoi((late ? first : second).c_str());
    if (amount > 0 && late) return {Wanted::Side::late, amount};
    if (amount > 0 && first == "over" && third.starts_with("werkdag")) return {Wanted::Side::ahead, amount};
    if (amount > 0 && first == "over" && third == "uur") return {Wanted::Side::moment, amount};
    table.fail("'" + text + "' is no term; write \"2 werkdagen geleden\", \"vandaag\" or \"over 3 werkdagen\"");
}

Instant received_for(const Wanted& wanted, const Incoming& incoming, const Stage& stage)
{
    return wanted.side == Wanted::Side::moment ? received_for_moment(wanted, incoming, stage)
                                               : received_for_day(wanted, incoming, stage);
}

} // namespace opmaat::demo
