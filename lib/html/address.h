// SPDX-License-Identifier: EUPL-1.2
// Where a link may lead: a place inside Opmaat, a phone number or a mail address. Another site needs outside(), which
// accepts only https, so that no stored text can become a link that runs script.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace html {

class Address {
public:
    /// A literal: "/regiebord", "#inhoud", "?taal=en". Another first sign does not compile, nor does "//".
    template <std::size_t N>
    consteval Address(const char (&literal)[N])
        : literal_{literal, N - 1} // NOLINT: implicit, so that href("/") reads well
    {
        if (!is_local(literal_)) throw "an address in Opmaat begins with one /, # or ?";
    }
    /// A path that was computed or asked for ("after signing in, go to"); nothing unless it stays inside Opmaat.
    static std::optional<Address> local(std::string path);
    /// tel: for a number as people write it; everything but digits and + is left out.
    static Address telephone(std::string_view number);
    static Address mail(std::string_view mail_address);
    /// A page of another site; nothing unless it begins with https:// and holds no spaces or control signs.
    static std::optional<Address> outside(std::string url);

    /// One more part of the path, encoded: Address{"/vragen"} / kenmerk.
    Address operator/(std::string_view segment) const;
    /// One more field of the query, encoded. A value that is empty is left out.
    Address with(std::string_view name, std::string_view value) const;
    /// The same address at the part of the page with this id.
    Address at(std::string_view id) const;

    std::string_view text() const { return built_ ? std::string_view{*built_} : literal_; }
    friend bool operator==(const Address& left, const Address& right) { return left.text() == right.text(); }

private:
    explicit Address(std::string built) : built_{std::move(built)} {}
    static constexpr bool is_local(std::string_view path)
    {
        const bool of_this_site = path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\");
        return path.starts_with('#') || path.starts_with('?') || of_this_site;
    }

    std::string_view literal_;
    std::optional<std::string> built_;
};

} // namespace html
