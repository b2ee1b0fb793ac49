// SPDX-License-Identifier: EUPL-1.2
// How many times a second the doorkeeper knows the holder of a token, and the table says whether a question may be
// read.
#include "access/api_token_store.h"
#include "access/doorkeeper_shell.h"
#include "access/may.h"
#include "access/secret_shell.h"

#include <chrono>
#include <filesystem>
#include <fmt/format.h>

using namespace opmaat;

namespace {

const Instant start = *parse_instant("2026-03-02T09:00:00Z");

// Work done a second.
template <class Work>
double a_second(int times, Work work)
{
    const auto begun = std::chrono::steady_clock::now();
    for (int each = 0; each < times; ++each) work();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    return times / took.count();
}

std::string has_token(db::Database& database)
{
    const std::string secret = fresh_secret();
    database.write_and_wait("bench", [&](db::Writer& writer) {
        const Act act{SystemActor{"bench"}, start};
        return save_token(writer, *make_token(system_viewer("meting"), {"Bench", {Scope::read_questions}, {}},
                                              digest_of(secret), act))
            .has_value();
    });
    return secret;
}

} // namespace

int main()
{
    const auto folder = std::filesystem::temp_directory_path() / "opmaat-bench-access";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const auto database = db::Database::open("sqlite:" + (folder / "bench.db").string());
    db::migrate(*database);
    const std::string secret = has_token(*database);
    const auto organisation = std::make_shared<const Organisation>(Staff{}, day(2026, 3, 2));
    Doorkeeper doorkeeper{*database, [organisation] { return organisation; }};
    const QuestionFacts question{.unit = UnitId::fresh(start), .owner = OfficialId::fresh(start)};

    int read = 0;
    const auto viewer = doorkeeper.application(secret, start);
    fmt::print("token known    {:>12.0f}/s\n",
               a_second(500'000, [&] { read += !!doorkeeper.application(secret, start); }));
    fmt::print("may be read    {:>12.0f}/s\n", a_second(2'000'000, [&] { read += may_read(*viewer, question); }));
    std::filesystem::remove_all(folder);
    return read == 2'500'000 ? 0 : 1;
}
