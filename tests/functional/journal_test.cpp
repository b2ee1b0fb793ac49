// SPDX-License-Identifier: EUPL-1.2
// Another system follows the journal of the real binary while many write.
#include "support/await.h"
#include "support/journal_reader.h"
#include "support/office.h"

#include "event/event_store.h"
#include "question/ask.h"

#include <algorithm>
#include <atomic>
#include <doctest/doctest.h>
#include <future>
#include <set>
#include <thread>

namespace {

using support::Caller;
using support::JournalReader;

constexpr int writers = 16; // one of them slow
constexpr int calls_each = 6;
constexpr std::chrono::seconds longest{20};

// A transaction in another process that writes its line in the journal at once and is committed when it is let go.
class SlowWriter {
public:
    explicit SlowWriter(db::Database& database)
    {
        database.write(
            "slow", [this](db::Writer& writer) { return writes(writer); },
            [this](const std::exception_ptr& fault) { ended_.set_value(fault == nullptr); });
        begun_.get_future().wait();
    }
    /// Whether it was committed.
    bool is_let_go()
    {
        go_.set_value();
        return ended_.get_future().get();
    }
    const std::string question = opmaat::QuestionId::fresh(now).text();

private:
    bool writes(db::Writer& writer)
    {
        const opmaat::Act act{opmaat::SystemActor{"traag"}, now};
        opmaat::append(writer, {opmaat::Event{act, opmaat::question_asked, {{"vraag", question, 1}}}});
        begun_.set_value();
        go_.get_future().wait();
        return true;
    }

    inline static const opmaat::Instant now = *opmaat::parse_instant("2026-03-02T09:00:00Z");
    std::promise<void> begun_;
    std::promise<void> go_;
    std::promise<bool> ended_;
};

// Fifteen threads that each register questions; the rest of what they do is counted.
struct QuickWriters {
    explicit QuickWriters(const Caller& application)
    {
        for (int number = 1; number < writers; ++number)
            threads.emplace_back([this, application] {
                ++begun;
                for (int call = 0; call < calls_each; ++call) {
                    const auto made = application.posts("/api/v1/vragen", support::question_about("Losse tegel"));
                    if (made.status == 201) ++acknowledged;
                }
            });
    }
    std::atomic<int> begun = 0;
    std::atomic<int> acknowledged = 0;
    std::vector<std::jthread> threads;
};

// Follows the journal until it has read so many registrations.
void follow(JournalReader& reader, std::size_t expected, std::atomic<int>& looks)
{
    support::comes_true(longest, [&] {
        reader.reads();
        ++looks;
        return reader.registered().size() >= expected;
    });
}

void follow_under_writers(db::Engine engine)
{
    support::OfficeData data{engine};
    const support::Serving serving{data.url()};
    const Caller application = Caller::with_token(serving.port(), data.token());
    const std::size_t all = (writers - 1) * calls_each + 1;
    JournalReader live{application};
    std::atomic<int> looks = 0;

    SlowWriter slow{data.open()};
    QuickWriters quick{application};
    std::jthread follower{[&] { follow(live, all, looks); }};
    // SQLite has one writer at a time: there the others wait for the slow one
    const auto& company = engine == db::Engine::sqlite ? quick.begun : quick.acknowledged;
    CHECK(support::comes_true(longest, [&] { return company >= writers - 1 && looks >= 3; }));
    CHECK(slow.is_let_go());
    for (auto& each : quick.threads) each.join();
    follower.join();
    data.close();

    CHECK(quick.acknowledged == static_cast<int>(all) - 1);
    CHECK(live.registered().size() == all);
    std::set<std::string> expected = support::questions_told(application);
    expected.insert(slow.question);
    CHECK(std::set(live.registered().begin(), live.registered().end()) == expected);
    JournalReader later{application};
    later.reads_to_the_end();
    CHECK(later.registered() == live.registered());
}

// What a restore by other means than ours leaves: events of a cluster that has run many more transactions.
void add_event_of_another_cluster(db::Database& database)
{
    const auto event = db::Sql::composed(
        "test.far", "INSERT INTO event (position, at, actor, kind, facts) VALUES (1152921504606846976, "
                    "'2026-03-02T09:00:00.000Z', (SELECT max(actor) FROM event), 'proef-gedaan', '{}')");
    const auto about = db::Sql::composed("test.far_about", "INSERT INTO event_about (subject, id, position, version) "
                                                           "VALUES ('proef', 'ver', 1152921504606846976, 1)");
    database.write_and_wait("test", [&](db::Writer& writer) { return writer.run(event) + writer.run(about) == 2; });
}

} // namespace

TEST_CASE("who had read the journal hears what is new after the database came from a cluster that has run more")
{
    support::OfficeData data{db::Engine::postgres};
    add_event_of_another_cluster(data.open());
    data.close();
    const support::Serving serving{data.url()};
    const Caller application = Caller::with_token(serving.port(), data.token());
    REQUIRE(application.posts("/api/v1/vragen", support::question_about("Losse tegel")).status == 201);
    const support::Heard page = application.gets("/api/v1/gebeurtenissen?na=1152921504606846976");
    REQUIRE(page.status == 200);
    CHECK(page.json().at("gebeurtenissen").as_array().size() == 1);
}

TEST_CASE("who follows the journal under sixteen writers of which one is slow misses nothing, sees nothing twice, and "
          "sees the order that others see later")
{
    support::for_each_engine([](db::Engine engine) { follow_under_writers(engine); });
}
