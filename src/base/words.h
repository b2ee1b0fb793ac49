// SPDX-License-Identifier: EUPL-1.2
// The Dutch words in which the values of an enumeration stand on disk, in JSON and in addresses. They never change.
#pragma once

#include <optional>
#include <string_view>

namespace opmaat {

/// One value and its word.
template <class E>
struct Word {
    E value;
    std::string_view text;
};

/// Specialise beside the enumeration: `static constexpr std::array<Word<E>, N> all{{...}}`, each value once.
template <class E>
struct Words;

template <class E>
concept Worded = requires { Words<E>::all; };

/// The word of a value: "in-gesprek".
template <Worded E>
constexpr std::string_view word(E value)
{
    for (const auto& each : Words<E>::all)
        if (each.value == value) return each.text;
    return {};
}

/// The value of a word; nothing when it is none of them.
template <Worded E>
constexpr std::optional<E> parse_word(std::string_view text)
{
    for (const auto& each : Words<E>::all)
        if (each.text == text) return each.value;
    return std::nullopt;
}

} // namespace opmaat
