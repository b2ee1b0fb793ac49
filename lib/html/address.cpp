// SPDX-License-Identifier: EUPL-1.2
#include "html/address.h"

#include <boost/url/encode.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>

#include <algorithm>

namespace html {
namespace {

std::string encoded(std::string_view text)
{
    return boost::urls::encode(boost::core::string_view{text.data(), text.size()}, boost::urls::unreserved_chars);
}

bool has_space_or_control(std::string_view text)
{
    return std::ranges::any_of(text, [](unsigned char sign) { return sign <= ' ' || sign == 0x7f; });
}

// The part before the fragment: a query belongs there.
std::string_view before_fragment(std::string_view address) { return address.substr(0, address.find('#')); }

} // namespace

std::optional<Address> Address::local(std::string path)
{
    const bool safe = is_local(path) && !has_space_or_control(path) && path.find('\\') == std::string::npos;
    return safe ? std::optional{Address{std::move(path)}} : std::nullopt;
}

Address Address::telephone(std::string_view number)
{
    std::string digits = "tel:";
    std::ranges::copy_if(number, std::back_inserter(digits),
                         [](char sign) { return sign == '+' || (sign >= '0' && sign <= '9'); });
    return Address{std::move(digits)};
}

Address Address::mail(std::string_view mail_address)
{
    std::string address = "mailto:";
    const auto at = mail_address.rfind('@');
    if (at == std::string_view::npos) return Address{address + encoded(mail_address)};
    return Address{address + encoded(mail_address.substr(0, at)) + '@' + encoded(mail_address.substr(at + 1))};
}

std::optional<Address> Address::outside(std::string url)
{
    const bool safe = url.starts_with("https://") && !has_space_or_control(url);
    return safe ? std::optional{Address{std::move(url)}} : std::nullopt;
}

Address Address::operator/(std::string_view segment) const
{
    std::string path{text()};
    if (!path.ends_with('/')) path += '/';
    return Address{std::move(path += encoded(segment))};
}

Address Address::with(std::string_view name, std::string_view value) const
{
    if (value.empty()) return *this;
    std::string path{before_fragment(text())};
    path += path.find('?') == std::string::npos ? '?' : '&';
    return Address{path + encoded(name) + '=' + encoded(value)};
}

Address Address::at(std::string_view id) const
{
    return Address{std::string{before_fragment(text())} + '#' + encoded(id)};
}

} // namespace html
