// SPDX-License-Identifier: EUPL-1.2
// Whatever comes over the wire: a whole request with its body, and each reader of a piece of it. The first sign of the
// input chooses which.
#include "http/address.h"
#include "http/answer.h"
#include "http/compression.h"
#include "http/form_token.h"
#include "http/multipart.h"
#include "http/public_url.h"
#include "http/request_parser.h"
#include "http/router.h"
#include "http/target.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace http;

void require(bool holds)
{
    if (!holds) std::abort();
}

// As a connection does it: the head, and then the body in what pieces the parser takes.
void read_request(std::string_view bytes)
{
    RequestParser parser(4096);
    while (!bytes.empty() && !parser.header_done() && !parser.refused()) {
        const std::size_t taken = parser.take(bytes);
        if (taken == 0) return;
        bytes.remove_prefix(taken);
    }
    if (!parser.header_done() || parser.refused()) return;
    require(is_text(parser.request().path) && parser.request().path.starts_with('/'));
    require(parser.request().headers.find("host").has_value());
    if (!parser.complete()) parser.read_body({.bytes = 2048, .upload_bytes = 2048});
    while (!bytes.empty() && !parser.complete() && !parser.refused()) {
        const std::size_t taken = parser.take(bytes);
        if (taken == 0) return;
        bytes.remove_prefix(taken);
    }
    for (const auto& [name, value] : parser.request().form) require(is_text(name) && is_text(value));
}

void read_target(std::string_view bytes)
{
    const auto target = parse_target(bytes);
    if (!target) return;
    require(is_text(target->path));
    for (const auto& [name, value] : target->query) require(is_text(name) && is_text(value));
}

void find_route(std::string_view bytes)
{
    static const Router router = [] {
        Router table;
        const Handler checks = [](const Request& request, const Reply& reply) {
            for (const auto& [name, value] : request.path_values) require(!name.empty() && !value.empty());
            reply(text("ja"));
        };
        for (const char* pattern : {"/", "/vragen", "/vragen/{kenmerk}", "/vragen/{id:uuid}/stappen/{nummer:number}",
                                    "/{a}/{b}/{c}/{d}", "/regiebord/wand/{token}"})
            table.get(pattern, checks);
        return table;
    }();
    Request request;
    request.path = bytes;
    int answers = 0;
    router(std::move(request), [&](const Response&) { ++answers; });
    require(answers == 1);
}

// The pieces that come out are the same however the form is cut.
void read_multipart(std::string_view bytes)
{
    std::string whole;
    std::string cut;
    const auto into = [](std::string& text) {
        return Multipart::Receiver{[&text](const Part& part) { return text += '<' + part.name + '>', true; },
                                   [&text](std::string_view data) { return text += data, true; },
                                   [&text] { return text += "</>", true; }};
    };
    Multipart one("g", into(whole));
    Multipart many("g", into(cut));
    const bool fits = one.take(bytes);
    bool fits_cut = true;
    for (std::size_t at = 0; at < bytes.size(); ++at) fits_cut = many.take(bytes.substr(at, 1)) && fits_cut;
    require(fits == fits_cut && one.complete() == many.complete());
    require(!fits || !one.complete() || whole == cut);
}

void read_headers(std::string_view bytes)
{
    static const Networks proxies({"127.0.0.1"});
    static const Hosts hosts(PublicUrl("https://opmaat.voorbeeld.nl"), 8080);
    Fields headers;
    headers.add("x-forwarded-for", std::string(bytes));
    headers.add("forwarded", std::string(bytes));
    const auto proxy = boost::asio::ip::make_address("127.0.0.1");
    client_address(proxy, headers, proxies, ForwardedBy::forwarded);
    client_address(proxy, headers, proxies, ForwardedBy::x_forwarded_for);
    Fields cookies;
    parse_cookies(bytes, cookies);
    for (const auto& [name, value] : cookies) require(is_text(name) && is_text(value));
    hosts.refuses(bytes);
    accepts_gzip(bytes);
    etag_matches(bytes, "\"7\"");
    multipart_boundary(bytes);
    require(!form_token_fits(bytes, "secret"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 5) {
    case 0: read_request(bytes); break;
    case 1: read_target(bytes); break;
    case 2: find_route(bytes); break;
    case 3: read_multipart(bytes); break;
    default: read_headers(bytes); break;
    }
    return 0;
}
