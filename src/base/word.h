// SPDX-License-Identifier: EUPL-1.2
// Words on disk, in addresses and in JSON for the values of an enum: "vertrouwelijk", never a number.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace opmaat {

template <class E>
struct Word {
    E value;
    std::string_view text; // lower-case Dutch, stable for ever
};

/// The word of `value`; every value stands in the table.
template <class E, std::size_t size>
constexpr std::string_view word_of(const std::array<Word<E>, size>& table, E value)
{
    for (const Word<E>& each : table)
        if (each.value == value) return each.text;
    return {};
}

/// The value with exactly this word; nothing when there is none.
template <class E, std::size_t size>
constexpr std::optional<E> value_of(const std::array<Word<E>, size>& table, std::string_view text)
{
    for (const Word<E>& each : table)
        if (each.text == text) return each.value;
    return std::nullopt;
}

} // namespace opmaat
