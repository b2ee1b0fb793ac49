// SPDX-License-Identifier: EUPL-1.2
#include "board/board_store.h"

#include "event/event_store.h"
#include "question/answer.h"
#include "question/progress.h"
#include "support/engines.h"
#include "support/story.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace opmaat;
using support::for_each_engine;
using support::monday;
using support::Story;
using support::Town;

namespace {

const Viewer anyone = system_viewer("proef");
const BoardWish everything{.rows = 100};

ShownBoard now_in(Town& town, Instant now, const BoardWish& wish = everything)
{
    ShownBoard shown;
    town.database.read([&](db::Reader& reader) {
        OpenQuestions fresh;
        shown = board_now(reader, fresh, {anyone, moment_of(now, Zone::amsterdam())}, wish);
    });
    return shown;
}

ShownBoard as_of(Town& town, Instant then, const BoardWish& wish = everything)
{
    ShownBoard shown;
    town.database.read([&](db::Reader& reader) {
        shown = board_as_of(reader, {anyone, moment_of(then, Zone::amsterdam())}, wish);
    });
    return shown;
}

std::vector<Event> journal(Town& town)
{
    std::vector<Event> events;
    town.database.read([&](db::Reader& reader) {
        EventPage page = *events_after(reader, "", 100000);
        for (RecordedEvent& each : page.events) events.push_back(std::move(each.event));
    });
    return events;
}

std::int64_t count_of(const std::vector<Event>& events, EventKind kind)
{
    return std::count_if(events.begin(), events.end(), [&](const Event& event) { return event.is(kind); });
}

// What the events alone say of a question.
struct Told {
    FactValue owner;
    FactValue unit;
    FactValue taken_up;
    FactValue state;
    friend bool operator==(const Told&, const Told&) = default;
};

std::map<std::string, Told> told_by(const std::vector<Event>& events)
{
    std::map<std::string, Told> told;
    for (const Event& event : events)
        for (const Fact& fact : event.facts) {
            Told& each = told[event.abouts.front().id];
            if (fact.name == "eigenaar") each.owner = fact.to;
            if (fact.name == "eenheid") each.unit = fact.to;
            if (fact.name == "opgepakt") each.taken_up = fact.to;
            if (fact.name == "toestand") each.state = fact.to;
        }
    return told;
}

// A board of the past has no flows.
void check_same(ShownBoard past, ShownBoard seen)
{
    seen.board.flows.clear();
    CHECK(past.board == seen.board);
    REQUIRE(past.questions.size() == seen.questions.size());
    for (const auto& [id, listed] : past.questions) {
        const Listed& then = seen.questions.at(id);
        CHECK(listed.facts.owner == then.facts.owner);
        CHECK(listed.facts.unit == then.facts.unit);
        CHECK(listed.channel == then.channel);
        CHECK(listed.taken_up == then.taken_up);
        CHECK(listed.state == then.state);
        CHECK(listed.clock == then.clock);
    }
}

// Whoever kept the open questions and reads what changed has the same as who reads them all.
void check_kept(Town& town, OpenQuestions& kept)
{
    town.database.read([&](db::Reader& reader) {
        OpenQuestions fresh;
        CHECK(*kept.as_of(reader) == *fresh.as_of(reader));
    });
}

void check_told(Town& town, const std::vector<Question>& questions)
{
    const auto told = told_by(journal(town));
    for (const Question& question : questions) {
        const Told state{question.owner, question.unit, question.taken_up ? 1 : 0, Code{word(question.state)}};
        CHECK(told.at(question.id.text()) == state);
    }
}

void check_counts(Town& town)
{
    const std::vector<Event> events = journal(town);
    const auto open =
        count_of(events, question_asked) - count_of(events, question_answered) + count_of(events, question_reopened);
    const auto handovers =
        db::Sql::composed("proef.handovers", "SELECT sum(handovers), (SELECT count(*) FROM handover) FROM question");
    town.database.read([&](db::Reader& reader) {
        CHECK(count(reader, {}, {}) == open);
        reader.each(handovers, {}, [&](const db::Row& row) {
            CHECK(row.integer(0) == count_of(events, question_handed_over));
            CHECK(row.integer(1) == row.integer(0));
        });
    });
}

} // namespace

