// SPDX-License-Identifier: EUPL-1.2
#include "question/clock_face_page.h"

#include <doctest/doctest.h>

using namespace opmaat;
using text::Language;

namespace {

using State = html::ClockFace::State;

const LegalCalendar legal;
const OpeningHours office = OpeningHours::office();
const Calendars calendars{legal, office};

Instant at(const char* text) { return *parse_instant(text); }

// A clock that began on Monday 2 March 2026 at ten in the morning.
Clock clock_of(Clock::Kind kind, const Term& term)
{
    return start_round(std::vector<Norm>{{kind, term}}, 1, at("2026-03-02T09:00:00Z"), calendars).front();
}

const Clock norm = clock_of(Clock::Kind::content, {3, Term::Unit::working_day, Term::Basis::norm});
const Clock law = clock_of(Clock::Kind::law, {1, Term::Unit::week, Term::Basis::law});
const Clock hours = clock_of(Clock::Kind::content, {240, Term::Unit::opening_minute, Term::Basis::norm});

html::ClockFace face(const Clock& clock, const char* now) { return face_of(clock, Language::nl, at(now), calendars); }

} // namespace

TEST_CASE("a norm is late in working days and speaks of an answer, a law in days and of a decision")
{
    const auto answer = face(norm, "2026-03-09T09:00:00Z");
    CHECK(answer.state == State::late);
    CHECK(answer.words == "2 werkdagen te laat");
    CHECK(answer.detail == "het antwoord moest er uiterlijk donderdag 5 maart 2026 zijn");
    CHECK(answer.used > 1);

    const auto decision = face(law, "2026-03-12T09:00:00Z");
    CHECK(decision.words == "3 dagen te laat");
    CHECK(decision.detail == "het besluit moest er uiterlijk maandag 9 maart 2026 zijn");
}

TEST_CASE("what is due today counts in hours when it has a moment, and else says that this is the last day")
{
    const auto moment = face(hours, "2026-03-02T11:42:00Z");
    CHECK(moment.state == State::today);
    CHECK(moment.words == "Nog 1 uur en 18 minuten");
    CHECK(moment.detail == "antwoord vóór 14.00 uur");

    const auto last_day = face(norm, "2026-03-05T09:00:00Z");
    CHECK(last_day.state == State::today);
    CHECK(last_day.words == "Vandaag is de laatste dag");
    CHECK(last_day.detail == "antwoord uiterlijk donderdag 5 maart 2026");
}

TEST_CASE("what is on time says how long there still is")
{
    const auto soon = face(norm, "2026-03-03T09:00:00Z");
    CHECK(soon.state == State::on_time);
    CHECK(soon.words == "Nog 2 werkdagen");
    CHECK(soon.units == 3);
    CHECK(face(law, "2026-03-03T09:00:00Z").words == "Nog 6 dagen");
}

TEST_CASE("what stands still, is done or cannot be computed says so")
{
    Clock paused = norm;
    paused.paused_since = at("2026-03-03T09:00:00Z");
    CHECK(face(paused, "2026-03-20T09:00:00Z").words == "De klok staat stil");
    CHECK(face(paused, "2026-03-20T09:00:00Z").detail == "sinds dinsdag 3 maart 2026");

    Clock done = norm;
    done.ended = at("2026-03-04T09:00:00Z");
    CHECK(face(done, "2026-03-20T09:00:00Z").words == "Klaar, op tijd");
    CHECK(face(done, "2026-03-20T09:00:00Z").detail == "beantwoord op woensdag 4 maart 2026");
    done.ended = at("2026-03-06T09:00:00Z");
    CHECK(face(done, "2026-03-20T09:00:00Z").words == "Klaar, 1 werkdag te laat");

    Clock unknown = norm;
    unknown.due.reset();
    CHECK(face(unknown, "2026-03-04T09:00:00Z").state == State::not_started);
    CHECK(face(unknown, "2026-03-04T09:00:00Z").words == "De uiterste dag is niet te berekenen");
}
