// SPDX-License-Identifier: EUPL-1.2
#include "question/question_list_store.h"

#include "access/may.h"
#include "question/answer.h"
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

Moment moment(Instant now = monday) { return moment_of(now, Zone::amsterdam()); }

ListPage page_of(Town& town, const QuestionFilter& filter, const Place& place = {}, const Viewer& viewer = anyone)
{
    ListPage page;
    town.database.read([&](db::Reader& reader) { page = *list(reader, {viewer, moment()}, filter, place); });
    return page;
}

std::vector<QuestionId> ids_of(const ListPage& page)
{
    std::vector<QuestionId> ids;
    for (const Listed& each : page.questions) ids.push_back(each.id);
    return ids;
}

// Every page of the list, two questions at a time.
std::vector<QuestionId> leafed_through(Town& town, const QuestionFilter& filter)
{
    std::vector<QuestionId> all;
    Place place{.after = "", .size = 2};
    do {
        const ListPage page = page_of(town, filter, place);
        for (const QuestionId& id : ids_of(page)) all.push_back(id);
        place.after = page.next;
    } while (!place.after.empty());
    return all;
}

std::int64_t count_in(Town& town, const QuestionFilter& filter)
{
    std::int64_t counted = 0;
    town.database.read([&](db::Reader& reader) { counted = count(reader, moment(), filter); });
    return counted;
}

} // namespace

TEST_CASE("open questions are listed the nearest due first, answered ones the newest answer first")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        const Question second = town.ask(monday - std::chrono::days{1});
        const Question first = town.ask(monday - std::chrono::days{7});
        const Question third = town.ask(monday);
        CHECK(ids_of(page_of(town, {})) == std::vector{first.id, second.id, third.id});

        town.save(answer(third, "Ja", {town.intake, monday}));
        town.save(answer(second, "Nee", {town.intake, monday + std::chrono::hours{1}}));
        CHECK(ids_of(page_of(town, {.state = Question::State::answered})) == std::vector{second.id, third.id});
        CHECK(ids_of(page_of(town, {.state = std::nullopt})).size() == 3);
    });
}

TEST_CASE("pages of a list give every question once, in order, and a bookmark of another list is refused")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        Story story{town, 7};
        for (int step = 0; step < 40; ++step) story.go_on();
        for (const QuestionFilter& filter : {QuestionFilter{}, QuestionFilter{.state = Question::State::answered},
                                             QuestionFilter{.state = std::nullopt}}) {
            CHECK(leafed_through(town, filter) == ids_of(page_of(town, filter)));
            CHECK(count_in(town, filter) == static_cast<std::int64_t>(page_of(town, filter).questions.size()));
        }
        for (const char* wrong : {"x", "2026-03-02T09:00:00Z", "2026-03-02T09:00:00.000Zx", "019c0000"})
            town.database.read([&](db::Reader& reader) {
                CHECK(list(reader, {anyone, moment()}, {}, {.after = wrong}).error().is(place_unknown));
            });
    });
}

TEST_CASE("each filter chooses its own questions")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        const Question late = town.ask(monday - std::chrono::days{14});
        const Question waiting = town.ask(monday);
        const Question taken =
            town.save(assign(town.ask(monday), {town.proefman, town.permits, true}, {town.intake, monday}));
        const auto only = [&](const QuestionFilter& filter) { return ids_of(page_of(town, filter)); };
        CHECK(only({.group = Group::late}) == std::vector{late.id});
        CHECK(only({.group = Group::this_week}) == std::vector{waiting.id, taken.id});
        CHECK(only({.group = Group::today}).empty());
        CHECK(only({.group = Group::later}).empty());
        CHECK(only({.group = Group::undated}).empty());
        CHECK(only({.owner = town.proefman}) == std::vector{taken.id});
        CHECK(only({.not_divided = true}) == std::vector{late.id, waiting.id});
        CHECK(only({.handlers = Handlers{{town.permits}}}) == std::vector{taken.id});
        CHECK(only({.handlers = Handlers{{}, {town.proefman}}}) == std::vector{taken.id});
        CHECK(only({.handlers = Handlers{}}).empty());
        CHECK(only({.channel = Channel::desk}).empty());
        CHECK(only({.process = town.process.id}).size() == 3);
        CHECK(only({.municipality = MunicipalityId::fresh(monday)}).empty());
    });
}

TEST_CASE("a list counts each group as the clock of each question does")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        for (int days = 0; days < 12; ++days) town.ask(monday - std::chrono::days{days});
        for (const auto& each : Words<Group>::all) {
            const ListPage page = page_of(town, {.group = each.value});
            for (const Listed& listed : page.questions)
                CHECK(group_of(DueDay{listed.clock->due->last_day, listed.clock->due->at}, moment()) == each.value);
        }
        CHECK(count_in(town, {.group = Group::late}) + count_in(town, {.group = Group::today}) +
                  count_in(town, {.group = Group::this_week}) + count_in(town, {.group = Group::later}) ==
              12);
    });
}

TEST_CASE("everybody sees team, owner and clock of a question; what was asked only who may read it, as at the door")
{
    for_each_engine([](db::Database& database) {
        Town town{database};
        Story story{town, 11};
        for (int step = 0; step < 40; ++step) story.go_on();
        Viewer official{.actor = town.testmans, .posts = {{.role = Role::official, .everywhere = false}}};
        official.teams = {town.green};
        official.departments = {town.green};
        const Viewer administrator{.actor = town.proefman,
                                   .posts = {{.role = Role::administrator, .everywhere = true}}};
        for (const Viewer& viewer : {official, administrator, wall_viewer(), anyone}) {
            const ListPage page = page_of(town, {.state = std::nullopt}, {}, viewer);
            CHECK(page.questions.size() == story.questions().size());
            for (const Listed& listed : page.questions)
                town.database.read([&](db::Reader& reader) {
                    CHECK(listed.content.has_value() == question_to_read(reader, viewer, listed.id).has_value());
                    CHECK(question_to_know(reader, viewer, listed.kenmerk)->facts.owner == listed.facts.owner);
                });
        }
    });
}
