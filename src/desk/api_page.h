// SPDX-License-Identifier: EUPL-1.2
// A collection as the API gives it: page by page, each with a link to the next one. A page goes on where the one before
// it ended, whatever changed between.
#pragma once

#include "desk/api_fields.h"

#include <string>
#include <string_view>

namespace opmaat::desk {

/// Where a page begins, and how many things it holds.
struct ApiPlace {
    std::string after{}; // of the link to it; empty: the beginning
    std::size_t size = 100;
};
/// Fields "na" and "aantal" (1 to `most`).
ApiPlace place_sent(ApiFields& query, int most = 100);

/// {"_links": {"self", "next"}, <name>: [...]}. `next` is the place after the page; empty when it is the last.
http::Response collection_of(std::string_view name, boost::json::array page, const http::Request& request,
                             const std::string& next);

/// The address of this request with another "na".
std::string address_after(const http::Request& request, std::string_view place);

} // namespace opmaat::desk
