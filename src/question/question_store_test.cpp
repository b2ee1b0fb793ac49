// SPDX-License-Identifier: EUPL-1.2
#include "question/question_store.h"

#include "question/answer.h"
#include "question/correct.h"
#include "question/idempotency_store.h"
#include "question/progress.h"
#include "question/typed_store.h"
#include "staff/staff_store.h"
#include "support/engines.h"
#include "support/town.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <mutex>
#include <set>
#include <thread>

using namespace opmaat;
using support::for_each_engine;
using support::monday;
using support::Town;

namespace {

const Viewer anyone = system_viewer("proef");

void for_each_town(const std::function<void(Town&)>& test)
{
    for_each_engine([&](db::Database& database) {
        Town town{database};
        test(town);
    });
}

Result<Question> read(Town& town, const QuestionName& name, const Viewer& viewer = anyone)
{
    std::optional<Result<Question>> found;
    town.database.read([&](db::Reader& reader) { found = question_to_read(reader, viewer, name); });
    return *found;
}

// What a door to a change says; the transaction keeps nothing.
Result<Question> at_the_door(Town& town, const Viewer& viewer, const Wanted& wanted)
{
    std::optional<Result<Question>> found;
    town.database.write_and_wait("door", [&](db::Writer& writer) {
        found = question_to_answer(writer, viewer, wanted);
        return false;
    });
    return *found;
}

Result<Question> try_to_save(Town& town, const Changed<Question>& changed)
{
    std::optional<Result<Question>> saved;
    town.database.write_and_wait("save", [&](db::Writer& writer) {
        saved = save(writer, changed);
        return saved->has_value();
    });
    return *saved;
}

Viewer official_of_another_team(const OfficialId& official)
{
    return {.actor = official, .posts = {{.role = Role::official, .everywhere = false}}};
}

void check_equal(const Question& one, const Question& other)
{
    CHECK(one.kenmerk == other.kenmerk);
    CHECK(one.version == other.version);
    CHECK(one.municipality == other.municipality);
    CHECK(one.process == other.process);
    CHECK(one.process_version == other.process_version);
    CHECK(one.domain == other.domain);
    CHECK(one.confidentiality == other.confidentiality);
    CHECK(one.complexity == other.complexity);
    CHECK(particulars(one) == particulars(other));
    CHECK(one.received == other.received);
    CHECK(one.registered == other.registered);
    CHECK(one.owner == other.owner);
    CHECK(one.taken_up == other.taken_up);
    CHECK(one.handovers == other.handovers);
    CHECK(one.next_step == other.next_step);
    CHECK(one.state == other.state);
    CHECK(one.round == other.round);
    CHECK(one.answered_at == other.answered_at);
    REQUIRE(one.clocks.size() == other.clocks.size());
    for (const Clock& clock : one.clocks) CHECK(std::ranges::count(other.clocks, clock) == 1);
}

} // namespace

TEST_CASE("a question comes back from the database as it was saved, through its whole story")
{
    for_each_town([](Town& town) {
        Asked asked = town.asked(monday - std::chrono::hours{20});
        asked.text = "Er liggen tegels los.\nBij nummer 12; \"pas op\" <b>";
        asked.asked_by = "Mevrouw Voorbeeld";
        asked.zaak = "Z-12";
        asked.contact_person = town.testmans;
        asked.deputy = town.proefman;
        Question question = town.save(ask(asked, town.process, {town.intake, monday}, town.calendars()));
        const Act act{town.testmans, monday + std::chrono::hours{1}};
        question = town.save(take_up(question, town.recipient(town.testmans), act));
        question = town.save(plan_step(question, {"Bel de aannemer", day(2026, 3, 4)}, act, Zone::amsterdam()));
        question = town.save(hand_over(question, {town.proefman, town.permits, true}, "Hoort daar", act));
        check_equal(*read(town, question.id), question);
        question = town.save(answer(question, "Ze liggen vast.", act));
        check_equal(*read(town, question.kenmerk), question);
        question = town.save(reopen(question, {"Weer los", town.recipient(town.testmans)}, act, town.almanac));
        check_equal(*read(town, question.id), question);
        CHECK(question.version == 6);
    });
}

