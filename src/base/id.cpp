// SPDX-License-Identifier: EUPL-1.2
#include "base/id.h"

#include <mutex>
#include <random>

namespace opmaat {
namespace {

constexpr std::string_view hex = "0123456789abcdef";

// The value of each sign as a hexadecimal digit; -1 when it is none. A table: lists read some thousand ids at a time.
constexpr std::array<std::int8_t, 256> digit_values = [] {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (std::uint8_t value = 0; value < 16; ++value) {
        values[static_cast<std::uint8_t>(hex[value])] = static_cast<std::int8_t>(value);
        if (value >= 10) values[static_cast<std::uint8_t>(hex[value] - 'a' + 'A')] = static_cast<std::int8_t>(value);
    }
    return values;
}();

int digit(char sign) { return digit_values[static_cast<std::uint8_t>(sign)]; }

// Where the two digits of each byte stand in the 36 signs.
constexpr std::array<std::uint8_t, 16> places{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};

bool hyphen_at(std::size_t place) { return place == 8 || place == 13 || place == 18 || place == 23; }

// The time part of the next identity: milliseconds and a 12-bit counter in one number that only grows, so that
// identities keep their order within a millisecond and when the clock is set back (RFC 9562, 6.2 method 1).
std::uint64_t next_stamp(Instant now)
{
    static std::mutex mutex;
    static std::uint64_t last = 0;
    const std::lock_guard lock{mutex};
    const auto here = static_cast<std::uint64_t>(now.time_since_epoch().count()) << 12;
    last = here > last ? here : last + 1;
    return last;
}

std::uint64_t random_bits()
{
    thread_local std::mt19937_64 source{[] {
        std::random_device seed;
        return (static_cast<std::uint64_t>(seed()) << 32) | seed();
    }()};
    return source();
}

} // namespace

Uuid fresh_uuid(Instant now)
{
    const std::uint64_t stamp = next_stamp(now);
    const std::uint64_t high = ((stamp >> 12) << 16) | 0x7000 | (stamp & 0xfff);
    const std::uint64_t low = (random_bits() & 0x3fffffffffffffff) | 0x8000000000000000;
    Uuid uuid;
    for (int at = 0; at < 8; ++at) {
        uuid[static_cast<std::size_t>(at)] = static_cast<std::uint8_t>(high >> (56 - 8 * at));
        uuid[static_cast<std::size_t>(at + 8)] = static_cast<std::uint8_t>(low >> (56 - 8 * at));
    }
    return uuid;
}

std::string to_text(const Uuid& uuid)
{
    std::string text;
    text.reserve(36);
    for (const std::uint8_t byte : uuid) {
        if (hyphen_at(text.size())) text += '-';
        text += hex[byte >> 4];
        text += hex[byte & 15];
    }
    return text;
}

std::optional<Uuid> parse_uuid(std::string_view text)
{
    if (text.size() != 36) return std::nullopt;
    if (text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return std::nullopt;
    Uuid uuid;
    int wrong = 0; // below zero as soon as one of the digits is none
    for (std::size_t byte = 0; byte < uuid.size(); ++byte) {
        const int high = digit(text[places[byte]]);
        const int low = digit(text[places[byte] + 1u]);
        wrong |= high | low;
        uuid[byte] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return wrong < 0 ? std::nullopt : std::optional{uuid};
}

} // namespace opmaat
