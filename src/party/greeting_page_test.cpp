// SPDX-License-Identifier: EUPL-1.2
#include "party/greeting_page.h"

#include <doctest/doctest.h>

using namespace opmaat;
using text::Language;

TEST_CASE("somebody is greeted in Dutch and in English, and without a title where none is known (P14)")
{
    const ResidentName name{.initials = "R.M.", .own = {"van", "Puffelen"}};
    const auto greets = [&](AddressWish wish, Language language) {
        return sentence_of(greeting(name, wish), language);
    };
    CHECK(greets(AddressWish::sir, Language::nl) == "Geachte heer Van Puffelen");
    CHECK(greets(AddressWish::madam, Language::nl) == "Geachte mevrouw Van Puffelen");
    CHECK(greets(AddressWish::unknown, Language::nl) == "Geachte R.M. van Puffelen");
    CHECK(greets(AddressWish::madam, Language::en) == "Dear Ms Van Puffelen");
    CHECK(greets(AddressWish::sir, Language::en) == "Dear Mr Van Puffelen");
    CHECK(greets(AddressWish::by_name, Language::en) == "Dear R.M. van Puffelen");
    CHECK(sentence_of(greeting({}, AddressWish::unknown), Language::nl) == "Geachte inwoner");
    CHECK(sentence_of(greeting({}, AddressWish::unknown), Language::en) == "Dear resident");
}
