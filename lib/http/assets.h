// SPDX-License-Identifier: EUPL-1.2
// Style sheets, scripts and fonts that are built into the program. Their addresses hold a hash of their bytes, so a
// browser fetches each version once and keeps it.
#pragma once

#include "http/http.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace http {

struct Asset {
    std::string_view path; // as browsers fetch it, hash included: "/assets/opmaat-6cb6a9c58542.css"
    std::string_view content_type;
    std::string_view bytes;
    std::string_view gzip; // empty when compressing does not help (fonts)
};

class Assets {
public:
    /// Takes a copy, from which all answers are served.
    void add(const Asset& asset);
    /// The asset at the path of the request, for a year in the browser's cache; or 404.
    Response answer(const Request& request) const;

private:
    struct Served {
        std::string content_type;
        std::string etag;
        std::shared_ptr<const std::string> bytes;
        std::shared_ptr<const std::string> gzip;
    };
    std::map<std::string, Served, std::less<>> served_;
};

} // namespace http
