// SPDX-License-Identifier: EUPL-1.2
#include "import/receipt_channel.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace opmaat {
namespace {

// "Intern" is what colleagues pass on: it comes by mail between them.
constexpr std::array<std::pair<std::string_view, Channel>, 12> channels{{{"internet", Channel::website},
                                                                         {"website", Channel::website},
                                                                         {"desk", Channel::desk},
                                                                         {"balie", Channel::desk},
                                                                         {"post", Channel::letter},
                                                                         {"brief", Channel::letter},
                                                                         {"e-mail", Channel::email},
                                                                         {"email", Channel::email},
                                                                         {"intern", Channel::email},
                                                                         {"phone", Channel::telephone},
                                                                         {"telephone", Channel::telephone},
                                                                         {"telefoon", Channel::telephone}}};

} // namespace

std::optional<Channel> channel_of_log(std::string_view channel)
{
    std::string lower{channel};
    std::ranges::transform(lower, lower.begin(),
                           [](char sign) { return 'A' <= sign && sign <= 'Z' ? static_cast<char>(sign + 32) : sign; });
    const auto found =
        std::ranges::find(channels, std::string_view{lower}, &std::pair<std::string_view, Channel>::first);
    return found == channels.end() ? std::nullopt : std::optional{found->second};
}

} // namespace opmaat
