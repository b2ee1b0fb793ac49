// SPDX-License-Identifier: EUPL-1.2
#include "calendar/holidays.h"

#include <algorithm>
#include <utility>

namespace opmaat {
namespace {

using namespace std::chrono;

// The King's birthday since 2014, the Queen's before; on a Sunday it is celebrated on the Saturday before.
Holiday royal_birthday(int year)
{
    const bool king = year >= 2014;
    const Day birthday = king ? day(year, 4, 27) : day(year, 4, 30);
    const Day celebrated = weekday{birthday} == Sunday ? birthday - days{1} : birthday;
    return {celebrated, king ? "Koningsdag" : "Koninginnedag", Holiday::Kind::holiday};
}

// Two holidays on one day become one with both names: Ascension Day on 5 May, as in 2005 and 2016.
std::vector<Holiday> joined(std::vector<Holiday> sorted)
{
    std::vector<Holiday> result;
    for (Holiday& each : sorted) {
        if (!result.empty() && result.back().day == each.day)
            result.back().name.append(name_separator).append(each.name);
        else
            result.push_back(std::move(each));
    }
    return result;
}

} // namespace

std::string_view to_text(Holiday::Kind kind)
{
    switch (kind) {
    case Holiday::Kind::holiday: return "feestdag";
    case Holiday::Kind::by_law: return "gelijkgesteld bij wet";
    case Holiday::Kind::by_decree: return "gelijkgesteld bij KB";
    }
    std::unreachable();
}

// The Gregorian computus of Meeus, Jones and Butcher.
Day easter_sunday(int year)
{
    const int golden = year % 19;
    const int century = year / 100;
    const int in_century = year % 100;
    const int moon_shift = (century - (century + 8) / 25 + 1) / 3;
    const int full_moon = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
    const int to_sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - full_moon - in_century % 4) % 7;
    const int late = (golden + 11 * full_moon + 22 * to_sunday) / 451;
    const int march_days = full_moon + to_sunday - 7 * late + 22;
    return day(year, 3, 1) + days{march_days - 1};
}

std::vector<Holiday> holidays(int year)
{
    using enum Holiday::Kind;
    const Day easter = easter_sunday(year);
    std::vector<Holiday> found{
        {day(year, 1, 1), "Nieuwjaarsdag", holiday},
        {easter - days{2}, "Goede Vrijdag", by_law},
        {easter + days{1}, "Tweede Paasdag", holiday},
        {easter + days{39}, "Hemelvaartsdag", holiday},
        {easter + days{50}, "Tweede Pinksterdag", holiday},
        royal_birthday(year),
        {day(year, 5, 5), "Vijfde mei (Bevrijdingsdag)", holiday},
        {day(year, 12, 25), "Eerste Kerstdag", holiday},
        {day(year, 12, 26), "Tweede Kerstdag", holiday},
    };
    std::ranges::stable_sort(found, {}, &Holiday::day);
    return joined(std::move(found));
}

} // namespace opmaat
