// SPDX-License-Identifier: EUPL-1.2
// The frame of every page for officials and visitors: the menu of what exists and this person may see, their name,
// signing out, the other language.
#pragma once

#include "desk/visit.h"
#include "html/html.h"
#include "http/http.h"
#include "http/server.h"

#include <string>
#include <string_view>

namespace opmaat::desk {

/// The capabilities in the menu, by the beginning of their address.
inline constexpr std::string_view board_area = "/regiebord";
inline constexpr std::string_view contact_area = "/contact";
inline constexpr std::string_view work_area = "/mijn-werk";
inline constexpr std::string_view questions_area = "/vragen";
inline constexpr std::string_view administration_area = "/beheer";

/// A whole page. `title` is that of the browser's tab; `area` is the menu item that it belongs to, or empty.
http::Response framed(const Visit& visit, const http::Request& request, std::string_view area, std::string title,
                      const html::Html& content);

/// The page for a refusal that has no form to go back to, with who can help.
http::Response refusal_page(const Visit& visit, const http::Request& request, const Refusal& refusal);

/// The page for a fault of ours (500), an unknown address (404) or a request that the server refused; problem+json for
/// the API. In the municipality's language, for nobody knows who asks.
http::Response fault_page(const http::Fault& fault, text::Language language);

} // namespace opmaat::desk
