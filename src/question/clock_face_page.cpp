// SPDX-License-Identifier: EUPL-1.2
#include "question/clock_face_page.h"

#include "text/words.h"

#include <algorithm>

namespace opmaat {
namespace {

using std::chrono::minutes;
using text::sentence;

// What is told of one clock at one moment.
struct Telling {
    const Clock& clock;
    text::Language language;
    Instant now;
    const Calendars& calendars;

    /// The sentence of this kind of clock: "klok.inhoud.uiterlijk".
    std::string of_kind(std::string_view what, const std::string& argument) const
    {
        return sentence(language, "klok." + std::string{word(clock.kind)} + "." + std::string{what}, argument);
    }
    text::LocalMinute local(Instant instant) const
    {
        const Zone& zone = calendars.zone();
        return zone.local_day(instant) + std::chrono::floor<minutes>(zone.time_of_day(instant));
    }
    Day day_of(Instant instant) const { return calendars.zone().local_day(instant); }
};

std::string span_words(text::Language language, const Span& span)
{
    switch (span.unit) {
    case Span::Unit::minute: return text::duration(language, minutes{span.amount});
    case Span::Unit::working_day: return text::working_days(language, span.amount);
    case Span::Unit::day: break;
    }
    return text::calendar_days(language, span.amount);
}

std::string end_words(const Telling& telling)
{
    const Due& due = *telling.clock.due;
    return due.precision == Due::Precision::day ? text::day(telling.language, due.last_day)
                                                : text::moment(telling.language, telling.local(due.at));
}

std::string late_words(const Telling& telling, std::string_view with_span, std::string_view without)
{
    const auto span = lateness(telling.clock, telling.now, telling.calendars);
    if (!span || span->amount == 0) return sentence(telling.language, without);
    return sentence(telling.language, with_span, span_words(telling.language, *span));
}

std::string left_words(const Telling& telling)
{
    const auto left = time_left(telling.clock, telling.now, telling.calendars);
    if (left && left->amount > 0) return sentence(telling.language, "klok.nog", span_words(telling.language, *left));
    const int days = static_cast<int>((telling.clock.due->last_day - telling.day_of(telling.now)).count());
    if (days > 0) return sentence(telling.language, "klok.nog", text::calendar_days(telling.language, days));
    return sentence(telling.language, "klok.vandaag");
}

std::string by_when(const Telling& telling)
{
    const Due& due = *telling.clock.due;
    const bool moment_of_today = due.precision == Due::Precision::moment && due.last_day == telling.day_of(telling.now);
    if (moment_of_today) return telling.of_kind("voor", text::clock_time(telling.language, telling.local(due.at)));
    return telling.of_kind("uiterlijk", end_words(telling));
}

html::ClockFace not_begun(const Telling& telling)
{
    const bool known = telling.clock.due.has_value();
    return {.state = html::ClockFace::State::not_started,
            .words = sentence(telling.language, known ? "klok.niet-begonnen" : "klok.niet-te-berekenen"),
            .detail = known ? by_when(telling) : sentence(telling.language, "klok.niet-te-berekenen.waarom")};
}

html::ClockFace done(const Telling& telling)
{
    const bool late = ended_late(telling.clock);
    return {.state = html::ClockFace::State::done,
            .words = late ? late_words(telling, "klok.klaar-te-laat", "klok.klaar-net-te-laat")
                          : sentence(telling.language, "klok.klaar-op-tijd"),
            .detail = telling.of_kind("klaar", text::day(telling.language, telling.day_of(*telling.clock.ended)))};
}

html::ClockFace words_of(const Telling& telling)
{
    using State = html::ClockFace::State;
    switch (standing(telling.clock, telling.now, telling.calendars.zone())) {
    case Standing::late:
        return {State::late, late_words(telling, "klok.te-laat", "klok.net-te-laat"),
                telling.of_kind("moest", end_words(telling))};
    case Standing::today: return {State::today, left_words(telling), by_when(telling)};
    case Standing::on_time: return {State::on_time, left_words(telling), by_when(telling)};
    case Standing::paused:
        return {State::paused, sentence(telling.language, "klok.staat-stil"),
                sentence(telling.language, "klok.staat-stil.sinds",
                         text::day(telling.language, telling.day_of(*telling.clock.paused_since)))};
    case Standing::done: return done(telling);
    case Standing::not_started: break;
    }
    return not_begun(telling);
}

// Up to when the ruler is filled.
Instant measured_until(const Clock& clock, Instant now)
{
    if (clock.ended) return *clock.ended;
    return clock.paused_since ? *clock.paused_since : now;
}

double used_part(const Clock& clock, Instant now)
{
    if (!clock.due || clock.due->at <= clock.starts) return 0;
    const std::chrono::duration<double> term = clock.due->at - clock.starts;
    const std::chrono::duration<double> used = measured_until(clock, now) - clock.starts;
    return std::max(0.0, used / term);
}

int units_of(const Clock& clock)
{
    if (clock.parts.empty()) return 8;
    const Term& term = clock.parts.front();
    const int minutes_an_hour = 60;
    return std::max(1, term.unit == Term::Unit::opening_minute ? term.amount / minutes_an_hour : term.amount);
}

} // namespace

html::ClockFace face_of(const Clock& clock, text::Language language, Instant now, const Calendars& calendars)
{
    html::ClockFace face = words_of({clock, language, now, calendars});
    face.used = used_part(clock, now);
    face.units = units_of(clock);
    return face;
}

html::ClockFace face_without_clock(text::Language language)
{
    return {.state = html::ClockFace::State::not_started, .words = sentence(language, "klok.geen"), .detail = {}};
}

} // namespace opmaat
