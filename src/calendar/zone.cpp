// SPDX-License-Identifier: EUPL-1.2
#include "calendar/zone.h"

#include "calendar/calendar_years.h"

#include <date/tz.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <mutex>
#include <stdexcept>
#include <vector>

namespace opmaat {

using namespace std::chrono;

namespace {

struct Change {
    Instant since;
    seconds offset;
};
using Changes = std::vector<Change>;

constexpr year first_year{1900};
constexpr year last_year_of_tzdata{
    2037}; // the files of the system end there; the library does not read the rule after it

Instant new_year(year of) { return sys_days{of / January / 1}; }

Changes changes_in_tzdata(const date::time_zone& zone)
{
    Changes found;
    const auto end = floor<seconds>(new_year(last_year_of_tzdata + years{1}));
    auto from = floor<seconds>(new_year(first_year));
    while (from < end) {
        const date::sys_info period = zone.get_info(from);
        if (found.empty() || found.back().offset != period.offset) found.push_back({from, period.offset});
        from = period.end;
    }
    return found;
}

// The latest year of tzdata with the same calendar (leap or not, and the weekday of 1 January): rules by weekday, as
// "the last Sunday of March", fall on the same dates in it.
year twin_of(year later)
{
    year twin = last_year_of_tzdata;
    while (twin.is_leap() != later.is_leap() || weekday{sys_days{twin / 1 / 1}} != weekday{sys_days{later / 1 / 1}})
        twin -= years{1};
    return twin;
}

void continue_after_tzdata(Changes& changes)
{
    const Changes known = changes;
    if (known.back().since < new_year(last_year_of_tzdata)) return; // no changes any more
    for (year each = last_year_of_tzdata + years{1}; each <= year{last_calendar_year + 1}; each += years{1}) {
        const year twin = twin_of(each);
        for (const Change& change : known)
            if (new_year(twin) <= change.since && change.since < new_year(twin + years{1}))
                changes.push_back({change.since + (new_year(each) - new_year(twin)), change.offset});
    }
}

} // namespace

struct Zone::Table {
    std::string name;
    Changes changes;
    std::vector<std::uint16_t> starts; // for each stretch of 2^32 ms (some 50 days): the change in force at its start

    Table(std::string zone_name, Changes all) : name(std::move(zone_name)), changes(std::move(all))
    {
        const auto stretches = stretch(changes.back().since) + 1;
        std::uint16_t at = 0;
        for (std::size_t each = 0; each <= stretches; ++each) {
            while (at + 1U < changes.size() && stretch(changes[at + 1U].since) < each) ++at;
            starts.push_back(at);
        }
    }

    const Change& at(Instant instant) const
    {
        if (instant < changes.front().since) return changes.front();
        std::size_t place = starts[std::min(stretch(instant), starts.size() - 1)];
        while (place + 1 < changes.size() && changes[place + 1].since <= instant) ++place;
        return changes[place];
    }

private:
    std::size_t stretch(Instant instant) const
    {
        return static_cast<std::size_t>((instant - changes.front().since).count() >> 32);
    }
};

namespace {

std::optional<Changes> read_changes(const std::string& name)
{
    try {
        Changes changes = changes_in_tzdata(*date::locate_zone(name));
        continue_after_tzdata(changes);
        return changes;
    } catch (const std::runtime_error&) { // the library's way to say that there is no such zone
        return std::nullopt;
    }
}

} // namespace

Zone::Zone(std::shared_ptr<const Table> table) : table_(std::move(table)) {}

Result<Zone> Zone::named(const std::string& name)
{
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const Table>> read;
    const std::scoped_lock lock{mutex};
    if (const auto found = read.find(name); found != read.end()) return Zone{found->second};
    auto changes = read_changes(name);
    if (!changes) return refused(zone_unknown, {}, {name});
    return Zone{read.emplace(name, std::make_shared<Table>(name, std::move(*changes))).first->second};
}

const Zone& Zone::amsterdam()
{
    static const Zone zone = named("Europe/Amsterdam").value();
    return zone;
}

const std::string& Zone::name() const { return table_->name; }

seconds Zone::offset(Instant instant) const { return table_->at(instant).offset; }

Day Zone::local_day(Instant instant) const { return Day{floor<days>(instant + offset(instant)).time_since_epoch()}; }

milliseconds Zone::time_of_day(Instant instant) const
{
    const Instant wall = instant + offset(instant);
    return wall - floor<days>(wall);
}

// Before a change of offset the wall shows one time, after it another. Two days around it are enough to see both
// offsets.
Instant Zone::instant_of(Day day, minutes since_midnight) const
{
    const Instant wall{day.time_since_epoch() + since_midnight};
    const Instant by_offset_before = wall - table_->at(wall - days{1}).offset;
    const Change& after = table_->at(wall + days{1});
    if (by_offset_before < after.since) return by_offset_before;
    const Instant by_offset_after = wall - after.offset;
    return by_offset_after >= after.since ? by_offset_after : by_offset_before; // in the gap: forward by the gap
}

Instant Zone::second_instant_of(Day day, minutes since_midnight) const
{
    const Instant wall{day.time_since_epoch() + since_midnight};
    const Change& after = table_->at(wall + days{1});
    const Instant by_offset_after = wall - after.offset;
    return by_offset_after >= after.since ? by_offset_after : instant_of(day, since_midnight);
}

} // namespace opmaat
