// SPDX-License-Identifier: EUPL-1.2
// The opening hours that were entered for a municipality, or for a department or team as it serves that municipality:
// weeks with the day from which they hold, closing days, and days with other hours; and how these are changed.
#pragma once

#include "base/refusal.h"
#include "calendar/hours_book.h"
#include "event/event.h"

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace opmaat {

/// A closing day or an equalised day without a name or source. Field: "reden" or "bron".
inline constexpr Rule calendar_reason_missing{RefusalKind::invalid, "kalenderreden-ontbreekt"};
/// A day outside the years of the calendar. Field: "dag".
inline constexpr Rule day_outside_calendar{RefusalKind::invalid, "dag-buiten-kalender"};
/// There is no such closing day, day with other hours, or week to take away.
inline constexpr Rule calendar_day_unknown{RefusalKind::missing, "kalenderdag-onbekend"};
/// The day lies before the first that can still change. Values: that first day.
inline constexpr Rule calendar_day_past{RefusalKind::invalid, "kalenderdag-voorbij"};
/// The place itself or one above it is closed on that day, so other hours would not count. Field: "dag". Values: whose
/// calendar closes it (id of the unit, else of the municipality), and why.
inline constexpr Rule day_is_closed{RefusalKind::invalid, "kalenderdag-gesloten"};

inline constexpr EventKind week_set{"openingstijden-gewijzigd"};
inline constexpr EventKind week_withdrawn{"openingstijden-vervallen"};
inline constexpr EventKind closing_day_set{"sluitingsdag-ingevoerd"};
inline constexpr EventKind closing_day_withdrawn{"sluitingsdag-vervallen"};
inline constexpr EventKind other_hours_set{"andere-tijden-ingevoerd"};
inline constexpr EventKind other_hours_withdrawn{"andere-tijden-vervallen"};

/// Monday first: the names of the fields of a week, and of its facts in the journal.
inline constexpr std::array<std::string_view, 7> weekday_words{"maandag", "dinsdag",  "woensdag", "donderdag",
                                                               "vrijdag", "zaterdag", "zondag"};

/// Why the office is closed. `published`: when it was made known; a sudden closure changes nothing of what was late
/// before.
struct Closing {
    std::string reason;
    Instant published;
    friend bool operator==(const Closing&, const Closing&) = default;
};

struct OfficeCalendar {
    Id<OfficeCalendar> id;
    HoursOf whose;
    std::vector<WeekFrom> weeks{}; // in order of their first day
    std::map<Day, Closing> closings{};
    std::map<Day, Openings> overrides{};
    std::int64_t version = 0; // 0: nothing was ever entered
};

inline constexpr Subject<OfficeCalendar> calendar_subject{"kalender"};

/// What counts of it.
Hours hours_in(const OfficeCalendar& calendar);

/// The week that holds from week.from on, in the place of one from that same day. Refuses as OpeningHours::of, at the
/// field of the weekday; day_outside_calendar.
Result<Changed<OfficeCalendar>> set_week(OfficeCalendar calendar, WeekFrom week, const Act& act);
/// What held before that day goes on. Refuses calendar_day_unknown, and never_open for the last week of a municipality.
Result<Changed<OfficeCalendar>> withdraw_week(OfficeCalendar calendar, Day from, const Act& act);

/// Closed on that day, or for another reason than was entered. Refuses calendar_reason_missing, day_outside_calendar.
Result<Changed<OfficeCalendar>> close_on(OfficeCalendar calendar, Day day, std::string reason, const Act& act);
/// Refuses calendar_day_unknown.
Result<Changed<OfficeCalendar>> withdraw_closing(OfficeCalendar calendar, Day day, const Act& act);

/// Whose closing day it is: the first of these that closes on it; null when none does.
const OfficeCalendar* closed_by(std::span<const OfficeCalendar> nearest_first, Day day);

/// The openings of one day, in the place of its week.
struct OtherHours {
    Day day;
    Openings openings;
};
/// `above`: the calendars of the places above it, the nearest first; a place is closed on their closing days too.
/// Refuses as OpeningHours::of at the field "tijden", never_open without openings (that is a closing day),
/// day_is_closed, day_outside_calendar.
Result<Changed<OfficeCalendar>> open_otherwise(OfficeCalendar calendar, OtherHours wanted,
                                               std::span<const OfficeCalendar> above, const Act& act);
/// Refuses calendar_day_unknown.
Result<Changed<OfficeCalendar>> withdraw_other_hours(OfficeCalendar calendar, Day day, const Act& act);

/// What was promised and judged stays: nothing changes before `first`. An office can close suddenly, so a closing day
/// may be today; anything else could make an answer late that was in time, so it begins tomorrow.
/// Refuses calendar_day_past.
Result<void> lies_ahead(Day day, Day first, std::string field);

/// Whether a day can have these openings. Refuses as OpeningHours::of at `field`, and never_open without openings.
Result<void> check_openings(const Openings& openings, std::string_view field);

/// "09:00-12:30_13:00-17:00", as the journal has it; nothing for a day without openings.
FactValue openings_fact(const Openings& openings);

} // namespace opmaat
