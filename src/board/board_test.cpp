// SPDX-License-Identifier: EUPL-1.2
#include "board/board.h"

#include "board/past.h"
#include "board/unreachable.h"

#include <doctest/doctest.h>

using namespace opmaat;

namespace {

Instant at(const char* text) { return *parse_instant(text); }

const Instant now = at("2026-03-04T10:00:00Z"); // a Wednesday, 11 o'clock
const Moment moment = moment_of(now, Zone::amsterdam());
const UnitId department = UnitId::fresh(now);
const UnitId green = UnitId::fresh(now);
const UnitId permits = UnitId::fresh(now);
const OfficialId testmans = OfficialId::fresh(now);
const OfficialId proefman = OfficialId::fresh(now);

// Due at the end of that day.
OpenQuestion due_on(Day last_day, UnitId unit = green)
{
    return {.id = QuestionId::fresh(now),
            .unit = unit,
            .owner = testmans,
            .channel = Channel::website,
            .taken_up = true,
            .received = at("2026-02-20T09:00:00Z"),
            .due = DueDay{last_day, Zone::amsterdam().instant_of(last_day, std::chrono::hours{24})}};
}

OpenQuestion due_at(const char* instant)
{
    OpenQuestion question = due_on(moment.today);
    question.due->at = at(instant);
    return question;
}

Unit unit_of(UnitId id, UnitKind kind, std::string code, std::optional<UnitId> parent)
{
    const Period always{day(2000, 1, 1), std::nullopt};
    return {id, kind, std::move(code), {"", ""}, always, {{parent, always}}};
}

Official official_of(OfficialId id, std::string code, std::vector<Deputy> deputies = {})
{
    return {id, std::move(code), {}, {day(2000, 1, 1), std::nullopt}, {}, std::move(deputies)};
}

std::map<OfficialId, Presence> absent(const std::vector<OfficialId>& officials)
{
    std::map<OfficialId, Presence> presences;
    for (const OfficialId& official : officials) presences[official] = {official, Reachability::absent};
    return presences;
}

} // namespace

TEST_CASE("the board counts what waits, what is late, what becomes late today and what is due later this week")
{
    const std::vector questions{due_on(day(2026, 3, 3)), due_on(day(2026, 3, 4)), due_at("2026-03-04T09:59:59Z"),
                                due_on(day(2026, 3, 8)), due_on(day(2026, 3, 9))};
    const Board board = board_of(questions, {}, moment);
    CHECK(board.total.waits == 5);
    CHECK(board.total.late == 2);
    CHECK(board.total.today == 1);
    CHECK(board.total.this_week == 1);
}

TEST_CASE("a question of which the term cannot be computed waits, and is never late")
{
    OpenQuestion question = due_on(moment.today);
    question.due.reset();
    const Board board = board_of(std::vector{question}, {}, moment);
    CHECK(board.total == Tally{.waits = 1, .oldest = Oldest{question.id, question.received}});
}

TEST_CASE("what is late comes the longest waiting first, what becomes late today the first due first, and both stop at "
          "the size")
{
    const std::vector questions{due_on(day(2026, 3, 3)), due_on(day(2026, 2, 23)), due_on(day(2026, 3, 2)),
                                due_at("2026-03-04T16:00:00Z"), due_at("2026-03-04T11:00:00Z")};
    const Board board = board_of(questions, {.rows = 2}, moment);
    CHECK(board.late == std::vector{questions[1].id, questions[2].id});
    CHECK(board.due_today == std::vector{questions[4].id, questions[3].id});
    CHECK(board.first_today == at("2026-03-04T11:00:00Z"));
    CHECK(board.total.late == 3);
}

TEST_CASE("each team and each channel has its own counts and its own oldest question")
{
    std::vector questions{due_on(day(2026, 3, 3), green), due_on(day(2026, 3, 4), permits),
                          due_on(day(2026, 3, 4), green)};
    questions[2].received = at("2026-01-02T09:00:00Z");
    questions[2].channel = Channel::letter;
    questions[1].taken_up = false;
    const Board board = board_of(questions, {}, moment);
    CHECK(board.units.at(green).waits == 2);
    CHECK(board.units.at(green).oldest->id == questions[2].id);
    CHECK(board.units.at(permits).today == 1);
    CHECK(board.channels.at(Channel::website).waits == 2);
    CHECK(board.channels.at(Channel::letter).today == 1);
    CHECK(board.total.not_divided == 1);
    CHECK(board.units.at(permits).not_divided == 1);
}

