// SPDX-License-Identifier: EUPL-1.2
#include "board/pace.h"

#include <doctest/doctest.h>

using namespace opmaat;
using namespace std::chrono_literals;

namespace {

const Pace::Time start{};
const Pace::Time minute = start + 60s;

} // namespace

TEST_CASE("the first change after a quiet second is drawn at once")
{
    Pace pace{start, minute};
    CHECK(pace.next() == minute);
    pace.change();
    CHECK(pace.next() <= start);
}

TEST_CASE("changes within one second are drawn together, a second after the drawing before")
{
    Pace pace{start, minute};
    pace.change();
    pace.draw(start, minute);
    pace.change();
    pace.change();
    CHECK(pace.next() == start + 1s);
    pace.draw(start + 1s, minute);
    CHECK(pace.next() == minute);
}

TEST_CASE("without a change a board is drawn when the minute is over")
{
    Pace pace{start, minute};
    pace.draw(start + 59s, minute);
    pace.change();
    CHECK(pace.next() == minute);
}
