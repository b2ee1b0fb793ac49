// SPDX-License-Identifier: EUPL-1.2
#include "party/email_address.h"

#include "party/typed_text.h"

#include <unicode/idna.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace opmaat {
namespace {

// RFC 5321, 4.5.3.1
constexpr std::size_t longest_address = 254;
constexpr std::size_t longest_local_part = 64;

bool is_letter(char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z'); }
bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

// RFC 5322, 3.2.3: atext and dots, no dot at either end or beside another.
bool is_local_part(std::string_view part)
{
    constexpr std::string_view others = "!#$%&'*+/=?^_`{|}~-.";
    return !part.empty() && part.size() <= longest_local_part && !part.starts_with('.') && !part.ends_with('.') &&
           !part.contains("..") && std::ranges::all_of(part, [&](char sign) {
               return is_letter(sign) || is_digit(sign) || others.contains(sign);
           });
}

const icu::IDNA& idna()
{
    static const std::unique_ptr<icu::IDNA> one = [] {
        UErrorCode status = U_ZERO_ERROR;
        constexpr auto options = UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ |
                                 UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE;
        return std::unique_ptr<icu::IDNA>{icu::IDNA::createUTS46Instance(options, status)};
    }();
    return *one;
}

// A host has a dot, and its last label is no number (else it would be an address on the network).
bool is_host_of_mail(std::string_view host)
{
    const auto last_dot = host.rfind('.');
    return last_dot != std::string_view::npos && !host.ends_with('.') &&
           !std::ranges::all_of(host.substr(last_dot + 1), is_digit);
}

std::optional<std::string> punycode(std::string_view host)
{
    std::string ascii;
    icu::StringByteSink<std::string> sink{&ascii};
    icu::IDNAInfo told;
    UErrorCode status = U_ZERO_ERROR;
    idna().nameToASCII_UTF8({host.data(), static_cast<std::int32_t>(host.size())}, sink, told, status);
    if (U_FAILURE(status) || told.hasErrors() || !is_host_of_mail(ascii)) return std::nullopt;
    return ascii;
}

} // namespace

Result<EmailAddress> parse_email_address(std::string_view typed)
{
    const auto refuse = [&] { return refused(email_address_wrong, "e-mailadres", {std::string{typed}}); };
    const std::string text = trimmed(typed);
    const auto at = text.rfind('@');
    if (at == std::string::npos || !is_local_part(std::string_view{text}.substr(0, at))) return refuse();
    const auto host = punycode(std::string_view{text}.substr(at + 1));
    if (!host || at + 1 + host->size() > longest_address) return refuse();
    return EmailAddress{text.substr(0, at + 1) + *host};
}

std::string shown(const EmailAddress& address)
{
    const auto at = address.text.rfind('@');
    std::string host;
    icu::StringByteSink<std::string> sink{&host};
    icu::IDNAInfo told;
    UErrorCode status = U_ZERO_ERROR;
    idna().nameToUnicodeUTF8({address.text.data() + at + 1, static_cast<std::int32_t>(address.text.size() - at - 1)},
                             sink, told, status);
    return U_FAILURE(status) || told.hasErrors() ? address.text : address.text.substr(0, at + 1) + host;
}

std::string same_mailbox(const EmailAddress& address)
{
    std::string folded = address.text;
    for (char& sign : folded)
        if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
    return folded;
}

} // namespace opmaat
