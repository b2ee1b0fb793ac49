// SPDX-License-Identifier: EUPL-1.2
// Lists of things that hold for a while: memberships, posts, places in the tree.
#pragma once

#include "base/period.h"

#include <algorithm>
#include <vector>

namespace opmaat {

/// What `concerns` picks holds no longer from that day on; what had not begun by then is taken away. False when nothing
/// would have held on or after that day.
template <class Dated, class Concerns>
bool end_from(std::vector<Dated>& list, Day from, Concerns concerns)
{
    const auto goes_on = [&](const Dated& each) {
        return concerns(each) && (!each.period.until || *each.period.until > from);
    };
    if (std::ranges::none_of(list, goes_on)) return false;
    std::erase_if(list, [&](const Dated& each) { return goes_on(each) && each.period.from >= from; });
    for (Dated& each : list)
        if (goes_on(each)) each.period.until = from;
    return true;
}

/// Whether there is a day on which both hold.
inline bool overlap(const Period& one, const Period& other)
{
    return (!one.until || *one.until > other.from) && (!other.until || *other.until > one.from);
}

template <class Dated>
bool end_all_from(std::vector<Dated>& list, Day from)
{
    return end_from(list, from, [](const Dated&) { return true; });
}

} // namespace opmaat
