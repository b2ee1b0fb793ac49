// SPDX-License-Identifier: EUPL-1.2
// Every sentence that people read, in Dutch and in English, found by its key. The sentences stand in gettext catalogues
// (text.nl.po and text.en.po beside the code that says them), so that translators can use their own tools; the build
// joins them into one catalogue per language inside the binary.
//
//   text::sentence(language, "regiebord.laatst-bijgewerkt", text::clock_time(language, now))
//   text::counted(language, "regiebord.te-laat", late)         // chooses "1 vraag" or "7 vragen"
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace text {

enum class Language { nl, en };
/// "nl" or "en", as in the lang attribute.
std::string_view code(Language language);
/// Nothing for a language that Opmaat does not speak.
std::optional<Language> language_of(std::string_view code);

/// Thousands separated: "1.234" in Dutch, "1,234" in English.
std::string number(Language language, std::int64_t value);

/// Is there a sentence with this key? For keys that are computed, such as the code of a refusal.
bool has(Language language, std::string_view key);
/// The sentence as it stands in the catalogue, with {0} {1} in it; the key itself when there is none.
std::string_view pattern(Language language, std::string_view key);
/// The same for a sentence with plural forms.
std::string_view pattern(Language language, std::string_view key, std::int64_t count);
/// `pattern` with its {0} {1}... filled in. Throws fmt::format_error when it asks for more than was given.
std::string filled(std::string_view pattern, std::span<const std::string> values);

template <class T>
std::string value_text(Language language, const T& value)
{
    if constexpr (std::is_integral_v<T>)
        return number(language, value);
    else
        return std::string{value};
}

/// The sentence with this key, with {0} {1}... replaced by the arguments: texts, or numbers (written with number()).
template <class... Arguments>
std::string sentence(Language language, std::string_view key, const Arguments&... arguments)
{
    return filled(pattern(language, key), std::vector<std::string>{value_text(language, arguments)...});
}
/// A sentence about a number of things: {0} is the number, the arguments are {1}, {2}...
template <class... Arguments>
std::string counted(Language language, std::string_view key, std::int64_t count, const Arguments&... arguments)
{
    return filled(pattern(language, key, count),
                  std::vector<std::string>{number(language, count), value_text(language, arguments)...});
}

} // namespace text
