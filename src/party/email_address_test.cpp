// SPDX-License-Identifier: EUPL-1.2
#include "party/email_address.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace opmaat;

TEST_CASE("an e-mail address is taken with spaces and capitals and kept in one form (M10)")
{
    CHECK(parse_email_address("  Jan.Proefman@Example.NL ")->text == "Jan.Proefman@example.nl");
    CHECK(parse_email_address("\u00a0jan@example.nl\u200b")->text == "jan@example.nl");
    CHECK(parse_email_address("o'voorbeeld+gemeente@sub.example.org")->text == "o'voorbeeld+gemeente@sub.example.org");
    CHECK(same_mailbox(*parse_email_address("Jan@Example.nl")) == same_mailbox(*parse_email_address("jan@example.nl")));
    CHECK(same_mailbox({"jan@example.nl"}) != same_mailbox({"jon@example.nl"}));
}

TEST_CASE("an international host is kept in punycode and shown as people read it")
{
    const auto address = parse_email_address("info@Café-Modelhuis.nl");
    REQUIRE(address);
    CHECK(address->text == "info@xn--caf-modelhuis-dhb.nl");
    CHECK(shown(*address) == "info@café-modelhuis.nl");
    CHECK(shown({"jan@example.nl"}) == "jan@example.nl");
}

TEST_CASE("what mail cannot go to is refused and told back")
{
    const std::string long_part(65, 'a');
    for (const std::string& typed : {std::string{},
                                     std::string{"jan"},
                                     std::string{"@example.nl"},
                                     std::string{"jan@"},
                                     std::string{"jan@example"},
                                     std::string{"jan@@example.nl"},
                                     std::string{"jan p@example.nl"},
                                     std::string{".jan@example.nl"},
                                     std::string{"jan.@example.nl"},
                                     std::string{"ja..n@example.nl"},
                                     std::string{"jan@exa mple.nl"},
                                     std::string{"jan@-example.nl"},
                                     std::string{"jan@example..nl"},
                                     std::string{"jan@example.nl."},
                                     std::string{"jan@127.0.0.1"},
                                     std::string{"jan@[127.0.0.1]"},
                                     std::string{"jan@exa_mple.nl"},
                                     std::string{"Jan <jan@example.nl>"},
                                     std::string{"jan@example.nl, piet@example.nl"},
                                     std::string{"jan\n@example.nl"},
                                     std::string{"jån@example.nl"},
                                     long_part + "@example.nl"}) {
        const auto address = parse_email_address(typed);
        REQUIRE_FALSE_MESSAGE(address, typed);
        CHECK(address.error().is(email_address_wrong));
        CHECK(address.error().values == std::vector{typed});
    }
}

TEST_CASE("whatever bytes are typed, what is taken for an address reads again as itself")
{
    CHECK(rc::check([] {
        const auto local = *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"abXY09.@ -_+\xc3\xa9"}));
        const auto host = *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"abXY09.-\xc3\xa9"}));
        const auto address = parse_email_address(local + "@" + host + ".NL");
        if (address) RC_ASSERT(parse_email_address(address->text).value() == *address);
    }));
}
