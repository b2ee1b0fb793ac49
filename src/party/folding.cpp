// SPDX-License-Identifier: EUPL-1.2
#include "party/folding.h"

#include <unicode/coll.h>
#include <unicode/translit.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace opmaat {
namespace {

void must(UErrorCode status, const char* what)
{
    if (U_FAILURE(status)) throw std::runtime_error{std::string{what} + ": " + u_errorName(status)};
}

// One for each thread: making one is slow, and sharing one is a lock.
const icu::Transliterator& to_ascii()
{
    thread_local const std::unique_ptr<icu::Transliterator> one = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made{
            icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status)};
        must(status, "ICU has no Latin-ASCII");
        return made;
    }();
    return *one;
}

const icu::Collator& dutch()
{
    thread_local const std::unique_ptr<icu::Collator> one = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> made{icu::Collator::createInstance(icu::Locale{"nl"}, status)};
        must(status, "ICU has no Dutch order");
        return made;
    }();
    return *one;
}

icu::UnicodeString unicode(std::string_view text)
{
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

bool is_ascii(std::string_view text)
{
    return std::ranges::all_of(text, [](char sign) { return static_cast<unsigned char>(sign) < 0x80; });
}

std::string ascii(std::string_view text)
{
    if (is_ascii(text)) return std::string{text};
    icu::UnicodeString spelled = unicode(text);
    to_ascii().transliterate(spelled);
    std::string bytes;
    spelled.toUTF8String(bytes);
    return bytes;
}

bool is_letter(char sign) { return sign >= 'a' && sign <= 'z'; }
bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }
char small(char sign) { return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign; }

} // namespace

std::string folded(std::string_view text)
{
    std::string words;
    for (const char each : ascii(text)) {
        const char sign = small(each);
        if (sign == '\'' || sign == '`') continue;
        if (sign == 'j' && words.ends_with('i'))
            words.back() = 'y';
        else if (is_letter(sign) || is_digit(sign))
            words += sign;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    if (words.ends_with(' ')) words.pop_back();
    return words;
}

std::string dutch_order(std::string_view text)
{
    const icu::UnicodeString sorted = unicode(text);
    std::string key(static_cast<std::size_t>(dutch().getSortKey(sorted, nullptr, 0)), '\0');
    dutch().getSortKey(sorted, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<std::int32_t>(key.size()));
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hexadecimal;
    for (const char byte : key) {
        hexadecimal += digits[static_cast<std::uint8_t>(byte) >> 4];
        hexadecimal += digits[static_cast<std::uint8_t>(byte) & 15];
    }
    return hexadecimal;
}

} // namespace opmaat
