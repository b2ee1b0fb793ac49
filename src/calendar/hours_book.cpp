// SPDX-License-Identifier: EUPL-1.2
#include "calendar/hours_book.h"

#include <utility>

namespace opmaat {
namespace {

// A farther level fills in what the nearer ones leave open: its weeks hold until the first of theirs begins. Closing
// days add up.
void fill_in(Hours& hours, const Hours& farther)
{
    std::vector<WeekFrom> weeks;
    for (const WeekFrom& each : farther.weeks)
        if (hours.weeks.empty() || each.from < hours.weeks.front().from) weeks.push_back(each);
    hours.weeks.insert(hours.weeks.begin(), weeks.begin(), weeks.end());
    hours.closed.insert(farther.closed.begin(), farther.closed.end());
    hours.overrides.insert(farther.overrides.begin(), farther.overrides.end());
}

Hours hours_of(HoursOf whose, const HoursBook& book)
{
    Hours hours;
    const auto add = [&](const HoursOf& level) {
        if (const auto entered = book.entered.find(level); entered != book.entered.end())
            fill_in(hours, entered->second);
    };
    for (std::size_t height = 0; whose.unit && height <= book.parents.size();
         ++height) { // no longer than the tree is high
        add(whose);
        const auto parent = book.parents.find(*whose.unit);
        whose.unit = parent == book.parents.end() ? std::nullopt : std::optional{parent->second};
    }
    add({whose.municipality, std::nullopt});
    return hours;
}

} // namespace

Almanac almanac_of(LegalCalendar legal, const HoursBook& book, const Zone& zone)
{
    Almanac almanac{std::move(legal), zone};
    for (const auto& [unit, parent] : book.parents) almanac.set_parent(unit, parent);
    for (const auto& [whose, entered] : book.entered) {
        auto hours = OpeningHours::of(hours_of(whose, book), zone);
        almanac.set_hours(whose.municipality, whose.unit, hours ? std::move(*hours) : OpeningHours::unknown(zone));
    }
    return almanac;
}

} // namespace opmaat
