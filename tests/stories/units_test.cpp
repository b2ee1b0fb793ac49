// SPDX-License-Identifier: EUPL-1.2
// The administrator sees how the organisation is built.
#include "support/city.h"
#include "support/engines.h"

#include <doctest/doctest.h>

using support::City;
using support::Person;

TEST_CASE("an administrator sees the departments and who divides what comes in; an agent does not")
{
    support::for_each_engine(support::haarlem(), [](db::Database& database) {
        City city{database};
        Person administrator = Person::signed_in(city, "beheerproef");
        CHECK(administrator.sees("/beheer").says("/beheer/afdelingen"));
        const auto page = administrator.sees("/beheer/afdelingen");
        CHECK(page.status == 200);
        CHECK(page.says("Afdelingen en teams van vandaag"));
        CHECK(page.says("coördinator"));
        CHECK(Person::signed_in(city, "modelhuis").sees("/beheer/afdelingen").status == 403);
    });
}
