// SPDX-License-Identifier: EUPL-1.2
// Days, times, amounts and lengths of time in words, as the municipality writes them: "uiterlijk dinsdag 3 maart 2026",
// "12.00 uur", "74 %". Days and times are local ones; where a number and its sign belong together a no-break space
// stands between them.
#pragma once

#include "text/catalogue.h"

#include <chrono>

namespace text {

using LocalMinute = std::chrono::local_time<std::chrono::minutes>;

/// "dinsdag 3 maart 2026", "Tuesday 3 March 2026".
std::string day(Language language, std::chrono::local_days day);
/// "3 maart 2026": where the weekday was just said.
std::string date(Language language, std::chrono::local_days day);
/// "8 december": at an axis.
std::string day_and_month(Language language, std::chrono::local_days day);
/// "maandag 15 tot en met woensdag 17 juni 2026"; both days included. What both have in common is said once.
std::string days(Language language, std::chrono::local_days first, std::chrono::local_days last);
/// "12.00 uur", "12:00". Minutes since midnight, 0..1440.
std::string clock_time(Language language, std::chrono::minutes since_midnight);
/// "10.42": a clock on a wall.
std::string bare_time(Language language, std::chrono::minutes since_midnight);
/// "dinsdag 3 maart 2026, 10.42 uur".
std::string moment(Language language, LocalMinute moment);
/// "10.42 uur" of a moment.
std::string clock_time(Language language, LocalMinute moment);

/// "1 uur en 18 minuten", "2 minuten en 40 seconden", "18 minuten". Not negative; seconds are said only below an hour.
std::string duration(Language language, std::chrono::seconds length);
/// "1 werkdag", "2 werkdagen".
std::string working_days(Language language, std::int64_t count);
/// "1 dag", "8 dagen".
std::string calendar_days(Language language, std::int64_t count);

/// "74 %" with a no-break space; "74%" in English.
std::string percent(Language language, std::int64_t value);
/// "3,5": rounded half away from zero to that many digits (0..6).
std::string decimal(Language language, double value, int digits);
/// "€ 9.000" with a no-break space, cents only when there are any; "€9,000" in English.
std::string euros(Language language, std::int64_t cents);
/// "a, b en c".
std::string list(Language language, const std::vector<std::string>& things);
/// The same text beginning with a capital: a day at the start of a sentence.
std::string capitalised(std::string text);

} // namespace text
