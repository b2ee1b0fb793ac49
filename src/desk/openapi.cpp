// SPDX-License-Identifier: EUPL-1.2
#include "desk/openapi.h"

#include <functional>

extern "C" const char opmaat_openapi[];
extern "C" const char opmaat_openapi_end[];

namespace opmaat::desk {
namespace {

std::string etag_of(std::string_view document)
{
    return "\"" + std::to_string(std::hash<std::string_view>{}(document)) + "\"";
}

Result<http::Response> show_document(Reading&, const http::Request&)
{
    http::Response response = http::json(std::string{openapi_document()});
    response.header("Access-Control-Allow-Origin", "*");
    response.header("Cache-Control", "public, no-cache");
    response.header("ETag", etag_of(openapi_document()));
    return response;
}

} // namespace

std::string_view openapi_document() { return {opmaat_openapi, opmaat_openapi_end}; }

void add_openapi(Routes& routes) { routes.show("/api/v1/openapi.json", anybody, show_document); }

} // namespace opmaat::desk
