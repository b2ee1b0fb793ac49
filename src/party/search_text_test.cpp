// SPDX-License-Identifier: EUPL-1.2
#include "party/search_text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace opmaat;

namespace {

const Period since{day(2026, 1, 1), {}};

// As LIKE does it: what stands between the two signs of the pattern stands in the text.
bool finds(std::string_view query, const Party& party)
{
    const std::string text = search_text(party);
    const auto patterns = search_patterns(query);
    return !patterns.empty() && std::ranges::all_of(patterns, [&](const std::string& each) {
        return text.contains(each.substr(1, each.size() - 2));
    });
}

Party named(std::string_view name)
{
    Party party;
    party.name = parse_resident_name(name);
    return party;
}

Party berg()
{
    Party party = named("Jan van den Berg");
    party.born = day(1970, 3, 2);
    party.contact_points = {
        {{}, *parse_phone_number("06-12345678"), Purpose::home, false, since},
        {{}, *parse_email_address("Jan_vdBerg@Example.nl"), Purpose::home, false, since},
        {{}, *postal_address({"Modelstraat", "15", "2011 RD", "Haarlem", ""}), Purpose::home, false, since}};
    return party;
}

} // namespace

TEST_CASE("a name with a prefix is found however the prefix is written, in any order (P11)")
{
    for (const char* query : {"berg", "vd berg", "v.d. berg", "van den berg", "vandenberg", "Berg, Jan van den",
                              "jan berg", "BERG JAN", "berg 1970", "vd berg 1970", "ber"})
        CHECK_MESSAGE(finds(query, berg()), query);
    CHECK_FALSE(finds("piet berg", berg()));
    CHECK_FALSE(finds("berg 1971", berg()));
}

TEST_CASE("short names, apostrophes, accents and ij are found as they are typed (P10, P13, R04)")
{
    CHECK(finds("Li", named("Sam Li")));
    CHECK_FALSE(finds("Li", named("Sam Lijsbeth")));
    CHECK(finds("ng", named("Ng")));
    for (const char* query : {"'t hart", "\u2019t Hart", "t hart", "hart"})
        CHECK_MESSAGE(finds(query, named("\u2019t Hart")), query);
    for (const char* query : {"nguyen", "Nguyễn"}) CHECK_MESSAGE(finds(query, named("Linh Nguyễn")), query);
    for (const char* query : {"o'brien", "obrien", "O\u2019Brien"})
        CHECK_MESSAGE(finds(query, named("O'Brien")), query);
    for (const char* query : {"ijsbrand", "ysbrand", "\u0132sbrand"})
        CHECK_MESSAGE(finds(query, named("IJsbrand")), query);
    CHECK(finds("ü", named("Ü Muller")));
    CHECK(finds("van", named("Van")));
}

TEST_CASE("a number is found as people and telephones write it, and by a part of it (P16)")
{
    for (const char* query : {"06 12 34 56 78", "0612345678", "+31612345678", "31612345678", "+31 (0)6-12345678",
                              "345678", "berg 06-12345678", "0612345678 berg"})
        CHECK_MESSAGE(finds(query, berg()), query);
    CHECK_FALSE(finds("06 12 34 56 79", berg()));
}

TEST_CASE("a postcode with a house number is found with and without spaces, an e-mail address by its letters (P19)")
{
    for (const char* query : {"2011rd", "2011 RD", "2011rd 15", "2011 rd 15", "berg 2011rd", "jan_vdberg@example.nl",
                              "JAN_VDBERG@EXAMPLE.NL", "modelstraat 15", "02-03-1970", "2-3-1970", "1970-03-02"})
        CHECK_MESSAGE(finds(query, berg()), query);
    for (const char* query : {"2011rd 16", "2012 RD", "3-3-1970"}) CHECK_FALSE_MESSAGE(finds(query, berg()), query);
}

TEST_CASE("nobody is found by an address that is secret")
{
    Party party = berg();
    party.address_secret = true;
    for (const char* query : {"2011rd", "2011 RD 15", "modelstraat", "haarlem"})
        CHECK_FALSE_MESSAGE(finds(query, party), query);
    CHECK(finds("berg", party));
}

TEST_CASE("a company is found by its name with and without spaces and by its numbers")
{
    Party party;
    party.kind = PartyKind::company;
    party.trade_name = "Model Bakkerij B.V.";
    party.registration = {*parse_kvk_number("12345678"), *parse_branch_number("000012345678")};
    for (const char* query : {"bakkerij", "modelbakkerij", "12345678", "000012345678", "model b.v."})
        CHECK_MESSAGE(finds(query, party), query);
}

TEST_CASE("signs that mean something to a database mean nothing here, and nothing sought is nothing found (R04)")
{
    for (const char* query : {"", " ", "%", "_", "*", "\"", "-", ":", "'", "(", "%%%"})
        CHECK_MESSAGE(search_patterns(query).empty(), query);
    CHECK(search_patterns("AND") == std::vector<std::string>{"%and%"});
    CHECK(sought_name("van den Berg") == "berg");
    CHECK(sought_name("Model Bakkerij") == "model bakkery"); // ij is y
}

TEST_CASE("whatever is typed, the patterns are few and have no wildcard inside but the sign that stands for any")
{
    CHECK(rc::check([](const std::string& query) {
        const auto patterns = search_patterns(query);
        RC_ASSERT(patterns.size() <= most_patterns);
        for (const std::string& each : patterns) RC_ASSERT(std::ranges::count(each, '%') == 2);
    }));
}

TEST_CASE("everybody is found by each word of their own name")
{
    CHECK(rc::check([] {
        const auto word = rc::gen::map(rc::gen::container<std::string>(4, rc::gen::inRange('a', 'z')),
                                       [](std::string letters) { return letters + "x"; });
        const std::string given = *word;
        const std::string family = *word;
        const Party party = named(given + " van der " + family);
        RC_ASSERT(finds(given, party));
        RC_ASSERT(finds(family, party));
        RC_ASSERT(finds(family + " " + given, party));
    }));
}
