// SPDX-License-Identifier: EUPL-1.2
#include "html/html.h"

#include <array>

namespace html {
namespace {

constexpr std::string_view reference_of(char sign)
{
    switch (sign) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
    }
}

constexpr auto is_special = [] {
    std::array<bool, 256> special{};
    for (const unsigned char sign : {'&', '<', '>', '"', '\''}) special[sign] = true;
    return special;
}();

} // namespace

void append_escaped(std::string& page, std::string_view text)
{
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_special[static_cast<unsigned char>(text[at])]) continue;
        page.append(text, begin, at - begin).append(reference_of(text[at]));
        begin = at + 1;
    }
    page.append(text, begin);
}

} // namespace html
