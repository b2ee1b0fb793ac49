// SPDX-License-Identifier: EUPL-1.2
#include "support/engines.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <deque>
#include <doctest/doctest.h>
#include <future>
#include <sys/resource.h>

namespace {

using db::Fault;
using support::TestDatabase;

const auto make_table =
    db::Sql::composed("thing.make", "CREATE TABLE thing (number INTEGER PRIMARY KEY, word TEXT) STRICT");
const auto add = db::Sql::composed("thing.add", "INSERT INTO thing (number, word) VALUES (?1, ?2)");
const auto numbers = db::Sql::composed("thing.numbers", "SELECT number FROM thing ORDER BY number");

std::vector<int> stored(db::Database& database)
{
    std::vector<int> found;
    database.read(
        [&](db::Reader& reader) { found = reader.all(numbers, [](const db::Row& row) { return row.as<int>(0); }); });
    return found;
}

std::vector<int> from_to(int first, int last)
{
    std::vector<int> range;
    for (int number = first; number <= last; ++number) range.push_back(number);
    return range;
}

// Jobs that wait together behind one that holds the writer, and how each ended.
class Group {
public:
    explicit Group(db::Database& database) : database_(database)
    {
        database_.write(
            "hold",
            [this](db::Writer&) {
                holding_.set_value();
                release_.get_future().wait();
                return false;
            },
            [](const std::exception_ptr&) {});
        holding_.get_future().wait();
    }

    void add(db::Database::Job job)
    {
        auto& end = ends_.emplace_back();
        database_.write("job", std::move(job), [&](std::exception_ptr fault) { end.set_value(std::move(fault)); });
    }
    void add_row(int number, const std::string& word = "w")
    {
        add([=](db::Writer& writer) { return writer.run(::add, number, word) == 1; });
    }

    /// Lets the group run; the fault of each job, in order.
    std::vector<std::exception_ptr> faults()
    {
        release_.set_value();
        std::vector<std::exception_ptr> faults;
        for (auto& end : ends_) faults.push_back(end.get_future().get());
        return faults;
    }

private:
    db::Database& database_;
    std::promise<void> holding_;
    std::promise<void> release_;
    std::deque<std::promise<std::exception_ptr>> ends_;
};

bool of_kind(const std::exception_ptr& fault, Fault::Kind kind)
{
    if (!fault) return false;
    try {
        std::rethrow_exception(fault);
    } catch (const Fault& known) {
        return known.kind == kind;
    } catch (...) {
        return false;
    }
}

struct Things : TestDatabase {
    explicit Things(db::Options options = {}) : TestDatabase(db::Engine::sqlite, Tables::none, options)
    {
        database().write_and_wait("make", [](db::Writer& writer) {
            writer.run(make_table);
            return true;
        });
    }
};

TEST_CASE("jobs that wait together are committed together")
{
    Things things;
    const auto watcher = db::Database::open(things.url());
    std::atomic<int> seen_between = 0;
    Group group{*things};
    for (int number = 1; number <= 16; ++number)
        group.add([&, number](db::Writer& writer) {
            writer.run(add, number, "w");
            seen_between += static_cast<int>(stored(*watcher).size());
            return true;
        });
    CHECK(std::ranges::count(group.faults(), nullptr) == 16);
    CHECK(seen_between == 0);
    CHECK(stored(*watcher) == from_to(1, 16));
}

TEST_CASE("in groups of one every job is committed before the next")
{
    db::Options alone;
    alone.largest_group = 1;
    Things things{alone};
    std::atomic<int> seen = -1;
    Group group{*things};
    group.add_row(1);
    group.add([&](db::Writer&) {
        seen = static_cast<int>(stored(*things).size());
        return true;
    });
    group.faults();
    CHECK(seen == 1);
}

TEST_CASE("a refused job, a job that throws and a job with a fault do not hurt their neighbours")
{
    Things things;
    Group group{*things};
    group.add_row(1);
    group.add([](db::Writer& writer) {
        writer.run(add, 2, "geweigerd");
        return false;
    });
    group.add([](db::Writer& writer) -> bool {
        writer.run(add, 3, "gegooid");
        throw std::runtime_error{"mis"};
    });
    group.add_row(1, "dubbel");
    group.add_row(4);

    const auto faults = group.faults();
    CHECK(faults[0] == nullptr);
    CHECK(faults[1] == nullptr);
    CHECK(faults[2] != nullptr);
    CHECK(of_kind(faults[3], Fault::Kind::constraint));
    CHECK(faults[4] == nullptr);
    CHECK(stored(*things) == std::vector{1, 4});
}

TEST_CASE("a file that is full in the middle of a group refuses the job that fills it and keeps the others once")
{
    db::Options small;
    small.largest_pages = 40;
    Things things{small};
    Group group{*things};
    for (int number = 1; number <= 8; ++number) group.add_row(number);
    group.add_row(9, std::string(1'000'000, 'w'));
    for (int number = 10; number <= 16; ++number) group.add_row(number);

    const auto faults = group.faults();
    CHECK(of_kind(faults[8], Fault::Kind::full));
    CHECK(std::ranges::count(faults, nullptr) == 15);
    auto expected = from_to(1, 16);
    expected.erase(expected.begin() + 8);
    CHECK(stored(*things) == expected);
}

TEST_CASE("a job that hides that the file is full is not kept, and writes nothing outside its transaction")
{
    db::Options small;
    small.largest_pages = 40;
    Things things{small};
    Group group{*things};
    group.add_row(1);
    group.add([](db::Writer& writer) {
        try {
            writer.run(add, 2, std::string(1'000'000, 'w'));
        } catch (const Fault&) { // and goes on as if nothing happened
        }
        try {
            writer.run(add, 3, "w");
        } catch (const Fault&) {
        }
        return true;
    });
    const auto faults = group.faults();
    CHECK(faults[0] == nullptr);
    CHECK(of_kind(faults[1], Fault::Kind::full));
    CHECK(stored(*things) == std::vector{1});
}

// Files of this process cannot grow for as long as this lives: what a full disk looks like.
class FullDisk {
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        rlimit full = before_;
        full.rlim_cur = 1;
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before_); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit before_{};
};

