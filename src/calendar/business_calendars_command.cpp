// SPDX-License-Identifier: EUPL-1.2
#include "calendar/business_calendars_command.h"

#include "calendar/calendar_years.h"
#include "calendar/clock_time.h"

#include <boost/json.hpp>

#include <stdexcept>

namespace opmaat {
namespace {

namespace json = boost::json;

// Thrown within this file only: the text is not of the form.
struct OtherForm : std::runtime_error {
    using std::runtime_error::runtime_error;
};

template <class Value>
Value must(std::optional<Value> value, std::string_view what)
{
    if (!value) throw OtherForm{std::string{what}};
    return *value;
}

// [["09:00", "12:30"], ...]
Openings openings_of(const json::value& list)
{
    Openings openings;
    for (const json::value& pair : list.as_array()) {
        const auto time = [&](std::size_t place) {
            return must(parse_clock_time(std::string_view{pair.as_array().at(place).as_string()}), "time");
        };
        openings.push_back({time(0), time(1)});
    }
    return openings;
}

Day day_of(std::string_view text) { return must(parse_day(text), "day"); }

Week week_of(const json::object& weekly)
{
    Week week;
    for (const auto& [weekday, openings] : weekly) {
        if (weekday.size() != 1 || weekday[0] < '1' || weekday[0] > '7') throw OtherForm{"weekday"};
        week[static_cast<std::size_t>(weekday[0] - '1')] = openings_of(openings);
    }
    return week;
}

Hours special_days_of(const json::object& file)
{
    Hours hours;
    for (const auto& [day, name] : file.at("closed_days").as_object()) hours.closed.insert(day_of(day));
    for (const auto& [day, openings] : file.at("day_overrides").as_object())
        hours.overrides.emplace(day_of(day), openings_of(openings));
    return hours;
}

Hours hours_of(const json::object& calendar, const Hours& special_days)
{
    Hours hours;
    hours.weeks.push_back({first_calendar_day, week_of(calendar.at("weekly").as_object())});
    if (calendar.at("closed").as_bool()) hours.closed = special_days.closed;
    if (calendar.at("overrides").as_bool()) hours.overrides = special_days.overrides;
    return hours;
}

NamedHours read(const json::object& file)
{
    const auto zone = Zone::named(std::string{file.at("timezone").as_string()});
    if (!zone) throw OtherForm{"timezone"};
    const Hours special_days = special_days_of(file);
    NamedHours named;
    for (const auto& [name, calendar] : file.at("calendars").as_object())
        named.emplace(std::string{name}, OpeningHours::of(hours_of(calendar.as_object(), special_days), *zone));
    return named;
}

} // namespace

std::optional<NamedHours> parse_business_calendars(std::string_view text)
{
    try {
        return read(json::parse(text).as_object());
    } catch (const std::exception&) { // of Boost.JSON and of this file: another form
        return std::nullopt;
    }
}

} // namespace opmaat
