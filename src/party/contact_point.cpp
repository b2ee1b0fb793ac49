// SPDX-License-Identifier: EUPL-1.2
#include "party/contact_point.h"

#include "party/folding.h"
#include "party/typed_text.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace opmaat {
namespace {

std::string capitals(std::string text)
{
    for (char& sign : text)
        if (sign >= 'a' && sign <= 'z') sign = static_cast<char>(sign - 'a' + 'A');
    return text;
}

bool is_country(std::string_view code)
{
    return code.size() == 2 && std::ranges::all_of(code, [](char sign) { return sign >= 'A' && sign <= 'Z'; });
}

Result<PostalAddress> dutch(PostalAddress address, const TypedAddress& typed)
{
    OPMAAT_TRY(house, parse_house_number(typed.house));
    OPMAAT_TRY(postcode, parse_postcode(typed.postcode));
    address.house = std::move(house);
    address.postcode = std::move(postcode.text);
    return address;
}

// Two ways to write the same door.
bool same_door(const PostalAddress& one, const PostalAddress& other)
{
    const auto number = [](const PostalAddress& each) {
        return each.house ? std::tuple{each.house->number, each.house->letter, folded(each.house->addition)}
                          : std::tuple{0, std::string{}, std::string{}};
    };
    if (one.country != other.country || number(one) != number(other)) return false;
    if (one.country == "NL") return one.postcode == other.postcode;
    return folded(one.street + one.postcode + one.town) == folded(other.street + other.postcode + other.town);
}

bool works_on(const ContactPoint& point, Day day)
{
    return point.period.holds(day) && !(point.unreachable && *point.unreachable <= day);
}

} // namespace

Result<PostalAddress> postal_address(const TypedAddress& typed)
{
    PostalAddress address{single_spaced(typed.street), std::nullopt, single_spaced(typed.postcode),
                          single_spaced(typed.town), capitals(trimmed(typed.country))};
    if (address.country.empty()) address.country = "NL";
    if (!is_country(address.country)) return refused(country_wrong, "land", {typed.country});
    if (address.street.empty()) return refused(street_missing, "straat");
    if (address.town.empty()) return refused(town_missing, "plaats");
    if (address.country == "NL") return dutch(std::move(address), typed);
    if (!trimmed(typed.house).empty()) {
        OPMAAT_TRY(house, parse_house_number(typed.house));
        address.house = std::move(house);
    }
    return address;
}

std::string shown(const PostalAddress& address)
{
    std::string text = address.street;
    if (address.house) text += " " + address.house->written;
    text += ", " + address.postcode + (address.postcode.empty() ? "" : " ") + address.town;
    return address.country == "NL" ? text : text + ", " + address.country;
}

bool same(const Reach& one, const Reach& other)
{
    if (one.index() != other.index()) return false;
    if (const auto* email = std::get_if<EmailAddress>(&one))
        return same_mailbox(*email) == same_mailbox(std::get<EmailAddress>(other));
    if (const auto* address = std::get_if<PostalAddress>(&one))
        return same_door(*address, std::get<PostalAddress>(other));
    return one == other;
}

const ContactPoint* best_of(std::span<const ContactPoint> points, ReachKind kind, Day day)
{
    const ContactPoint* best = nullptr;
    for (const ContactPoint& each : points) {
        if (kind_of(each.reach) != kind || !works_on(each, day)) continue;
        const auto rank = [](const ContactPoint& point) { return std::pair{point.preferred, point.period.from}; };
        if (best == nullptr || rank(each) >= rank(*best)) best = &each;
    }
    return best;
}

} // namespace opmaat
