// SPDX-License-Identifier: EUPL-1.2
#include "text/catalogue.h"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <locale>

// The compiled catalogues, put into the binary by cmake/catalogue.cmake.
extern "C" {
extern const char opmaat_catalogue_nl[];
extern const char opmaat_catalogue_nl_end[];
extern const char opmaat_catalogue_en[];
extern const char opmaat_catalogue_en_end[];
}

namespace text {
namespace {

using Messages = boost::locale::message_format<char>;

std::locale read(Language language)
{
    boost::locale::gnu_gettext::messages_info source;
    source.language = code(language);
    source.encoding = "UTF-8";
    source.domains = {{"opmaat"}};
    source.paths = {""};
    source.callback = [language](const std::string&, const std::string&) {
        return language == Language::nl ? std::vector<char>(opmaat_catalogue_nl, opmaat_catalogue_nl_end)
                                        : std::vector<char>(opmaat_catalogue_en, opmaat_catalogue_en_end);
    };
    return {std::locale::classic(), boost::locale::gnu_gettext::create_messages_facet<char>(source)};
}

const Messages& messages(Language language)
{
    static const std::array catalogues{read(Language::nl), read(Language::en)};
    static const std::array found{&std::use_facet<Messages>(catalogues[0]), &std::use_facet<Messages>(catalogues[1])};
    return *found[language == Language::nl ? 0 : 1];
}

} // namespace

std::string_view code(Language language) { return language == Language::nl ? "nl" : "en"; }

std::optional<Language> language_of(std::string_view code_of_language)
{
    if (code_of_language == "nl") return Language::nl;
    if (code_of_language == "en") return Language::en;
    return std::nullopt;
}

std::string number(Language language, std::int64_t value)
{
    std::string digits = std::to_string(value);
    const std::size_t first = value < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3; at -= 3)
        digits.insert(at - 3, 1, language == Language::nl ? '.' : ',');
    return digits;
}

bool has(Language language, std::string_view key)
{
    return messages(language).get(0, nullptr, std::string{key}.c_str()) != nullptr;
}

std::string_view pattern(Language language, std::string_view key)
{
    const char* found = messages(language).get(0, nullptr, std::string{key}.c_str());
    return found ? std::string_view{found} : key;
}

std::string_view pattern(Language language, std::string_view key, std::int64_t count)
{
    const auto form = static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
    const char* found = messages(language).get(0, nullptr, std::string{key}.c_str(), form);
    return found ? std::string_view{found} : key;
}

std::string filled(std::string_view pattern, std::span<const std::string> values)
{
    if (pattern.find('{') == std::string_view::npos) return std::string{pattern};
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (const auto& value : values) store.push_back(std::cref(value));
    return fmt::vformat(pattern, store);
}

} // namespace text
