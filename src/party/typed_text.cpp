// SPDX-License-Identifier: EUPL-1.2
#include "party/typed_text.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace opmaat {
namespace {

// Format signs too: the zero-width space and the marks of writing direction, which nobody typed.
bool is_unseen(UChar32 sign) { return u_isUWhiteSpace(sign) || u_iscntrl(sign) || u_charType(sign) == U_FORMAT_CHAR; }

icu::UnicodeString unicode(std::string_view text)
{
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string utf8(const icu::UnicodeString& text)
{
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

} // namespace

std::string trimmed(std::string_view typed)
{
    const icu::UnicodeString text = unicode(typed);
    std::int32_t from = 0;
    std::int32_t to = text.length();
    while (from < to && is_unseen(text.char32At(from))) from = text.moveIndex32(from, 1);
    while (to > from && is_unseen(text.char32At(text.moveIndex32(to, -1)))) to = text.moveIndex32(to, -1);
    return utf8(text.tempSubStringBetween(from, to));
}

std::string single_spaced(std::string_view typed)
{
    const icu::UnicodeString text = unicode(trimmed(typed));
    icu::UnicodeString spaced;
    bool between = false;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 sign = text.char32At(at);
        if (u_charType(sign) == U_FORMAT_CHAR) continue;
        const bool space = is_unseen(sign);
        if (space && !between) spaced.append(u' ');
        if (!space) spaced.append(sign);
        between = space;
    }
    return utf8(spaced);
}

} // namespace opmaat
