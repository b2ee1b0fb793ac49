// SPDX-License-Identifier: EUPL-1.2
#include "question/question.h"

#include "question/answer.h"
#include "question/ask.h"
#include "question/correct.h"
#include "question/inheritance.h"
#include "question/moment.h"
#include "question/progress.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace opmaat;

namespace {

Instant at(const char* text) { return *parse_instant(text); }

const Instant monday = at("2026-03-02T09:00:00Z");
const MunicipalityId haarlem = MunicipalityId::fresh(monday);
const UnitId green = UnitId::fresh(monday);
const UnitId permits = UnitId::fresh(monday);
const OfficialId intake = OfficialId::fresh(monday);
const OfficialId testmans = OfficialId::fresh(monday);
const OfficialId proefman = OfficialId::fresh(monday);

const Almanac& almanac()
{
    static const Almanac made = [] {
        Almanac almanac;
        almanac.set_hours(haarlem, std::nullopt, OpeningHours::office());
        return almanac;
    }();
    return made;
}

Calendars calendars() { return almanac().calendars(haarlem); }

const Norm receipt_in_two_days{Clock::Kind::receipt, {2, Term::Unit::working_day, Term::Basis::norm}};
const Norm answer_in_five_days{Clock::Kind::content, {5, Term::Unit::working_day, Term::Basis::norm}};
const Norm decision_in_eight_weeks{Clock::Kind::law, {8, Term::Unit::week, Term::Basis::law}};

Process process_of(std::vector<Norm> norms)
{
    const ProcessTerms terms{{"Losse tegels", ""}, Domain::general, Confidentiality::internal,
                             Complexity::simple,   green,           std::move(norms)};
    return {ProcessId::fresh(monday), "losse-tegels", {{1, day(2026, 1, 1), terms}}};
}

const Process tiles = process_of({receipt_in_two_days, answer_in_five_days, decision_in_eight_weeks});

Recipient working(OfficialId official, UnitId unit = green) { return {official, unit, true}; }
Recipient gone(OfficialId official) { return {official, green, false}; }

Act by(OfficialId official, Instant instant) { return {official, instant}; }

Asked loose_tiles()
{
    return {.municipality = haarlem,
            .channel = Channel::website,
            .subject = "Losse stoeptegels",
            .received = monday,
            .owner = working(intake)};
}

Question waiting() { return ask(loose_tiles(), tiles, by(intake, monday), calendars())->now; }

Question taken_up() { return take_up(waiting(), working(testmans), by(testmans, monday))->now; }

Question answered_on(Instant instant)
{
    return answer(taken_up(), "De tegels liggen vast.", by(testmans, instant))->now;
}

const Clock& clock_of(const Question& question, Clock::Kind kind, int round = 1)
{
    return *std::ranges::find_if(question.clocks,
                                 [&](const Clock& each) { return each.kind == kind && each.round == round; });
}

const Fact* fact(const Changed<Question>& changed, std::string_view name)
{
    const auto& facts = changed.events.front().facts;
    const auto found = std::ranges::find(facts, name, &Fact::name);
    return found == facts.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("a question has one owner from its first moment: the intake official on duty, until somebody takes it up")
{
    const auto asked = ask(loose_tiles(), tiles, by(intake, monday), calendars());
    REQUIRE(asked);
    CHECK(asked->now.owner == intake);
    CHECK_FALSE(asked->now.taken_up);
    CHECK(asked->now.state == Question::State::open);
    CHECK(asked->events.front().is(question_asked));
    CHECK(asked->events.front().abouts.front() == About{"vraag", asked->now.id.text(), 1});
}

TEST_CASE("a question without an owner is refused, and so is one for somebody who left")
{
    Asked nobodys = loose_tiles();
    nobodys.owner.reset();
    CHECK(ask(nobodys, tiles, by(intake, monday), calendars()).error().is(owner_missing));

    Asked of_a_leaver = loose_tiles();
    of_a_leaver.owner = gone(proefman);
    CHECK(ask(of_a_leaver, tiles, by(intake, monday), calendars()).error().is(official_out_of_service));
}

TEST_CASE("whoever asks without owner, subject and with a receipt in the future hears all of it at once")
{
    Asked asked = loose_tiles();
    asked.owner.reset();
    asked.subject = "  ";
    asked.received = monday + std::chrono::minutes{1};
    const auto refusal = ask(asked, tiles, by(intake, monday), calendars()).error();
    CHECK(refusal.is(owner_missing));
    REQUIRE(refusal.also.size() == 2);
    CHECK(refusal.also[0].is(subject_missing));
    CHECK(refusal.also[1].is(received_in_future));
    CHECK(refusal.also[1].field == "ontvangen");
}

TEST_CASE("a letter that is written down two days later counts from its receipt")
{
    const auto asked = ask(loose_tiles(), tiles, by(intake, monday + std::chrono::days{2}), calendars());
    REQUIRE(asked);
    CHECK(clock_of(asked->now, Clock::Kind::content).due->last_day == day(2026, 3, 9));
    CHECK(clock_of(asked->now, Clock::Kind::law).due->last_day == day(2026, 4, 28)); // Koningsdag on 27 April: Atw 1
}

TEST_CASE("a process without a version on the day of receipt is refused, with that day")
{
    Asked early = loose_tiles();
    early.received = at("2025-12-31T12:00:00Z");
    const auto refusal = ask(early, tiles, by(intake, monday), calendars()).error();
    CHECK(refusal.is(process_not_valid));
    CHECK(refusal.values == std::vector<std::string>{"2025-12-31"});
}

TEST_CASE("a newer version of the process changes nothing of the questions that are there")
{
    Process newer = tiles;
    newer.versions.push_back({2, day(2026, 3, 3), newer.versions.front().terms});
    CHECK(ask(loose_tiles(), newer, by(intake, monday + std::chrono::days{4}), calendars())->now.process_version == 1);
}

TEST_CASE("receipt is told at once to who asks on the telephone, and must still be told to who writes")
{
    Asked call = loose_tiles();
    call.channel = Channel::telephone;
    const Question by_telephone = ask(call, tiles, by(intake, monday), calendars())->now;
    CHECK(clock_of(by_telephone, Clock::Kind::receipt).ended == monday);
    CHECK(confirm_receipt(by_telephone, by(intake, monday)).error().is(receipt_already_confirmed));

    const auto confirmed = confirm_receipt(waiting(), by(intake, at("2026-03-05T08:00:00Z")));
    REQUIRE(confirmed);
    CHECK(fact(*confirmed, "klokOntvangst")->to == FactValue{Code{"te-laat"}});
    CHECK(nearest_running(confirmed->now.clocks, at("2026-03-05T08:00:00Z"))->kind == Clock::Kind::content);
}

TEST_CASE("the kenmerk counts in the local year in which the question is registered (T16)")
{
    const auto year_of = [](const char* instant) {
        Asked asked = loose_tiles();
        asked.received = at("2026-12-30T09:00:00Z");
        return ask(asked, tiles, by(intake, at(instant)), calendars())->now.kenmerk.year;
    };
    CHECK(year_of("2026-12-31T22:59:00Z") == 2026);
    CHECK(year_of("2026-12-31T23:30:00Z") == 2027);
}

TEST_CASE("a kenmerk is read in the form in which it is written, and in no other")
{
    CHECK(to_text(Kenmerk{2026, 123}) == "V-2026-000123");
    CHECK(to_text(Kenmerk{2026, 1234567}) == "V-2026-1234567");
    CHECK(parse_kenmerk("v-2026-000123") == Kenmerk{2026, 123});
    CHECK(parse_kenmerk("V-2026-1234567") == Kenmerk{2026, 1234567});
    for (const char* wrong : {"", "V", "V-2026-", "V-2026-123", "V-2026-0000123", "V-2026-00012x", "V-26-000123",
                              "I-2026-000123", "V-2026-+00123", "V--026-000123", "V-2026-99999999999999999999"})
        CHECK_FALSE(parse_kenmerk(wrong));
}

TEST_CASE("dividing and taking up are assignments, not handovers")
{
    const auto assigned = assign(waiting(), working(testmans, permits), by(intake, monday));
    REQUIRE(assigned);
    CHECK(assigned->now.owner == testmans);
    CHECK(assigned->now.unit == permits);
    CHECK(assigned->now.taken_up);
    CHECK(assigned->now.handovers == 0);
    CHECK(assigned->events.front().is(question_assigned));
    CHECK(take_up(waiting(), working(testmans), by(testmans, monday))->events.front().is(question_taken_up));
    CHECK(assign(assigned->now, working(proefman), by(intake, monday)).error().is(already_taken_up));
    CHECK(assign(waiting(), gone(proefman), by(intake, monday)).error().is(official_out_of_service));
}

TEST_CASE("a handover needs a reason, is counted, and goes to another who works here")
{
    const auto handed =
        hand_over(taken_up(), working(proefman, permits), "Hoort bij vergunningen", by(testmans, monday));
    REQUIRE(handed);
    CHECK(handed->now.owner == proefman);
    CHECK(handed->now.handovers == 1);
    CHECK(*fact(*handed, "eigenaar") == Fact{"eigenaar", testmans, proefman});
    CHECK(*fact(*handed, "eenheid") == Fact{"eenheid", green, permits});

    const Act act = by(testmans, monday);
    CHECK(hand_over(taken_up(), working(proefman), " ", act).error().is(reason_missing));
    CHECK(hand_over(taken_up(), working(testmans), "Zomaar", act).error().is(handed_to_oneself));
    CHECK(hand_over(taken_up(), gone(proefman), "Ziek", act).error().is(official_out_of_service));
    CHECK(hand_over(waiting(), working(proefman), "Hoort daar", act).error().is(not_taken_up));
}

TEST_CASE("the question of a former official keeps its historic owner once it is answered (O03)")
{
    const Question closed = answered_on(monday);
    CHECK(hand_over(closed, working(proefman), "Vertrokken", by(intake, monday)).error().is(already_answered));
    CHECK(assign(closed, working(proefman), by(intake, monday)).error().is(already_answered));
    Particulars wanted = particulars(closed);
    wanted.subject = "Losse tegels";
    CHECK(correct(closed, wanted, by(intake, monday))->now.owner == testmans);
}

TEST_CASE("what somebody typed stands in a row of its own and never in the journal")
{
    const std::string typed = "Mevrouw Voorbeeld belde boos";
    const auto noted = note(taken_up(), typed, by(testmans, monday));
    REQUIRE(noted);
    CHECK(std::get<Note>(noted->now.typed.back()).text == typed);
    CHECK(noted->events.front().facts.empty());
    CHECK(note(taken_up(), "", by(testmans, monday)).error().is(note_missing));

    Particulars wanted = particulars(taken_up());
    wanted.subject = typed;
    const auto corrected = correct(taken_up(), wanted, by(testmans, monday));
    CHECK(*fact(*corrected, "onderwerp") == Fact{"onderwerp", {}, {}});
}

TEST_CASE("the next step has a day, today or later by the local calendar")
{
    const Zone& zone = Zone::amsterdam();
    const Act just_after_midnight = by(testmans, at("2026-03-02T23:30:00Z")); // 3 March in Haarlem
    const auto planned = plan_step(taken_up(), {"Bel de aannemer", day(2026, 3, 3)}, just_after_midnight, zone);
    REQUIRE(planned);
    CHECK(planned->now.next_step == NextStep{"Bel de aannemer", day(2026, 3, 3)});
    CHECK(plan_step(taken_up(), {"Bel", day(2026, 3, 2)}, just_after_midnight, zone).error().is(step_in_the_past));
    CHECK(plan_step(taken_up(), {"", day(2026, 3, 3)}, just_after_midnight, zone).error().is(step_missing));
    CHECK(plan_step(answered_on(monday), {"Bel", day(2026, 3, 9)}, just_after_midnight, zone)
              .error()
              .is(already_answered));
}

TEST_CASE("a departure from a rule says from what, for whom, why, on what ground and by whom (M22)")
{
    const Departing hardship{"Wachttijd van een jaar", "Een gezin met een ziek kind", "De wachttijd treft hen te hard",
                             Departure::Ground::hardship_clause, "teamleider Wonen"};
    const Question before = taken_up();
    const auto departed = depart(before, hardship, by(testmans, monday));
    REQUIRE(departed);
    CHECK(std::get<Departure>(departed->now.typed.back()).ground == Departure::Ground::hardship_clause);
    CHECK(fact(*departed, "grond")->to == FactValue{Code{"hardheidsclausule"}});
    CHECK(departed->now.clocks == before.clocks);

    const auto refusal = depart(taken_up(), {}, by(testmans, monday)).error();
    CHECK(refusal.field == "regel");
    CHECK(refusal.also.size() == 3);
}

TEST_CASE("answering ends all clocks, and each keeps whether it was in time")
{
    const auto answered = answer(taken_up(), "De tegels liggen vast.", by(testmans, at("2026-03-10T08:00:00Z")));
    REQUIRE(answered);
    CHECK(std::ranges::all_of(answered->now.clocks, [](const Clock& clock) { return clock.ended.has_value(); }));
    CHECK(fact(*answered, "klokInhoud")->to == FactValue{Code{"te-laat"}}); // due on Monday 9 March
    CHECK(fact(*answered, "klokWet")->to == FactValue{Code{"op-tijd"}});
    CHECK(decisive_clock(answered->now, monday)->kind == Clock::Kind::receipt);
    CHECK(answer(answered->now, "Nog eens", by(testmans, monday)).error().is(already_answered));
    CHECK(answer(taken_up(), "\n", by(testmans, monday)).error().is(answer_missing));
}

TEST_CASE("reopening starts a new round of clocks by the norms of the question, and the first round keeps its result")
{
    const Question closed = answered_on(at("2026-03-03T08:00:00Z"));
    const Act act = by(testmans, at("2026-03-16T08:00:00Z"));
    const auto reopened = reopen(closed, {"De tegels liggen weer los", working(testmans)}, act, almanac());
    REQUIRE(reopened);
    CHECK(reopened->now.state == Question::State::open);
    CHECK(reopened->now.round == 2);
    CHECK_FALSE(reopened->now.answered_at);
    CHECK(clock_of(reopened->now, Clock::Kind::content, 2).due->last_day == day(2026, 3, 23));
    CHECK(clock_of(reopened->now, Clock::Kind::content, 1) == clock_of(closed, Clock::Kind::content, 1));

    CHECK(reopen(closed, {"", working(testmans)}, act, almanac()).error().is(reason_missing));
    CHECK(reopen(closed, {"Weer los", gone(testmans)}, act, almanac()).error().is(official_out_of_service));
    CHECK(reopen(taken_up(), {"Weer los", working(testmans)}, act, almanac()).error().is(not_answered_yet));
}

TEST_CASE("a reopened question of a former official gets an owner who works here")
{
    const auto reopened =
        reopen(answered_on(monday), {"Weer los", working(proefman, permits)}, by(intake, monday), almanac());
    REQUIRE(reopened);
    CHECK(reopened->now.owner == proefman);
    CHECK(*fact(*reopened, "eigenaar") == Fact{"eigenaar", testmans, proefman});
    CHECK(reopened->now.handovers == 0);
}

TEST_CASE("a new round counts on the hours of the unit that gets the question, not on those of the unit that had it")
{
    Almanac hours = almanac();
    hours.set_hours(haarlem, permits, OpeningHours::office({day(2026, 3, 3), day(2026, 3, 4)}));
    const auto there = reopen(answered_on(monday), {"Weer los", working(proefman, permits)}, by(intake, monday), hours);
    const auto here = reopen(answered_on(monday), {"Weer los", working(proefman)}, by(intake, monday), hours);
    REQUIRE(there);
    REQUIRE(here);
    CHECK(clock_of(here->now, Clock::Kind::content, 2).due->last_day == day(2026, 3, 9));
    CHECK(clock_of(there->now, Clock::Kind::content, 2).due->last_day == day(2026, 3, 11));
}

TEST_CASE("a correction changes no clock, names the fields in the journal, and must change something")
{
    const Question before = taken_up();
    Particulars wanted = particulars(before);
    wanted.channel = Channel::letter;
    wanted.unit = permits;
    wanted.contact_person = testmans;
    wanted.deputy = proefman;
    wanted.zaak = "Z-2026-77";
    const auto corrected = correct(before, wanted, by(testmans, monday));
    REQUIRE(corrected);
    CHECK(particulars(corrected->now) == wanted);
    CHECK(corrected->now.clocks == before.clocks);
    CHECK(corrected->events.front().facts.size() == 5);
    CHECK(*fact(*corrected, "kanaal") == Fact{"kanaal", Code{"website"}, Code{"brief"}});

    CHECK(correct(before, particulars(before), by(testmans, monday)).error().is(nothing_changed));
    wanted.deputy = testmans;
    CHECK(correct(before, wanted, by(testmans, monday)).error().is(deputises_for_oneself));
}

TEST_CASE("each open question is late, due today, this week, later, or without a day")
{
    const Moment moment = moment_of(at("2026-03-04T10:00:00Z"), Zone::amsterdam()); // a Wednesday
    CHECK(moment.sunday == day(2026, 3, 8));
    const auto group = [&](Day last, const char* instant) { return group_of(DueDay{last, at(instant)}, moment); };
    CHECK(group(day(2026, 3, 3), "2026-03-03T23:00:00Z") == Group::late);
    CHECK(group(day(2026, 3, 4), "2026-03-04T09:59:59Z") == Group::late);
    CHECK(group(day(2026, 3, 4), "2026-03-04T10:00:00Z") == Group::today); // in time up to and including that moment
    CHECK(group(day(2026, 3, 4), "2026-03-04T23:00:00Z") == Group::today);
    CHECK(group(day(2026, 3, 8), "2026-03-08T23:00:00Z") == Group::this_week);
    CHECK(group(day(2026, 3, 9), "2026-03-09T23:00:00Z") == Group::later);
    CHECK(group_of(std::nullopt, moment) == Group::undated);
    CHECK(moment_of(at("2026-03-08T10:00:00Z"), Zone::amsterdam()).sunday == day(2026, 3, 8));
}

TEST_CASE("what a closed unit left keeps its owner; of one who left it is handed over, and counted")
{
    const Heir heir{permits, proefman, "Het team is opgeheven."};
    const Act act = by(intake, monday + std::chrono::hours{1});
    const Question kept = inherit(taken_up(), heir, true, act).now;
    CHECK(kept.unit == permits);
    CHECK(kept.owner == testmans);
    CHECK(kept.handovers == 0);

    const auto left = inherit(taken_up(), heir, false, act);
    CHECK(left.now.unit == permits);
    CHECK(left.now.owner == proefman);
    CHECK(left.now.handovers == 1);
    CHECK(left.events.front().is(question_handed_over));

    const auto waited = inherit(waiting(), heir, false, act);
    CHECK(waited.now.owner == proefman);
    CHECK(waited.now.handovers == 0);
    CHECK_FALSE(waited.now.taken_up);
}
