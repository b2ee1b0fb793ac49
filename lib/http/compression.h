// SPDX-License-Identifier: EUPL-1.2
// Text goes over the line compressed: a board of 90 kB is 9 kB for the official on a telephone.
#pragma once

#include <string>
#include <string_view>

namespace http {

/// Compressed in the gzip format; 1 (fast) to 9 (small).
std::string gzip(std::string_view bytes, int level = 6);

/// Whether the client takes gzip, by its Accept-Encoding.
bool accepts_gzip(std::string_view accept_encoding);

/// Whether compressing makes this content type smaller.
bool is_compressible(std::string_view content_type);

} // namespace http
