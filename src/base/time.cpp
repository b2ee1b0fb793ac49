// SPDX-License-Identifier: EUPL-1.2
#include "base/time.h"

#include <array>
#include <charconv>

namespace opmaat {
namespace {

using namespace std::chrono;

// Exactly `length` digits at `at`; nothing when there is another sign among them.
std::optional<int> number(std::string_view text, std::size_t at, std::size_t length)
{
    if (at + length > text.size()) return std::nullopt;
    int value = 0;
    for (const char sign : text.substr(at, length)) {
        if (sign < '0' || sign > '9') return std::nullopt;
        value = value * 10 + (sign - '0');
    }
    return value;
}

bool stands(std::string_view text, std::size_t at, char sign) { return at < text.size() && text[at] == sign; }

// The offset to UTC that closes an instant: "Z" or "+01:00"; nothing when it is none.
std::optional<minutes> offset(std::string_view text)
{
    if (text == "Z" || text == "z") return minutes{0};
    if (text.size() != 6 || text[3] != ':' || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    const auto hour = number(text, 1, 2);
    const auto minute = number(text, 4, 2);
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    const minutes size{*hour * 60 + *minute};
    return text[0] == '-' ? -size : size;
}

// The fraction of a second as milliseconds, and how many signs it took (0 when there is none).
std::optional<std::pair<milliseconds, std::size_t>> fraction(std::string_view text)
{
    if (!stands(text, 0, '.') && !stands(text, 0, ',')) return std::pair{milliseconds{0}, std::size_t{0}};
    std::size_t end = 1;
    int value = 0;
    for (; end < text.size() && text[end] >= '0' && text[end] <= '9'; ++end)
        if (end <= 3) value = value * 10 + (text[end] - '0');
    if (end == 1) return std::nullopt;
    for (std::size_t missing = end; missing <= 3; ++missing) value *= 10;
    return std::pair{milliseconds{value}, end};
}

void put(char* at, int value, int digits)
{
    for (int place = digits - 1; place >= 0; --place, value /= 10) at[place] = static_cast<char>('0' + value % 10);
}

void put_date(char* at, const year_month_day& date)
{
    put(at, static_cast<int>(date.year()), 4);
    at[4] = at[7] = '-';
    put(at + 5, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    put(at + 8, static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::optional<Day> day_at_front(std::string_view text)
{
    const auto y = number(text, 0, 4);
    const auto m = number(text, 5, 2);
    const auto d = number(text, 8, 2);
    if (!y || !m || !d || !stands(text, 4, '-') || !stands(text, 7, '-')) return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, std::chrono::day{static_cast<unsigned>(*d)}};
    return date.ok() ? std::optional<Day>{local_days{date}} : std::nullopt;
}

} // namespace

std::optional<Day> parse_day(std::string_view text) { return text.size() == 10 ? day_at_front(text) : std::nullopt; }

std::string to_text(Day day)
{
    std::string text(10, '0');
    put_date(text.data(), year_month_day{day});
    return text;
}

std::optional<Instant> parse_instant(std::string_view text)
{
    const auto date = day_at_front(text);
    const auto hour = number(text, 11, 2);
    const auto minute = number(text, 14, 2);
    if (!date || !stands(text, 10, 'T') || !hour || !minute || !stands(text, 13, ':')) return std::nullopt;
    int second = 0;
    std::string_view rest = text.substr(16);
    if (stands(rest, 0, ':')) {
        const auto written = number(text, 17, 2);
        if (!written) return std::nullopt;
        second = *written;
        rest = text.substr(19);
    }
    const auto part = fraction(rest);
    if (!part || *hour > 23 || *minute > 59 || second > 59) return std::nullopt;
    const auto zone = offset(rest.substr(part->second));
    if (!zone) return std::nullopt;
    const sys_days midnight{date->time_since_epoch()};
    return Instant{midnight + hours{*hour} + minutes{*minute} + seconds{second} + part->first - *zone};
}

std::string to_text(Instant instant)
{
    const auto midnight = floor<days>(instant);
    const hh_mm_ss clock{instant - midnight};
    std::string text = "0000-00-00T00:00:00.000Z";
    put_date(text.data(), year_month_day{midnight});
    put(&text[11], static_cast<int>(clock.hours().count()), 2);
    put(&text[14], static_cast<int>(clock.minutes().count()), 2);
    put(&text[17], static_cast<int>(clock.seconds().count()), 2);
    put(&text[20], static_cast<int>(clock.subseconds().count()), 3);
    return text;
}

} // namespace opmaat
