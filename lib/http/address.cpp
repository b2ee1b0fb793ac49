// SPDX-License-Identifier: EUPL-1.2
#include "http/address.h"

#include "http/ascii.h"

#include <boost/asio/ip/address_v4.hpp>
#include <boost/asio/ip/address_v6.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>

namespace http {
namespace {

using boost::asio::ip::address;
using boost::asio::ip::make_address;

bool same_bits(std::span<const std::uint8_t> one, std::span<const std::uint8_t> other, unsigned bits)
{
    const std::size_t whole = bits / 8;
    if (!std::equal(one.begin(), one.begin() + static_cast<std::ptrdiff_t>(whole), other.begin())) return false;
    if (bits % 8 == 0) return true;
    const auto mask = static_cast<std::uint8_t>(0xff << (8 - bits % 8));
    return (one[whole] & mask) == (other[whole] & mask);
}

// "1.2.3.4", "1.2.3.4:80", "[2001:db8::1]:80", "2001:db8::1"; nothing for "unknown" and "_hidden".
std::optional<address> parse_node(std::string_view text)
{
    text = trimmed(text);
    if (text.size() >= 2 && text.starts_with('"') && text.ends_with('"')) text = text.substr(1, text.size() - 2);
    if (text.starts_with('['))
        text = text.substr(1, text.find(']') - 1);
    else if (std::ranges::count(text, ':') == 1)
        text = text.substr(0, text.find(':'));
    boost::system::error_code error;
    const address parsed = make_address(std::string(text), error);
    return error ? std::nullopt : std::optional(plain(parsed));
}

// The node of one element of Forwarded: `for=192.0.2.60;proto=https`.
std::string_view for_of(std::string_view element)
{
    while (!element.empty()) {
        std::string_view value = take_until(element, ';');
        const auto name = trimmed(take_until(value, '='));
        if (same_word(name, "for")) return value;
    }
    return {};
}

std::vector<std::string_view> nodes_in(const Fields& headers, ForwardedBy by)
{
    std::vector<std::string_view> nodes;
    for (std::string_view rest : headers.all(by == ForwardedBy::forwarded ? "forwarded" : "x-forwarded-for"))
        while (!rest.empty()) {
            const auto element = take_until(rest, ',');
            nodes.push_back(by == ForwardedBy::forwarded ? for_of(element) : element);
        }
    return nodes;
}

} // namespace

Networks::Networks(const std::vector<std::string>& texts)
{
    for (const std::string& text : texts) {
        const auto slash = text.find('/');
        boost::system::error_code error;
        const address first = make_address(text.substr(0, slash), error);
        const unsigned short widest = first.is_v4() ? 32 : 128;
        unsigned short bits = widest;
        if (!error && slash != std::string::npos) {
            const auto [end, problem] = std::from_chars(text.data() + slash + 1, text.data() + text.size(), bits);
            if (problem != std::errc{} || end != text.data() + text.size()) bits = widest + 1;
        }
        if (error || bits > widest) throw std::invalid_argument("no address or range: " + text);
        ranges_.push_back({first, bits});
    }
}

bool Networks::contains(const address& asked) const
{
    return std::ranges::any_of(ranges_, [&](const Range& range) {
        if (range.first.is_v4() != asked.is_v4()) return false;
        if (asked.is_v4()) return same_bits(asked.to_v4().to_bytes(), range.first.to_v4().to_bytes(), range.bits);
        return same_bits(asked.to_v6().to_bytes(), range.first.to_v6().to_bytes(), range.bits);
    });
}

address client_address(const address& peer, const Fields& headers, const Networks& trusted, ForwardedBy by)
{
    address client = plain(peer);
    if (!trusted.contains(client)) return client;
    const auto nodes = nodes_in(headers, by);
    for (auto node = nodes.rbegin(); node != nodes.rend() && trusted.contains(client); ++node) {
        const auto said = parse_node(*node);
        if (!said) break;
        client = *said;
    }
    return client;
}

address plain(const address& given)
{
    if (given.is_v6() && given.to_v6().is_v4_mapped())
        return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, given.to_v6());
    return given;
}

std::string household(const address& given)
{
    if (given.is_v4()) return given.to_string();
    auto bytes = given.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), std::uint8_t{0});
    return boost::asio::ip::address_v6(bytes).to_string();
}

} // namespace http
