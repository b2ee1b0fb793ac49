// SPDX-License-Identifier: EUPL-1.2
#include "party/resident_name.h"

#include "party/name_prefix.h"
#include "party/typed_text.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <ranges>
#include <vector>

namespace opmaat {
namespace {

using Strings = std::vector<std::string>;

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

std::string small(std::string_view text) { return utf8(unicode(text).toLower()); }

// One way to write what keyboards write in several.
std::string one_way(std::string_view typed)
{
    icu::UnicodeString text = unicode(single_spaced(typed));
    for (const char16_t apostrophe : {u'\u2018', u'\u2019', u'\u02bc', u'`', u'\u00b4'})
        text.findAndReplace(icu::UnicodeString{apostrophe}, icu::UnicodeString{u'\''});
    text.findAndReplace(icu::UnicodeString{u'\u0132'}, icu::UnicodeString{u"IJ"});
    text.findAndReplace(icu::UnicodeString{u'\u0133'}, icu::UnicodeString{u"ij"});
    return utf8(text);
}

Strings words_of(const std::string& text)
{
    Strings words;
    for (const auto part : text | std::views::split(' '))
        if (!part.empty()) words.emplace_back(part.begin(), part.end());
    return words;
}

std::string joined(const Strings& words)
{
    std::string text;
    for (const std::string& each : words) text += (text.empty() ? "" : " ") + each;
    return text;
}

// "ijsbrand" and "Ijsbrand" begin with IJ; "Ijeoma" does not: no Dutch name has a vowel after it.
bool begins_with_ij(const std::string& text)
{
    const std::string start = small(text.substr(0, 3));
    return start.size() == 3 && start.starts_with("ij") && !std::string_view{"aeiou"}.contains(start[2]);
}

std::string with_capital(const std::string& text)
{
    if (text.empty()) return text;
    if (begins_with_ij(text)) return "IJ" + text.substr(2);
    icu::UnicodeString signs = unicode(text);
    const std::int32_t first = signs.moveIndex32(0, 1);
    return utf8(icu::UnicodeString{u_totitle(signs.char32At(0))} + signs.tempSubString(first));
}

// How many words in front are a prefix; the last word never is.
std::size_t prefix_length(const Strings& words, std::size_t from)
{
    std::size_t until = from;
    while (until + 1 < words.size() && is_prefix_word(small(words[until]))) ++until;
    return until - from;
}

FamilyName family_of(const Strings& words)
{
    const auto length = static_cast<std::ptrdiff_t>(prefix_length(words, 0));
    return {small(joined({words.begin(), words.begin() + length})),
            with_capital(joined({words.begin() + length, words.end()}))};
}

bool is_initials(const std::string& word)
{
    const icu::UnicodeString signs = unicode(word);
    return word.ends_with('.') || (signs.countChar32() == 1 && u_isupper(signs.char32At(0)));
}

// "J. P." is "J.P."; "J" is "J.".
std::string initials_of(const Strings& words)
{
    std::string initials;
    for (const std::string& each : words) initials += each.ends_with('.') ? each : each + ".";
    return initials;
}

void call(ResidentName& name, const Strings& words)
{
    const auto given = std::ranges::find_if_not(words, is_initials);
    name.initials = initials_of({words.begin(), given});
    name.given = with_capital(joined({given, words.end()}));
}

// "Berg, Jan van den"
ResidentName parse_after_comma(const std::string& family, const std::string& rest)
{
    ResidentName name;
    Strings words = words_of(rest);
    Strings prefix;
    while (!words.empty() && is_prefix_word(small(words.back()))) {
        prefix.insert(prefix.begin(), words.back());
        words.pop_back();
    }
    call(name, words);
    name.own = {small(joined(prefix)), with_capital(family)};
    return name;
}

void put_right(FamilyName& name)
{
    name.prefix = small(one_way(name.prefix));
    const Strings words = words_of(one_way(name.family));
    if (name.prefix.empty())
        name = family_of(words);
    else
        name.family = with_capital(joined(words));
}

std::string with_prefix(const FamilyName& name) { return name.prefix + (name.prefix.empty() ? "" : " ") + name.family; }

bool has_two(const ResidentName& name) { return !name.partner.family.empty() && !name.own.family.empty(); }

const FamilyName& first_in_use(const ResidentName& name)
{
    const bool of_partner = name.use == NameUse::partner || name.use == NameUse::partner_before_own;
    if (name.partner.family.empty()) return name.own;
    return of_partner || name.own.family.empty() ? name.partner : name.own;
}

// "-in het Veld", where somebody uses both names.
std::string second_in_use(const ResidentName& name)
{
    if (!has_two(name)) return {};
    if (name.use == NameUse::partner_before_own) return "-" + with_prefix(name.own);
    if (name.use == NameUse::own_before_partner) return "-" + with_prefix(name.partner);
    return {};
}

std::string called(const ResidentName& name) { return name.given.empty() ? name.initials : name.given; }

} // namespace

bool is_unknown(const ResidentName& name) { return called(name).empty() && first_in_use(name).family.empty(); }

ResidentName parse_resident_name(std::string_view typed)
{
    const std::string text = one_way(typed);
    if (const auto comma = text.find(','); comma != std::string::npos)
        return parse_after_comma(trimmed(text.substr(0, comma)), text.substr(comma + 1));
    const Strings words = words_of(text);
    if (words.empty()) return {};
    std::size_t family = 0;
    while (family + 1 < words.size() && prefix_length(words, family) == 0) ++family;
    ResidentName name;
    call(name, {words.begin(), words.begin() + static_cast<std::ptrdiff_t>(family)});
    name.own = family_of({words.begin() + static_cast<std::ptrdiff_t>(family), words.end()});
    return name;
}

ResidentName put_right(ResidentName name)
{
    const Strings initials = words_of(one_way(name.initials));
    name.initials = initials_of(initials);
    name.given = with_capital(one_way(name.given));
    put_right(name.own);
    put_right(name.partner);
    return name;
}

std::string family_in_use(const ResidentName& name) { return with_prefix(first_in_use(name)) + second_in_use(name); }

std::string full_name(const ResidentName& name)
{
    const std::string family = family_in_use(name);
    return called(name) + (called(name).empty() || family.empty() ? "" : " ") + family;
}

std::string list_name(const ResidentName& name)
{
    const FamilyName& first = first_in_use(name);
    std::string text = first.family + second_in_use(name);
    const std::string after = called(name) + (called(name).empty() || first.prefix.empty() ? "" : " ") + first.prefix;
    return text + (text.empty() || after.empty() ? "" : ", ") + after;
}

} // namespace opmaat
