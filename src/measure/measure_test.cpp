// SPDX-License-Identifier: EUPL-1.2
#include "measure/statistics.h"

#include <doctest/doctest.h>

using namespace opmaat::measure;

TEST_CASE("nine in ten within X days names a day that some question really took")
{
    CHECK(percentile_nearest_rank({1, 2, 3, 4, 5, 6, 7, 8, 9, 100}, 0.9) == 9);
    CHECK(percentile_nearest_rank({5}, 0.9) == 5);
    CHECK(percentile_linear({1, 2, 3, 4}, 0.5) == 2.5);
}

TEST_CASE("an empty sample has no figure: neither 0 nor 100")
{
    CHECK_FALSE(mean({}));
    CHECK_FALSE(median({}));
    CHECK_FALSE(percentile_nearest_rank({}, 0.9));
    CHECK_FALSE(Survival{{}}.length_until(0.5));
}

TEST_CASE("a half that is reached exactly counts as reached, whatever the binary fractions say")
{
    const Survival eight{{{1, true}, {2, true}, {3, true}, {4, true}, {5, false}, {6, false}, {7, false}, {8, false}}};
    CHECK(eight.length_until(0.5) == 4);
    CHECK(eight.still_open_after(3.9) == doctest::Approx(0.625));
}

TEST_CASE("the 6-MP trial: median 23 weeks and 0.4482 still in remission then")
{
    std::vector<Duration> remissions;
    for (const double weeks : {6, 6, 6, 7, 10, 13, 16, 22, 23}) remissions.push_back({weeks, true});
    for (const double weeks : {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) remissions.push_back({weeks, false});
    const Survival survival{remissions};
    CHECK(survival.length_until(0.5) == 23);
    CHECK(survival.still_open_after(23) == doctest::Approx(0.4482).epsilon(1e-4));
    CHECK_FALSE(survival.length_until(0.1));
}