TEST_CASE("a filter by channel or by team shows only these questions, everywhere on the board")
{
    std::vector questions{due_on(day(2026, 3, 3), green), due_on(day(2026, 3, 3), permits)};
    questions[1].channel = Channel::desk;
    const Board of_desk = board_of(questions, {.filter = {.channel = Channel::desk}}, moment);
    CHECK(of_desk.total.waits == 1);
    CHECK(of_desk.late == std::vector{questions[1].id});
    const Board of_green = board_of(questions, {.filter = {.handlers = Handlers{{green}}}}, moment);
    CHECK(of_green.late == std::vector{questions[0].id});
    CHECK_FALSE(of_green.units.contains(permits));
}

TEST_CASE(
    "a department is chosen with its teams, a cluster with the teams that take part and the questions of its members")
{
    const UnitId cluster = UnitId::fresh(now);
    Unit joint = unit_of(cluster, UnitKind::cluster, "evenementen", std::nullopt);
    joint.participants = {{permits, {day(2000, 1, 1), std::nullopt}}};
    Official member = official_of(proefman, "proefman");
    member.memberships = {{cluster, {day(2000, 1, 1), std::nullopt}}};
    const Organisation organisation{{.municipalities = {},
                                     .units = {unit_of(department, UnitKind::department, "ruimte", std::nullopt),
                                               unit_of(green, UnitKind::team, "groen", department),
                                               unit_of(permits, UnitKind::team, "vergunningen", std::nullopt), joint},
                                     .officials = {member},
                                     .roster = {},
                                     .intake_official = std::nullopt},
                                    day(2026, 3, 4)};
    CHECK(handlers_of(organisation, department) == Handlers{{department, green}});
    CHECK(handlers_of(organisation, cluster).officials == std::vector{proefman});
    CHECK(are_among(handlers_of(organisation, cluster), permits, testmans));
    CHECK(are_among(handlers_of(organisation, cluster), green, proefman));
    CHECK_FALSE(are_among(handlers_of(organisation, cluster), green, testmans));

    const std::map<UnitId, Tally> units{
        {department, {.waits = 1}}, {green, {.waits = 2, .late = 1}}, {permits, {.waits = 4}}};
    const auto departments = by_department(units, organisation);
    CHECK(departments.at(department) == Tally{.waits = 3, .late = 1});
    CHECK(departments.at(permits) == Tally{.waits = 4});
}

TEST_CASE("the board says how many owners are absent with nobody to stand in for them")
{
    const Period always{day(2000, 1, 1), std::nullopt};
    const Organisation organisation{
        {.municipalities = {},
         .units = {},
         .officials = {official_of(testmans, "testmans", {{proefman, always}}), official_of(proefman, "proefman")},
         .roster = {},
         .intake_official = std::nullopt},
        day(2026, 3, 4)};
    CHECK(unreachable(organisation, absent({testmans}), now).empty());
    const auto both = unreachable(organisation, absent({testmans, proefman}), now);
    CHECK(both.size() == 2);

    std::vector questions{due_on(day(2026, 3, 9)), due_on(day(2026, 3, 9))};
    questions[1].has_deputy = true;
    CHECK(board_of(questions, {.unreachable = both}, moment).without_anybody == 1);
    CHECK(board_of(questions, {}, moment).without_anybody == 0);
}

TEST_CASE("undoing later events gives back who owned the question, where it was and that it was open")
{
    PastQuestion past{due_on(day(2026, 3, 3)), Question::State::answered};
    past.question.unit = permits;
    past.question.owner = proefman;
    undo(past, std::vector<Fact>{{"toestand", Code{"open"}, Code{"beantwoord"}}});
    undo(past,
         std::vector<Fact>{{"eigenaar", testmans, proefman}, {"eenheid", green, permits}, {"overdrachten", 0, 1}});
    undo(past, std::vector<Fact>{
                   {"opgepakt", 0, 1}, {"kanaal", Code{"brief"}, Code{"website"}}, {"vervanger", testmans, {}}});
    CHECK(past.state == Question::State::open);
    CHECK(past.question.owner == testmans);
    CHECK(past.question.unit == green);
    CHECK_FALSE(past.question.taken_up);
    CHECK(past.question.channel == Channel::letter);
    CHECK(past.question.has_deputy);
}
