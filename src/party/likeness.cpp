// SPDX-License-Identifier: EUPL-1.2
#include "party/likeness.h"

#include "party/folding.h"

#include <algorithm>

namespace opmaat {
namespace {

template <class T>
bool both_and_different(const std::optional<T>& one, const std::optional<T>& other)
{
    return one && other && *one != *other;
}

bool share_contact_point(const Party& one, const Party& other)
{
    return std::ranges::any_of(one.contact_points, [&](const ContactPoint& each) {
        return std::ranges::any_of(other.contact_points,
                                   [&](const ContactPoint& theirs) { return same(each.reach, theirs.reach); });
    });
}

// "Jan" and "J." may be one; "Jan" and "Rosa" are not.
bool may_be_called_the_same(const ResidentName& one, const ResidentName& other)
{
    if (!one.given.empty() && !other.given.empty()) return folded(one.given) == folded(other.given);
    const auto first = [](const ResidentName& name) {
        return folded(name.initials.empty() ? name.given : name.initials).substr(0, 1);
    };
    return !first(one).empty() && first(one) == first(other);
}

bool have_one_name(const Party& one, const Party& other)
{
    if (one.kind != PartyKind::person)
        return !one.trade_name.empty() && folded(one.trade_name) == folded(other.trade_name);
    const std::string family = folded(one.name.own.family);
    return !family.empty() && family == folded(other.name.own.family) && may_be_called_the_same(one.name, other.name);
}

} // namespace

bool are_surely_two(const Party& one, const Party& other, BsnComparison bsn)
{
    return one.kind != other.kind || bsn == BsnComparison::different || both_and_different(one.born, other.born) ||
           both_and_different(one.registration, other.registration);
}

std::vector<Likeness> likeness(const Party& one, const Party& other, BsnComparison bsn)
{
    std::vector<Likeness> reasons;
    if (one.id == other.id || are_surely_two(one, other, bsn)) return reasons;
    if (bsn == BsnComparison::same) reasons.push_back(Likeness::bsn);
    if (one.registration && one.registration == other.registration) reasons.push_back(Likeness::registration);
    if (have_one_name(one, other)) {
        if (one.born && one.born == other.born) reasons.push_back(Likeness::name_and_birth);
        if (share_contact_point(one, other)) reasons.push_back(Likeness::name_and_contact);
    }
    return reasons;
}

} // namespace opmaat
