// SPDX-License-Identifier: EUPL-1.2
// What the channels of a receipt log are called with us.
#pragma once

#include "question/channel.h"

#include <optional>
#include <string_view>

namespace opmaat {

/// Without regard to upper and lower case; nothing for a channel that we do not know.
std::optional<Channel> channel_of_log(std::string_view channel);

} // namespace opmaat
