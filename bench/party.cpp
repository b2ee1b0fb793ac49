// SPDX-License-Identifier: EUPL-1.2
// How long an agent waits for the people who fit what the caller says: by part of a name, a number, a postcode, among
// many. Wall-clock time of whole searches.
// usage: bench_party [PARTIES [DATABASE]]     500000, and a SQLite file that is gone afterwards
// A database that was filled by this program before is measured as it is.
#include "party/party_change.h"
#include "party/party_search_store.h"
#include "party/party_store.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <unistd.h>

namespace {

using namespace opmaat;

const Instant now = *parse_instant("2026-03-02T09:00:00Z");
const Day today = day(2026, 3, 2);
const Viewer agent{.actor = SystemActor{"meting"}, .posts = {{.role = Role::agent, .everywhere = true}}};

constexpr std::array syllables{"jan",  "pro", "mod", "ver", "ber",   "wil", "hel", "mar", "ste", "kor",
                               "dam",  "rie", "zwa", "poe", "gra",   "lin", "vos", "bak", "smi", "mul",
                               "ter",  "hor", "man", "vel", "sen",   "hui", "dij", "kam", "wij", "stra",
                               "beek", "lo",  "ra",  "ne",  "groen", "ho",  "ki",  "tui", "ma",  "sta"};
constexpr std::array prefixes{"", "", "", "", "van den", "van der", "de", "van", "in 't", "ten"};

// Names as unevenly spread as in the Netherlands: of 20,000 family names the commonest is of one in 140, of 2,000 given
// names it is of one in 45.
class Population {
public:
    std::string family() { return name_of_rank(rank_below(20'000), 3); }
    std::string given() { return name_of_rank(rank_below(2'000), 2); }
    static std::string commonest_family() { return name_of_rank(0, 3); }
    std::string prefix() { return prefixes[random_() % prefixes.size()]; }
    std::string phone() { return "06" + std::to_string(10'000'000 + random_() % 50'000'000); }
    std::string postcode()
    {
        std::string text = std::to_string(1000 + random_() % 1000);
        text += static_cast<char>('A' + random_() % 18);
        return text + static_cast<char>('A' + random_() % 26);
    }
    std::string house() { return std::to_string(1 + random_() % 200); }
    std::size_t below(std::size_t limit) { return random_() % limit; }

private:
    std::size_t rank_below(std::size_t names)
    {
        const double place = std::uniform_real_distribution<double>{0, 1}(random_);
        return static_cast<std::size_t>(static_cast<double>(names) * place * place);
    }
    // Always the same name for a rank.
    static std::string name_of_rank(std::size_t rank, int length)
    {
        std::mt19937_64 letters{rank};
        std::string name;
        for (int each = 0; each < length; ++each) name += syllables[letters() % syllables.size()];
        return name;
    }

    std::mt19937_64 random_{1};
};

Party described(Population& people)
{
    Party party;
    party.name = {.initials = "A.", .given = people.given(), .own = {people.prefix(), people.family()}};
    party.born = day(1930, 1, 1) + std::chrono::days{people.below(30'000)};
    const Period since{day(2020, 1, 1), {}};
    party.contact_points = {
        {{}, *parse_phone_number(people.phone()), Purpose::home, false, since},
        {{}, *parse_email_address(people.given() + "@example.nl"), Purpose::home, false, since},
        {{},
         *postal_address({people.family() + "straat", people.house(), people.postcode(), "Haarlem", ""}),
         Purpose::home,
         false,
         since}};
    return party;
}

const db::Sql count_parties{"bench.parties", "SELECT count(*) FROM party_place"};

bool is_filled(db::Database& database)
{
    std::int64_t count = 0;
    database.read([&](db::Reader& reader) { count = reader.value<std::int64_t>(count_parties).value_or(0); });
    return count > 0;
}

// Some of the people; all of them are in the database then.
std::vector<Party> fill(db::Database& database, std::size_t count)
{
    constexpr std::size_t in_one_job = 1000;
    Population people;
    std::vector<Party> some;
    const Act act{SystemActor{"meting"}, now};
    const bool filled = is_filled(database);
    for (std::size_t made = 0; made < count; made += in_one_job)
        database.write_and_wait("fill", [&](db::Writer& writer) {
            for (std::size_t each = 0; each < in_one_job; ++each) {
                const auto party = register_party(described(people), today, act).value();
                if (!filled) save(writer, party).value();
                if (each == 0) some.push_back(party.now);
            }
            return true;
        });
    return some;
}

void measure(db::Database& database, const char* what, const std::function<std::string(std::size_t)>& query)
{
    constexpr std::size_t times = 400;
    std::vector<double> milliseconds;
    std::size_t found = 0;
    for (std::size_t time = 0; time < times; ++time) {
        const std::string words = query(time);
        const auto begin = std::chrono::steady_clock::now();
        database.read([&](db::Reader& reader) { found += find_parties(reader, agent, words)->parties.size(); });
        milliseconds.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::ranges::sort(milliseconds);
    std::printf("%-34s p50 %7.2f ms  p99 %7.2f ms  most %7.2f ms  found %5.1f\n", what, milliseconds[times / 2],
                milliseconds[times * 99 / 100], milliseconds.back(), static_cast<double>(found) / times);
}

std::string digits_of(const Party& party)
{
    std::string digits;
    for (const char sign : shown(std::get<PhoneNumber>(party.contact_points[0].reach)))
        if (sign >= '0' && sign <= '9') digits += sign;
    return digits;
}

void measure_all(db::Database& database, const std::vector<Party>& some)
{
    const auto one = [&](std::size_t at) -> const Party& { return some[at * 7919 % some.size()]; };
    const auto address = [&](std::size_t at) { return std::get<PostalAddress>(one(at).contact_points[2].reach); };
    measure(database, "family name", [&](std::size_t at) { return one(at).name.own.family; });
    measure(database, "part of a family name", [&](std::size_t at) { return one(at).name.own.family.substr(1, 4); });
    measure(database, "three common letters", [&](std::size_t) { return std::string{"jan"}; });
    measure(database, "the commonest family name", [&](std::size_t) { return Population::commonest_family(); });
    measure(database, "given and family name",
            [&](std::size_t at) { return one(at).name.given + " " + one(at).name.own.family; });
    measure(database, "family name and year of birth",
            [&](std::size_t at) { return one(at).name.own.family + " " + to_text(*one(at).born).substr(0, 4); });
    measure(database, "two common parts", [&](std::size_t) { return std::string{"jan vel"}; });
    measure(database, "telephone number", [&](std::size_t at) { return digits_of(one(at)); });
    measure(database, "last six digits of a number", [&](std::size_t at) { return digits_of(one(at)).substr(4); });
    measure(database, "postcode", [&](std::size_t at) { return address(at).postcode; });
    measure(database, "postcode and house number",
            [&](std::size_t at) { return address(at).postcode + " " + address(at).house->written; });
    measure(database, "street and house number",
            [&](std::size_t at) { return address(at).street + " " + address(at).house->written; });
    measure(database, "family name and town", [&](std::size_t at) { return one(at).name.own.family + " haarlem"; });
    measure(database, "a town alone", [&](std::size_t) { return std::string{"haarlem"}; });
    measure(database, "nobody", [&](std::size_t at) { return "qx" + std::to_string(at) + "zq"; });
}

} // namespace

int main(int count, char** arguments)
{
    spdlog::set_level(spdlog::level::err); // the jobs that fill it are long on purpose
    const std::size_t parties = count > 1 ? std::stoul(arguments[1]) : 500'000;
    const auto folder = std::filesystem::temp_directory_path() / ("opmaat-bench-" + std::to_string(getpid()));
    std::filesystem::create_directory(folder);
    const auto database = db::Database::open(count > 2 ? arguments[2] : "sqlite:" + (folder / "bench.db").string());
    db::migrate(*database);
    const auto begin = std::chrono::steady_clock::now();
    const auto some = fill(*database, parties);
    const std::chrono::duration<double> filled = std::chrono::steady_clock::now() - begin;
    std::printf("register a party                   %9.1f us\n", 1e6 * filled.count() / static_cast<double>(parties));
    measure_all(*database, some);
    std::filesystem::remove_all(folder);
}