TEST_CASE("the board of the database counts open questions, and what came in and was answered today")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        town.ask(monday - std::chrono::days{14});
        const Question today = town.ask(monday);
        town.save(answer(town.ask(monday), "Ze liggen vast", {town.testmans, monday}));
        const ShownBoard shown = now_in(town, monday + std::chrono::hours{1});
        CHECK(shown.board.total.waits == 2);
        CHECK(shown.board.total.late == 1);
        CHECK(shown.board.total.not_divided == 2);
        CHECK(shown.board.flows.at(Channel::website) == Flow{2, 1});
        CHECK(shown.questions.at(shown.board.late.front()).content->subject == "Losse stoeptegels");
        CHECK(now_in(town, monday, {.filter = {.channel = Channel::desk}}).board.total == Tally{});
        const BoardWish of_permits{.filter = {.handlers = Handlers{{town.permits}, {town.testmans}}}};
        CHECK(now_in(town, monday, of_permits).board.total == Tally{});
        CHECK(now_in(town, monday, {.filter = {.handlers = Handlers{{town.green}}}}).board.total.waits == 2);
    });
}

TEST_CASE("the board of a past day shows the owner, the team and the clocks of that day")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        const Instant later = monday + std::chrono::days{3};
        Question question =
            town.save(take_up(town.ask(monday), town.recipient(town.testmans), {town.testmans, monday}));
        question =
            town.save(hand_over(question, {town.proefman, town.permits, true}, "Hoort daar", {town.testmans, later}));
        town.save(answer(question, "Ze liggen vast", {town.proefman, later}));

        const Instant tuesday = Zone::amsterdam().instant_of(day(2026, 3, 3), std::chrono::minutes{0});
        const ShownBoard past = as_of(town, tuesday);
        CHECK(past.board.total.waits == 1);
        CHECK(past.board.units.at(town.green).waits == 1);
        CHECK(past.questions.at(question.id).facts.owner == town.testmans);
        CHECK(past.questions.at(question.id).clock->kind == Clock::Kind::receipt);
        CHECK(as_of(town, monday - std::chrono::minutes{1}).board.total == Tally{});
        CHECK(as_of(town, later).board.total == Tally{});
    });
}

TEST_CASE("a clock that moved stands on a board of the past on the day that held then")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        const Question question = town.save(confirm_receipt(town.ask(monday), {town.intake, monday}));
        Almanac closed;
        closed.set_hours(town.municipality, std::nullopt, OpeningHours::office({day(2026, 3, 6)}));
        const Instant later = monday + std::chrono::days{2};
        town.save(*reckoned_again(question, {town.intake, later}, closed.calendars(town.municipality)));
        const Instant last_day = *parse_instant("2026-03-09T10:00:00Z");
        const auto due_day = [&](const ShownBoard& shown) {
            return shown.questions.at(question.id).clock->due->last_day;
        };
        CHECK(due_day(now_in(town, last_day)) == day(2026, 3, 10));
        CHECK(due_day(as_of(town, later)) == day(2026, 3, 10));
        CHECK(due_day(as_of(town, later - std::chrono::milliseconds{1})) == day(2026, 3, 9));
    });
}

TEST_CASE(
    "in random stories the journal tells the same as the state, and each past board is the one that was seen then")
{
    constexpr int steps = 120;
    constexpr int steps_between_looks = 15;
    for (const unsigned seed : {1u, 2u, 3u}) {
        CAPTURE(seed);
        for_each_engine([seed](db::Database& database) {
            Town town{database};
            Story story{town, seed};
            std::vector<ShownBoard> seen;
            OpenQuestions kept;
            for (int step = 1; step <= steps; ++step) {
                story.go_on();
                if (step % 3 == 0) check_kept(town, kept);
                if (step % steps_between_looks == 0) seen.push_back(now_in(town, story.now()));
            }
            check_told(town, story.questions());
            check_counts(town);
            for (const ShownBoard& then : seen) check_same(as_of(town, then.board.moment.now), then);
        });
    }
}
