// SPDX-License-Identifier: EUPL-1.2
#include "party/resident_name.h"

#include "party/folding.h"
#include "party/greeting.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <vector>

using namespace opmaat;

TEST_CASE("the prefix is found before and after the comma (P12)")
{
    const ResidentName jan{.given = "Jan", .own = {"van den", "Berg"}};
    CHECK(parse_resident_name("Berg, Jan van den") == jan);
    CHECK(parse_resident_name("Jan van den Berg") == jan);
    CHECK(parse_resident_name("  jan  Van Den  berg ") == jan);
    CHECK(parse_resident_name("J.P. van den Berg") == ResidentName{.initials = "J.P.", .own = {"van den", "Berg"}});
    CHECK(parse_resident_name("J P Proefman") == ResidentName{.initials = "J.P.", .own = {"", "Proefman"}});
    CHECK(parse_resident_name("Vries, de") == ResidentName{.own = {"de", "Vries"}});
    CHECK(parse_resident_name("Van den Berg").own == FamilyName{"van den", "Berg"});
    CHECK(parse_resident_name("Rosa in \u2019t Veld").own == FamilyName{"in 't", "Veld"});
    CHECK(parse_resident_name("Proefman") == ResidentName{.own = {"", "Proefman"}});
    CHECK(parse_resident_name("Anna Maria Testmans") == ResidentName{.given = "Anna Maria", .own = {"", "Testmans"}});
    CHECK(is_unknown(parse_resident_name(" ")));
}

TEST_CASE("short names and names of every alphabet are taken as they are (P10)")
{
    for (const char* family : {"Li", "Ng", "Nguyễn", "Șerban", "O'Brien", "İnce"})
        CHECK(parse_resident_name("Sam " + std::string{family}) == ResidentName{.given = "Sam", .own = {"", family}});
}

TEST_CASE("IJ has both capitals, as one sign too; a name that only looks like it keeps its own (P13)")
{
    for (const char* typed : {"ijsbrand", "IJsbrand", "Ijsbrand", "\u0132sbrand", "\u0133sbrand"})
        CHECK_MESSAGE(full_name(parse_resident_name(typed)) == "IJsbrand", typed);
    CHECK(full_name(parse_resident_name("Ijeoma")) == "Ijeoma");
}

TEST_CASE("a prefix that stands in the field of the family name goes to its own")
{
    CHECK(put_right({.initials = "r m", .given = "rosa", .own = {"", "van der Modelhuis"}}) ==
          ResidentName{.initials = "r.m.", .given = "Rosa", .own = {"van der", "Modelhuis"}});
    CHECK(put_right({.own = {"Van der", "voorbeeld"}}).own == FamilyName{"van der", "Voorbeeld"});
    CHECK(put_right({.own = {"", "\u2019t Hart"}}).own == FamilyName{"'t", "Hart"});
}

TEST_CASE("putting a name right twice changes nothing more")
{
    CHECK(rc::check([](const std::string& initials, const std::string& given, const std::string& prefix,
                       const std::string& family) {
        const ResidentName once = put_right({initials, given, {prefix, family}, {}, NameUse::own});
        RC_ASSERT(put_right(once) == once);
    }));
}

TEST_CASE("a list is ordered by the family name and shows the prefix behind it (P11)")
{
    std::vector<ResidentName> people;
    for (const char* typed : {"Van den Berg", "Bakker", "de Vries", "IJsbrand", "\u2019t Hart"})
        people.push_back(parse_resident_name(typed));
    std::ranges::sort(people, {}, [](const ResidentName& each) { return dutch_order(list_name(each)); });
    std::vector<std::string> list;
    std::ranges::transform(people, std::back_inserter(list), list_name);
    CHECK(list == std::vector<std::string>{"Bakker", "Berg, van den", "Hart, 't", "IJsbrand", "Vries, de"});
    CHECK(list_name(parse_resident_name("Jan van den Berg")) == "Berg, Jan van den");
}

TEST_CASE("the name of a partner stands where its bearer wants it")
{
    ResidentName name{.initials = "R.M.", .own = {"in het", "Veld"}, .partner = {"van", "Velzen"}};
    CHECK(full_name(name) == "R.M. in het Veld");
    name.use = NameUse::partner;
    CHECK(full_name(name) == "R.M. van Velzen");
    name.use = NameUse::partner_before_own;
    CHECK(full_name(name) == "R.M. van Velzen-in het Veld");
    CHECK(list_name(name) == "Velzen-in het Veld, R.M. van");
    name.use = NameUse::own_before_partner;
    CHECK(full_name(name) == "R.M. in het Veld-van Velzen");
    name.partner = {};
    CHECK(full_name(name) == "R.M. in het Veld");
}

TEST_CASE("the greeting is as the person wishes, and neutral without a wish (P14)")
{
    const ResidentName puffelen{.initials = "R.M.", .own = {"van", "Puffelen"}};
    CHECK(greeting(puffelen, AddressWish::sir) == Greeting{"aanhef.heer", "Van Puffelen"});
    CHECK(greeting(puffelen, AddressWish::madam) == Greeting{"aanhef.mevrouw", "Van Puffelen"});
    CHECK(greeting(puffelen, AddressWish::unknown) == Greeting{"aanhef.naam", "R.M. van Puffelen"});
    CHECK(greeting(puffelen, AddressWish::by_name) == Greeting{"aanhef.naam", "R.M. van Puffelen"});
    const ResidentName both{
        .own = {"in het", "Veld"}, .partner = {"van", "Velzen"}, .use = NameUse::partner_before_own};
    CHECK(greeting(both, AddressWish::madam) == Greeting{"aanhef.mevrouw", "Van Velzen-in het Veld"});
    CHECK(greeting({.given = "Rosa"}, AddressWish::madam) == Greeting{"aanhef.naam", "Rosa"});
    CHECK(greeting({}, AddressWish::sir) == Greeting{"aanhef.inwoner", ""});
}
