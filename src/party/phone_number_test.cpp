// SPDX-License-Identifier: EUPL-1.2
#include "party/phone_number.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace opmaat;

namespace {

std::string e164(std::string_view typed)
{
    const auto number = parse_phone_number(typed);
    return number ? number->e164 : std::string{number.error().rule.code};
}

// A Dutch mobile number as nine digits.
std::string mobile() { return "6" + std::to_string(*rc::gen::inRange(10'000'000, 60'000'000)); }

// The same digits with signs between them that people write.
std::string strewn(const std::string& digits)
{
    std::string typed;
    for (const char digit : digits) {
        typed += digit;
        typed += *rc::gen::element<std::string>("", "", "", " ", "-", ".", "\u00a0");
    }
    return typed;
}

} // namespace

TEST_CASE("a number is one number however it is written (P16)")
{
    for (const char* typed : {"06-12345678", "06 12 34 56 78", "+31 (0)6 12345678", "0031612345678", "31612345678",
                              "+31612345678", "612345678", "  0612345678 ", "06\u00a012345678", "06.12.34.56.78"})
        CHECK_MESSAGE(e164(typed) == "+31612345678", typed);
    CHECK(e164("023/511 51 15") == "+31235115115");
    CHECK(e164("(023) 511 51 15") == "+31235115115");
    CHECK(e164("+49 30 123456") == "+4930123456");
    CHECK(e164("00 49 30 123456") == "+4930123456");
}

TEST_CASE("whatever signs stand between the digits, and whatever stands for the country, it is the same number")
{
    CHECK(rc::check([] {
        const std::string digits = mobile();
        const std::string before = *rc::gen::element<std::string>("0", "+31", "0031", "+31 (0)", "31");
        RC_ASSERT(e164(before + strewn(digits)) == "+31" + digits);
    }));
}

TEST_CASE("a number is shown as people write it here, and what is shown is read again as the same number")
{
    CHECK(shown({"+31612345678"}) == "06 12345678");
    CHECK(shown({"+31235115115"}) == "023 511 5115");
    CHECK(shown({"+3114023"}) == "14 023");
    CHECK(shown({"+4930123456"}) == "+49 30 123456");
    CHECK(rc::check([] {
        const PhoneNumber number{"+31" + mobile()};
        RC_ASSERT(parse_phone_number(shown(number)).value() == number);
    }));
}

TEST_CASE("what a sheet did to a number is put back where one number can be meant, and refused elsewhere (I02)")
{
    CHECK(e164("612345678") == "+31612345678");
    CHECK(e164("235115115") == "+31235115115");
    CHECK(e164("316123456") == "+31316123456"); // 0316, not the country 31
    for (const char* typed : {"6.12346E+08", "6,12346E+08", "6,12E+08", "3.16123E+10", "6.12346e8", " 6,1E+08 "})
        CHECK_MESSAGE(e164(typed) == phone_number_damaged.code, typed);
    for (const char* typed : {"612345678.0", "31612345678.0", "######"})
        CHECK_MESSAGE(e164(typed) == phone_number_wrong.code, typed);
    for (const char* typed : {"8001234", "9001884"})
        CHECK_MESSAGE(e164(typed) == phone_number_without_area.code, typed);
}

TEST_CASE("what is no number is refused and told back")
{
    for (const char* typed : {"", " ", "-", "112", "061234567", "06123456789", "geheim", "06 op het werk", "E+08",
                              "0612345678/0687654321", "4930123456", "+999 1234567", "06-1234567O"})
        CHECK_MESSAGE(e164(typed) == phone_number_wrong.code, typed);
    const auto refusal = parse_phone_number("061234567").error();
    CHECK(refusal.field == "telefoonnummer");
    CHECK(refusal.values == std::vector<std::string>{"061234567"});
}

TEST_CASE("numbers of organisations are numbers, and nobody is rung back on them (P17)")
{
    CHECK(e164("14023") == "+3114023");
    CHECK(e164("14 023") == "+3114023");
    CHECK(e164("0800-1234") == "+318001234");
    CHECK(e164("0900-1884") == "+319001884");
    CHECK(e164("088-1234567") == "+31881234567");
    for (const char* typed : {"14023", "0800-1234", "0900-1884", "088-1234567"})
        CHECK_FALSE_MESSAGE(rings_a_person(parse_phone_number(typed).value()), typed);
    for (const char* typed : {"0612345678", "0235115115", "085-1234567", "+4930123456"})
        CHECK_MESSAGE(rings_a_person(parse_phone_number(typed).value()), typed);
}

TEST_CASE("a text message goes to a mobile number only")
{
    CHECK(is_mobile({"+31612345678"}));
    CHECK_FALSE(is_mobile({"+31235115115"}));
}
