// SPDX-License-Identifier: EUPL-1.2
// Runs every row of the tables beside it.
#include "cases/table.h"
#include "term/clock.h"
#include "term/explanation.h"
#include "term/term_text.h"

#include <doctest/doctest.h>

using namespace opmaat;
using cases::moment;
using cases::Row;

namespace {

std::string written(Instant instant)
{
    const Zone& zone = Zone::amsterdam();
    const Instant local{instant.time_since_epoch() + zone.offset(instant)};
    std::string text = to_text(local).substr(0, 16);
    text[10] = ' ';
    return text;
}

std::string end_of(const Result<Due>& due)
{
    if (!due) return due.error().is(not_computable) ? "-" : std::string{due.error().rule.code};
    return due->precision == Due::Precision::day ? to_text(due->last_day) : written(due->at);
}

void check_terms(const std::string& file, const LegalCalendar& legal)
{
    const auto rows = cases::table(file);
    REQUIRE_FALSE(rows.empty());
    for (const Row& row : rows) {
        CAPTURE(file);
        CAPTURE(row.at("geval"));
        const OpeningHours hours = cases::opening_hours(row.at("open"));
        const Calendars calendars{legal, hours};
        const auto parts = parse_parts(row.at("termijn"));
        REQUIRE(parts);
        const auto end = due(moment(row.at("begin")), *parts, calendars);
        CHECK(end_of(end) == row.at("einde"));
        if (!row.at("ongerold").empty() && end) CHECK(to_text(end->raw_end) == row.at("ongerold"));
        const auto explained = explain(moment(row.at("begin")), *parts, calendars);
        REQUIRE(explained.has_value() == end.has_value());
        if (end) CHECK(explained->due == *end);
    }
}

std::string shown(const std::optional<Span>& span)
{
    if (!span) return "-";
    const std::string amount = std::to_string(span->amount);
    switch (span->unit) {
    case Span::Unit::minute: return amount + " minuten";
    case Span::Unit::working_day: return amount + " werkdagen";
    case Span::Unit::day: return amount + " dagen";
    }
    return "";
}

Clock clock_of(const Row& row, const Calendars& calendars)
{
    const Norm norm{parse_word<Clock::Kind>(row.at("soort")).value(), parse_term(row.at("termijn")).value()};
    Clock clock = start_round(std::span{&norm, 1}, 1, moment(row.at("begin")), calendars).front();
    if (!row.at("beantwoord").empty()) clock.ended = moment(row.at("beantwoord"));
    return clock;
}

} // namespace

TEST_CASE("every term of tests/cases ends where the table says")
{
    check_terms("termijnen.md", LegalCalendar{});
    check_terms("termijnen-zonder-besluit.md", LegalCalendar{{{}, day(2000, 1, 1), day(2100, 1, 1)}});
}

TEST_CASE("every clock of tests/cases stands as the table says")
{
    const LegalCalendar legal;
    for (const Row& row : cases::table("klokken.md")) {
        CAPTURE(row.at("geval"));
        const OpeningHours hours = cases::opening_hours(row.at("open"));
        const Calendars calendars{legal, hours};
        const Clock clock = clock_of(row, calendars);
        const Instant now = moment(row.at("nu"));
        CHECK(word(standing(clock, now, calendars.zone())) == row.at("stand"));
        CHECK(shown(lateness(clock, now, calendars)) == row.at("te laat"));
        CHECK(shown(time_left(clock, now, calendars)) == row.at("nog"));
    }
}
