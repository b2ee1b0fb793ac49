// SPDX-License-Identifier: EUPL-1.2
#include "event/event_store.h"

#include "support/engines.h"

#include <algorithm>
#include <atomic>
#include <doctest/doctest.h>
#include <map>
#include <set>
#include <thread>

using namespace opmaat;
using support::for_each_engine;
using support::TestDatabase;

namespace {

constexpr EventKind counted{"proef-geteld"};
const Act act{SystemActor{"proef"}, *parse_instant("2026-03-02T09:00:00Z")};

// The event number `number` of a writer; it says both in its fact, so that a reader can check their order.
Event count_of(int writer, int number)
{
    return {act, counted, {{"proef", "w" + std::to_string(writer), number}}, {{"aantal", number - 1, number}}};
}

void write(db::Database& database, const std::vector<Event>& events)
{
    database.write_and_wait("append", [&](db::Writer& writer) {
        append(writer, events);
        return true;
    });
}

EventPage page_after(db::Database& database, const std::string& cursor, int limit = 100)
{
    EventPage page;
    database.read([&](db::Reader& reader) { page = *events_after(reader, cursor, limit); });
    return page;
}

} // namespace

TEST_CASE("an event comes back from the journal as it was written")
{
    for_each_engine([](db::Database& database) {
        const auto official = OfficialId::fresh(act.at);
        const auto question = QuestionId::fresh(act.at);
        const Event moved{{official, act.at},
                          EventKind{"vraag-overgedragen"},
                          {{"medewerker", official.text(), 3}, {"vraag", question.text(), 7}},
                          {{"eigenaar", {}, official}, {"dag", day(2026, 3, 2), {}}, {"keer", 1, 2}}};
        write(database, {moved});

        const auto page = page_after(database, "");
        REQUIRE(page.events.size() == 1);
        const Event& back = page.events.front().event;
        CHECK(back.act.by == moved.act.by);
        CHECK(back.act.at == moved.act.at);
        CHECK(back.kind == moved.kind);
        CHECK(back.abouts == moved.abouts);
        CHECK(back.facts == moved.facts);
    });
}

TEST_CASE("the facts of an event are JSON with what was and what is")
{
    CHECK(facts_text({{"keer", 1, 2}, {"eigenaar", {}, Code{"jansen"}}}) ==
          R"({"keer":{"van":1,"naar":2},"eigenaar":{"van":null,"naar":"jansen"}})");
    CHECK(facts_text({}) == "{}");
}

TEST_CASE("a reader goes on where it was, and finds nothing twice")
{
    for_each_engine([](db::Database& database) {
        write(database, {count_of(1, 1), count_of(1, 2), count_of(1, 3)});
        const auto first = page_after(database, "", 2);
        const auto second = page_after(database, first.cursor, 2);
        const auto third = page_after(database, second.cursor, 2);
        CHECK(first.events.size() == 2);
        CHECK(second.events.size() == 1);
        CHECK(third.events.empty());
        CHECK(third.cursor == second.cursor);
        database.read([&](db::Reader& reader) {
            CHECK(std::to_string(newest_position(reader)) == second.cursor);
            for (const char* wrong : {"x", "-1", "1x", "9223372036854775807", "99999999999999999999"})
                CHECK(events_after(reader, wrong, 2).error().is(cursor_unknown));
        });
    });
}

TEST_CASE("what was refused is not in the journal, and what is about one thing is found, newest first")
{
    for_each_engine([](db::Database& database) {
        database.write_and_wait("refused", [](db::Writer& writer) {
            append(writer, {count_of(1, 1)});
            return false;
        });
        write(database, {count_of(1, 2), count_of(2, 1), count_of(1, 3)});
        database.read([](db::Reader& reader) {
            const auto found = events_about(reader, "proef", "w1", 10);
            REQUIRE(found.size() == 2);
            CHECK(found[0].event.abouts[0].version == 3);
            CHECK(found[1].event.abouts[0].version == 2);
            CHECK(events_about(reader, "proef", 10).size() == 3);
            CHECK(events_about(reader, "vraag", 10).empty());
        });
    });
}

