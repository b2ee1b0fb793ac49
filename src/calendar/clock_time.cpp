// SPDX-License-Identifier: EUPL-1.2
#include "calendar/clock_time.h"

namespace opmaat {

using namespace std::chrono;

std::optional<minutes> parse_clock_time(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    for (const std::size_t place : {0, 1, 3, 4})
        if (text[place] < '0' || text[place] > '9') return std::nullopt;
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    const bool real = minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
    return real ? std::optional{hours{hour} + minutes{minute}} : std::nullopt;
}

std::string clock_time(minutes time)
{
    const auto count = time.count();
    std::string text = "00:00";
    text[0] = static_cast<char>('0' + count / 600);
    text[1] = static_cast<char>('0' + count / 60 % 10);
    text[3] = static_cast<char>('0' + count % 60 / 10);
    text[4] = static_cast<char>('0' + count % 10);
    return text;
}

} // namespace opmaat