TEST_CASE("on a full disk every job of the group is refused, reads go on, and after it writing goes on without loss or "
          "doubles")
{
    Things things;
    Group before{*things};
    before.add_row(1);
    before.faults();
    {
        Group group{*things};
        for (int number = 2; number <= 17; ++number) group.add_row(number);
        const FullDisk full;
        const auto faults = group.faults();
        CHECK(std::ranges::all_of(faults, [](const auto& fault) { return of_kind(fault, Fault::Kind::full); }));
        CHECK(stored(*things) == std::vector{1});
    }
    Group again{*things};
    for (int number = 2; number <= 17; ++number) again.add_row(number);
    CHECK(std::ranges::count(again.faults(), nullptr) == 16);
    things.reopen();
    CHECK(stored(*things) == from_to(1, 17));
}

TEST_CASE(
    "a disk that fails in the middle of a group of sixteen refuses the job at which it fails and keeps the others "
    "once")
{
    Things things;
    Group group{*things};
    for (int number = 1; number <= 8; ++number) group.add_row(number);
    group.add([](db::Writer& writer) {
        const FullDisk full;
        return writer.run(add, 9, std::string(64'000'000, 'w')) == 1; // more than is kept in memory until the commit
    });
    for (int number = 10; number <= 16; ++number) group.add_row(number);

    const auto faults = group.faults();
    CHECK(of_kind(faults[8], Fault::Kind::full));
    CHECK(std::ranges::count(faults, nullptr) == 15);
    auto expected = from_to(1, 16);
    expected.erase(expected.begin() + 8);
    things.reopen();
    CHECK(stored(*things) == expected);
}

TEST_CASE("a lock of another process is waited for, and refused as busy when it takes too long")
{
    db::Options hasty;
    hasty.lock_wait_ms = 20;
    Things things{hasty};
    const auto another = db::Database::open(things.url());
    Group holder{*another};
    std::exception_ptr fault;
    try {
        things->write_and_wait("late", [](db::Writer& writer) { return writer.run(add, 1, "w") == 1; });
    } catch (...) {
        fault = std::current_exception();
    }
    CHECK(of_kind(fault, Fault::Kind::busy));
    holder.faults();
    Group group{*things};
    group.add_row(2);
    CHECK(group.faults()[0] == nullptr);
    CHECK(stored(*things) == std::vector{2});
}

} // namespace
