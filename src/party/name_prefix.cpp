// SPDX-License-Identifier: EUPL-1.2
#include "party/name_prefix.h"

#include <algorithm>
#include <array>

namespace opmaat {
namespace {

constexpr std::array<std::string_view, 44> prefix_words{
    "'s",  "'t",  "aan", "auf", "bij",  "boven", "d'",  "da",  "dal", "dalla", "das", "de",   "del",   "della", "den",
    "der", "des", "di",  "die", "dos",  "du",    "het", "im",  "in",  "la",    "le",  "lo",   "onder", "op",    "over",
    "te",  "ten", "ter", "tho", "thoe", "thor",  "tot", "uit", "van", "vom",   "von", "voor", "zu",    "zur"};
constexpr std::array<std::string_view, 9> folded_only{"s", "t", "d", "v", "vd", "vdr", "vdn", "byt", "by"};

} // namespace

bool is_prefix_word(std::string_view word) { return std::ranges::find(prefix_words, word) != prefix_words.end(); }

bool is_folded_prefix_word(std::string_view word)
{
    return is_prefix_word(word) || std::ranges::find(folded_only, word) != folded_only.end();
}

} // namespace opmaat
