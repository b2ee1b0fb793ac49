// SPDX-License-Identifier: EUPL-1.2
#include "http/assets.h"

#include <utility>

namespace http {

void Assets::add(const Asset& asset)
{
    const auto shared = [](std::string_view bytes) { return std::make_shared<const std::string>(bytes); };
    served_[std::string(asset.path)] = {std::string(asset.content_type), "\"" + std::string(asset.path) + "\"",
                                        shared(asset.bytes), asset.gzip.empty() ? nullptr : shared(asset.gzip)};
}

Response Assets::answer(const Request& request) const
{
    const auto found = served_.find(request.path);
    if (found == served_.end()) return text("Not Found\n", 404);
    const Served& asset = found->second;
    Response response;
    response.headers = {{"Content-Type", asset.content_type},
                        {"Cache-Control", "public, max-age=31536000, immutable"},
                        {"ETag", asset.etag}};
    response.shared_body = asset.bytes;
    response.shared_body_gzip = asset.gzip;
    return response;
}

} // namespace http