TEST_CASE("what people wrote about a question comes back with who wrote it and when, oldest first")
{
    for_each_town([](Town& town) {
        const Act first{town.testmans, monday};
        const Act second{town.proefman, monday + std::chrono::hours{1}};
        Question question = town.ask(monday);
        question = town.save(take_up(question, town.recipient(town.testmans), first));
        question = town.save(note(question, "Aannemer is op vakantie", first));
        question = town.save(hand_over(question, town.recipient(town.proefman), "Vakantie", first));
        question = town.save(
            depart(question, {"Norm", "Bewoners", "Te hard", Departure::Ground::policy_rule, "het college"}, second));
        question = town.save(answer(question, "Ze liggen vast", second));
        question = town.save(reopen(question, {"Weer los", town.recipient(town.proefman)}, second, town.almanac));
        std::vector<Written> all;
        town.database.read([&](db::Reader& reader) { all = written_about(reader, question); });
        REQUIRE(all.size() == 5);
        CHECK(std::get<Note>(all[0].what).text == "Aannemer is op vakantie");
        CHECK(std::get<Handover>(all[1].what).to == town.proefman);
        CHECK(all[1].act.by == Actor{town.testmans});
        CHECK(all[4].act.at == second.at);
    });
}

TEST_CASE("kenmerken rise by one within a year, each year from 1, also when many ask at once")
{
    for_each_town([](Town& town) {
        CHECK(town.ask(*parse_instant("2025-12-31T22:59:00Z")).kenmerk == Kenmerk{2025, 1});
        CHECK(town.ask(*parse_instant("2025-12-31T23:00:00Z")).kenmerk == Kenmerk{2026, 1});
        std::set<std::int64_t> numbers;
        std::mutex guard;
        std::vector<std::jthread> agents;
        for (int agent = 0; agent < 4; ++agent)
            agents.emplace_back([&] {
                for (int asked = 0; asked < 10; ++asked) {
                    const Kenmerk kenmerk = town.ask(monday).kenmerk;
                    const std::lock_guard lock{guard};
                    numbers.insert(kenmerk.number);
                }
            });
        agents.clear();
        CHECK(numbers.size() == 40);
        CHECK(*numbers.rbegin() == 41);
    });
}

TEST_CASE("a door shows nothing of a question that is not there or that the viewer may not read, and no difference")
{
    for_each_town([](Town& town) {
        const Question question = town.ask(monday);
        const Viewer stranger = official_of_another_team(town.proefman);
        CHECK(read(town, question.id, stranger).error().is(question_unknown));
        CHECK(read(town, QuestionId::fresh(monday), stranger).error().is(question_unknown));
        CHECK(read(town, Kenmerk{2026, 999}).error().is(question_unknown));
        CHECK(at_the_door(town, stranger, {question.id}).error().is(question_unknown));
        CHECK(at_the_door(town, anyone, {question.kenmerk}).has_value());
    });
}

TEST_CASE("whoever may read but not answer hears that they may not")
{
    for_each_town([](Town& town) {
        const Question question = town.ask(monday);
        Viewer colleague = official_of_another_team(town.proefman);
        colleague.teams = {town.green};
        colleague.departments = {town.green};
        CHECK(at_the_door(town, colleague, {question.id}).error().is(not_allowed));
    });
}

TEST_CASE("the second of two people sees who changed what, and overwrites nothing (O05)")
{
    for_each_town([](Town& town) {
        const Question seen_by_both =
            town.save(take_up(town.ask(monday), town.recipient(town.testmans), {town.testmans, monday}));
        const Instant later = monday + std::chrono::minutes{5};
        Particulars wanted = particulars(seen_by_both);
        wanted.channel = Channel::letter;
        town.save(correct(seen_by_both, wanted, {town.proefman, later}));

        wanted = particulars(seen_by_both);
        wanted.subject = "Stoep";
        const auto second = try_to_save(town, *correct(seen_by_both, wanted, {town.testmans, later}));
        REQUIRE_FALSE(second);
        CHECK(second.error().is(changed_meanwhile));
        REQUIRE(second.error().also.size() == 1);
        const Refusal& change = second.error().also.front();
        CHECK(change.is(changed_by));
        CHECK(change.field == question_corrected.code);
        CHECK(change.values == std::vector<std::string>{to_text(Actor{town.proefman}), to_text(later), "kanaal"});
        CHECK(read(town, seen_by_both.id)->channel == Channel::letter);
        CHECK(at_the_door(town, anyone, {seen_by_both.id, seen_by_both.version}).error().also.size() == 1);
    });
}

