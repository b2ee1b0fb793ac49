// SPDX-License-Identifier: EUPL-1.2
#include "db/backup.h"

#include "support/engines.h"

#include <atomic>
#include <doctest/doctest.h>
#include <fstream>
#include <thread>
#include <unistd.h>

using namespace support;

namespace {

namespace fs = std::filesystem;

const db::Sql add_event = db::Sql::composed(
    "test.add_event", "INSERT INTO event (at, actor, kind, facts) VALUES (?1, 'systeem:proef', 'proef', '{}')");
const db::Sql count = db::Sql::composed("test.count", "SELECT count(*) FROM event");

// A file of its own; gone when this goes.
struct File {
    fs::path path = fs::temp_directory_path() / ("opmaat-backup-" + std::to_string(getpid()));
    ~File() { fs::remove(path); }
};

void add(db::Database& database)
{
    database.write_and_wait("test",
                            [](db::Writer& writer) { return writer.run(add_event, "2026-03-02T09:00:00.000Z"); });
}

std::int64_t events_in(db::Database& database)
{
    std::int64_t found = 0;
    database.read([&](db::Reader& reader) { found = *reader.value<std::int64_t>(count); });
    return found;
}

std::int64_t events_at(const std::string& url) { return events_in(*db::Database::open(url)); }

void accept(const std::string&) {}

} // namespace

TEST_CASE("a backup made while others write holds all that was there when it began, and can be put back elsewhere")
{
    for_each_engine([](db::Engine engine) {
        TestDatabase source{engine};
        for (int event = 0; event < 20; ++event) add(*source);
        std::atomic<bool> stop = false;
        std::thread writing{[&] {
            while (!stop) add(*source);
        }};
        const File file;
        db::back_up(source.url(), file.path);
        stop = true;
        writing.join();
        TestDatabase target{engine, TestDatabase::Tables::none};
        const std::string url = target.url();
        target.close();
        CHECK(db::is_empty(url));
        CHECK_FALSE(db::is_in_use(url));
        std::int64_t verified = 0;
        db::restore(url, file.path, [&](const std::string& restored) { verified = events_at(restored); });
        CHECK(verified >= 20);
        CHECK(events_at(url) == verified);
        CHECK_FALSE(db::is_empty(url));
    });
}

TEST_CASE("a database that somebody has open is in use")
{
    for_each_engine([](db::Engine engine) {
        TestDatabase database{engine};
        add(*database);
        CHECK(db::is_in_use(database.url()));
    });
}

TEST_CASE("what does not prove right when it is put back changes nothing")
{
    for_each_engine([](db::Engine engine) {
        TestDatabase database{engine};
        const File file;
        db::back_up(database.url(), file.path);
        add(*database);
        database.close();
        const auto refuse = [](const std::string&) { throw std::runtime_error("refused"); };
        CHECK_THROWS_WITH(db::restore(database.url(), file.path, refuse), "refused");
        CHECK(events_at(database.url()) == 1);
        db::restore(database.url(), file.path, accept);
        CHECK(events_at(database.url()) == 0);
    });
}

TEST_CASE("a file that is no backup, or a damaged one, is refused and changes nothing")
{
    for_each_engine([](db::Engine engine) {
        TestDatabase database{engine};
        add(*database);
        const File file;
        db::back_up(database.url(), file.path);
        database.close();
        const auto half = fs::file_size(file.path) / 2;
        fs::resize_file(file.path, half);
        CHECK_THROWS(db::restore(database.url(), file.path, accept));
        std::ofstream{file.path} << "geen reservekopie";
        CHECK_THROWS_AS(db::restore(database.url(), file.path, accept), db::BackupUnusable);
        CHECK(events_at(database.url()) == 1);
    });
}
