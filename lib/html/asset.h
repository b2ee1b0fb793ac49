// SPDX-License-Identifier: EUPL-1.2
// Style sheet, script and fonts: files that the binary carries, made by web/build.mjs. The name of each holds a hash of
// its content, so a browser may keep it for ever.
#pragma once

#include "html/address.h"

#include <span>
#include <string_view>

namespace html {

struct Asset {
    std::string_view name; // "opmaat.css"
    std::string_view path; // "/assets/opmaat-6cb6a9c58542.css"
    std::string_view content_type;
    std::string_view bytes;
    std::string_view gzip; // empty for files that do not shrink (fonts)
};

/// Every file, to be served at its path with "cache-control: public, max-age=31536000, immutable".
std::span<const Asset> assets();
/// Where the file with this name is. Throws std::out_of_range for a name that the build does not make.
Address asset_address(std::string_view name);

} // namespace html
