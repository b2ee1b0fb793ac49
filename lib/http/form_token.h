// SPDX-License-Identifier: EUPL-1.2
// Proof that a form was made by us for this session, so that another site cannot send it in somebody's name.
#pragma once

#include <string>
#include <string_view>

namespace http {

/// A token for one page; another each time, so that its compressed length tells nothing. `session_secret`: not empty.
std::string form_token(std::string_view session_secret);

/// Whether `token` was made for this session. Takes the same time wherever they differ.
bool form_token_fits(std::string_view token, std::string_view session_secret);

} // namespace http
