// SPDX-License-Identifier: EUPL-1.2
// Where somebody can be reached: telephone numbers, e-mail addresses and postal addresses, several of each, each from a
// day on.
#pragma once

#include "base/id.h"
#include "base/period.h"
#include "base/words.h"
#include "party/email_address.h"
#include "party/phone_number.h"
#include "party/postcode.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <variant>

namespace opmaat {

/// A postal address. In the Netherlands with a postcode and a house number, abroad as people write it there.
struct PostalAddress {
    std::string street;
    std::optional<HouseNumber> house;
    std::string postcode; // "2011 RD"; of any form abroad
    std::string town;
    std::string country = "NL"; // ISO 3166-1, two capitals
    friend bool operator==(const PostalAddress&, const PostalAddress&) = default;
};

/// What somebody typed into the fields of an address. An empty country is the Netherlands.
struct TypedAddress {
    std::string street;
    std::string house;
    std::string postcode;
    std::string town;
    std::string country;
};

inline constexpr Rule street_missing{RefusalKind::invalid, "straat-ontbreekt"};
inline constexpr Rule town_missing{RefusalKind::invalid, "plaats-ontbreekt"};
/// No two letters of ISO 3166-1. Values: what was typed.
inline constexpr Rule country_wrong{RefusalKind::invalid, "land-onjuist"};
/// Refuses these, postcode_wrong and house_number_wrong.
Result<PostalAddress> postal_address(const TypedAddress& typed);

/// "Modelstraat 12 A bis, 2011 RD Haarlem".
std::string shown(const PostalAddress& address);

/// What a number or address is for.
enum class Purpose { home, work, post, temporary, other };

template <>
struct Words<Purpose> {
    static constexpr std::array<Word<Purpose>, 5> all{{
        {Purpose::home, "thuis"},
        {Purpose::work, "werk"},
        {Purpose::post, "post"},
        {Purpose::temporary, "tijdelijk"},
        {Purpose::other, "anders"},
    }};
};

using Reach = std::variant<PhoneNumber, EmailAddress, PostalAddress>;

/// In the order of Reach.
enum class ReachKind { phone, email, address };

template <>
struct Words<ReachKind> {
    static constexpr std::array<Word<ReachKind>, 3> all{{
        {ReachKind::phone, "telefoon"},
        {ReachKind::email, "e-mail"},
        {ReachKind::address, "adres"},
    }};
};

struct ContactPoint {
    Id<ContactPoint> id;
    Reach reach;
    Purpose purpose = Purpose::home;
    bool preferred = false;           // of its kind; one at most
    Period period;                    // since, until
    std::optional<Day> unreachable{}; // since when what was sent there came back
    friend bool operator==(const ContactPoint&, const ContactPoint&) = default;
};

inline ReachKind kind_of(const Reach& reach) { return static_cast<ReachKind>(reach.index()); }

/// Equal for what leads to the same telephone, mailbox or door, in whatever way it is written.
std::string same_place(const Reach& reach);
/// Whether both lead to the same one.
bool same(const Reach& one, const Reach& other);

/// What to use on that day: the preferred one of its kind, else the newest; of those that work. Null when there is
/// none.
const ContactPoint* best_of(std::span<const ContactPoint> points, ReachKind kind, Day day);

} // namespace opmaat