TEST_CASE("the journal cannot be changed or emptied")
{
    static const auto change = db::Sql::composed("test.change", "UPDATE event SET kind = 'anders'");
    static const auto remove = db::Sql::composed("test.remove", "DELETE FROM event");
    for_each_engine([](db::Database& database) {
        write(database, {count_of(1, 1)});
        for (const auto* sql : {&change, &remove})
            CHECK_THROWS_AS(database.write_and_wait("forbidden",
                                                    [&](db::Writer& writer) {
                                                        writer.run(*sql);
                                                        return true;
                                                    }),
                            db::Fault);
        CHECK(page_after(database, "").events.front().event.is(counted));
    });
}

namespace {

constexpr int writers = 16;
constexpr int each_writes = 40;

// Follows the journal from the beginning until it has seen that many events.
std::vector<RecordedEvent> followed(db::Database& database, std::size_t until)
{
    std::vector<RecordedEvent> seen;
    for (std::string cursor; seen.size() < until;) {
        auto page = page_after(database, cursor, 7);
        cursor = page.cursor;
        seen.insert(seen.end(), page.events.begin(), page.events.end());
    }
    return seen;
}

// Sixteen writers; the first keeps its transaction open, between its two events, until fifty others are committed.
void write_with_one_slow(db::Database& database)
{
    std::atomic<int> committed{0};
    const auto wait_for_others = [&] {
        for (int now = committed; now < 50; now = committed) committed.wait(now);
    };
    std::vector<std::jthread> threads;
    threads.emplace_back([&] {
        database.write_and_wait("slow", [&](db::Writer& writer) {
            append(writer, {count_of(0, 1)});
            if (database.engine() == db::Engine::postgres) wait_for_others();
            append(writer, {count_of(0, 2)});
            return true;
        });
    });
    for (int writer = 1; writer < writers; ++writer)
        threads.emplace_back([&, writer] {
            for (int number = 1; number <= each_writes; ++number) {
                write(database, {count_of(writer, number)});
                ++committed;
                committed.notify_all();
            }
        });
}

} // namespace

TEST_CASE("a reader polling under sixteen writers of which one is slow misses nothing and sees nothing twice")
{
    for_each_engine([](db::Engine engine) {
        TestDatabase database{engine};
        constexpr std::size_t all = 2 + (writers - 1) * each_writes;
        std::vector<RecordedEvent> seen;
        {
            std::jthread reader{[&] { seen = followed(*database, all); }};
            write_with_one_slow(*database);
        }
        REQUIRE(seen.size() == all);
        CHECK(std::ranges::is_sorted(seen, std::less_equal<>{}, &RecordedEvent::position));
        const auto of_slow = [](const RecordedEvent& each) { return each.event.abouts.front().id == "w0"; };
        const auto slow = std::ranges::find_if(seen, of_slow);
        CHECK(slow[1].position == slow[0].position + 1); // the events of one transaction stand together
        std::map<std::string, std::int64_t> reached;
        for (const RecordedEvent& each : seen) {
            const About& about = each.event.abouts.front();
            CHECK(about.version == ++reached[about.id]);
        }
        CHECK(reached.size() == writers);
    });
}

TEST_CASE("positions go on rising after a restore into a cluster that has run fewer transactions")
{
    // Such a database looks as if its events were written by transactions of the future.
    static const auto from_elsewhere =
        db::Sql::composed("test.elsewhere", "INSERT INTO event (position, at, actor, kind, facts) "
                                            "SELECT position + 1152921504606846976, at, actor, kind, facts FROM event");
    static const auto abouts_from_elsewhere = db::Sql::composed(
        "test.elsewhere_about", "INSERT INTO event_about (subject, id, position, version) "
                                "SELECT subject, id, position + 1152921504606846976, version FROM event_about");
    TestDatabase database{db::Engine::postgres};
    write(*database, {count_of(1, 1)});
    database->write_and_wait("restored", [](db::Writer& writer) {
        return writer.run(from_elsewhere) == 1 && writer.run(abouts_from_elsewhere) == 1;
    });
    CHECK(page_after(*database, "").events.size() == 1);

    const auto keep = [](db::Writer& writer) {
        keep_positions_rising(writer);
        return true;
    };
    database->write_and_wait("start", keep);
    const auto restored = page_after(*database, "");
    CHECK(restored.events.size() == 2);
    database->write_and_wait("second start", keep);
    write(*database, {count_of(1, 2)});
    const auto later = page_after(*database, restored.cursor);
    REQUIRE(later.events.size() == 1);
    CHECK(later.events[0].event.abouts[0].version == 2);
}
