// SPDX-License-Identifier: EUPL-1.2
#include "desk/api_page.h"

#include "html/address.h"

namespace opmaat::desk {
namespace {

namespace json = boost::json;

json::object link(std::string address) { return {{"href", std::move(address)}}; }

} // namespace

ApiPlace place_sent(ApiFields& query, int most)
{
    ApiPlace place;
    place.after = query.text("na").value_or("");
    place.size = static_cast<std::size_t>(query.number("aantal", 1, most).value_or(100));
    return place;
}

http::Response collection_of(std::string_view name, json::array page, const http::Request& request,
                             const std::string& next)
{
    json::object links{{"self", link(request.target)}};
    if (!next.empty()) links.emplace("next", link(address_after(request, next)));
    json::object collection{{"_links", std::move(links)}};
    collection.emplace(name, std::move(page));
    return http::json(json::serialize(collection));
}

std::string address_after(const http::Request& request, std::string_view place)
{
    html::Address address = *html::Address::local(request.path);
    for (const auto& [name, value] : request.query)
        if (name != "na" && !value.empty()) address = address.with(name, value);
    return std::string{address.with("na", place).text()};
}

} // namespace opmaat::desk