TEST_CASE("a value that a clock had before is kept when its day moves")
{
    for_each_town([](Town& town) {
        const auto versions = db::Sql::composed("proef.versions", "SELECT count(*) FROM clock_version");
        const Question question = town.ask(monday);
        Almanac closed;
        closed.set_hours(town.municipality, std::nullopt, OpeningHours::office({day(2026, 3, 6)}));
        auto moved = reckoned_again(question, {town.intake, monday}, closed.calendars(town.municipality));
        REQUIRE(moved);
        const Question after = town.save(std::move(*moved));
        town.database.read([&](db::Reader& reader) { CHECK(reader.value<std::int64_t>(versions) == 1); });
        check_equal(*read(town, question.id), after);
        town.save(note(after, "Een notitie verandert geen klok", {town.intake, monday}));
        town.database.read([&](db::Reader& reader) { CHECK(reader.value<std::int64_t>(versions) == 1); });
    });
}

TEST_CASE("what a closed unit has open goes to its successor; what it answered stays there")
{
    for_each_town([](Town& town) {
        const Question open = town.ask(monday);
        const Question answered = town.save(answer(town.ask(monday), "Ja", {town.intake, monday}));
        town.database.write_and_wait("move", [&](db::Writer& writer) {
            const Organisation organisation = load_organisation(writer, day(2026, 3, 2));
            const Bequest bequest{town.green, {town.permits, town.proefman, "Het team is opgeheven."}};
            return move_open_questions(writer, bequest, organisation, 10, {town.intake, monday}) == 1;
        });
        CHECK(read(town, open.id)->unit == town.permits);
        CHECK(read(town, open.id)->owner == open.owner);
        CHECK(read(town, open.id)->version == 2);
        CHECK(read(town, answered.id)->unit == town.green);
    });
}

TEST_CASE("the database itself refuses a question without an owner")
{
    for_each_town([](Town& town) {
        const auto no_owner = db::Sql::composed("proef.no_owner", "UPDATE question SET owner = NULL");
        const auto nobody = db::Sql::composed("proef.nobody", "UPDATE question SET owner = ?1");
        town.ask(monday);
        const auto run = [&](auto change) { town.database.write_and_wait("proef", change); };
        CHECK_THROWS_AS(run([&](db::Writer& writer) { return writer.run(no_owner) > 0; }), db::Fault);
        CHECK_THROWS_AS(run([&](db::Writer& writer) { return writer.run(nobody, "niemand") > 0; }), db::Fault);
    });
}

TEST_CASE("a request that comes twice gets the answer of the first, and with another body a refusal (O07)")
{
    for_each_town([](Town& town) {
        const Act act{town.testmans, monday};
        const KeyedRequest request{"sleutel-1", "aa"};
        const auto given = [&](const Actor& actor, const KeyedRequest& asked) {
            std::optional<Result<std::optional<std::string>>> answer;
            town.database.read([&](db::Reader& reader) { answer = answer_given(reader, actor, asked); });
            return *answer;
        };
        CHECK(*given(act.by, request) == std::nullopt);
        town.database.write_and_wait(
            "keep", [&](db::Writer& writer) { return keep_answer(writer, act, request, "V-2026-000001"); });
        CHECK(*given(act.by, request) == "V-2026-000001");
        CHECK(given(act.by, {"sleutel-1", "bb"}).error().is(key_used_before));
        CHECK(*given(town.proefman, request) == std::nullopt);
        town.database.write_and_wait("keep",
                                     [&](db::Writer& writer) { return !keep_answer(writer, act, request, "andere"); });
        town.database.write_and_wait("forget", [&](db::Writer& writer) {
            CHECK(forget_answers(writer, monday) == 0);
            return forget_answers(writer, monday + std::chrono::days{1}) == 1;
        });
        CHECK(*given(act.by, request) == std::nullopt);
    });
}
