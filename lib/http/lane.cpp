// SPDX-License-Identifier: EUPL-1.2
#include "http/lane.h"

#include <array>
#include <ctime>

namespace http {

std::string_view Lane::date()
{
    const std::time_t now = std::time(nullptr);
    if (now != date_second_) {
        std::tm parts{};
        gmtime_r(&now, &parts);
        std::array<char, 32> text{};
        date_.assign(text.data(), std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts));
        date_second_ = now;
    }
    return date_;
}

} // namespace http
