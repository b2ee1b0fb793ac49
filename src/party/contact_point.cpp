// SPDX-License-Identifier: EUPL-1.2
#include "party/contact_point.h"

#include "party/folding.h"
#include "party/typed_text.h"

#include <algorithm>
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

// Here postcode and number say it; abroad all of it does.
std::string door_of(const PostalAddress& address)
{
    std::string number;
    if (address.house)
        number = std::to_string(address.house->number) + address.house->letter + " " + folded(address.house->addition);
    const bool here = address.country == "NL";
    return address.country + " " +
           (here ? address.postcode : folded(address.street + address.postcode + address.town)) + " " + number;
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

std::string same_place(const Reach& reach)
{
    if (const auto* phone = std::get_if<PhoneNumber>(&reach)) return phone->e164;
    if (const auto* email = std::get_if<EmailAddress>(&reach)) return same_mailbox(*email);
    return door_of(std::get<PostalAddress>(reach));
}

bool same(const Reach& one, const Reach& other)
{
    return kind_of(one) == kind_of(other) && same_place(one) == same_place(other);
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
