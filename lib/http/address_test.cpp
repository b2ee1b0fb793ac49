// SPDX-License-Identifier: EUPL-1.2
#include "http/address.h"
#include "http/public_url.h"
#include "http/seats.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace http;
using boost::asio::ip::make_address;

namespace {

const Networks proxies({"127.0.0.1", "10.0.0.0/8", "2001:db8::/32"});

std::string client(const std::string& peer, std::initializer_list<const char*> x_forwarded_for)
{
    Fields headers;
    for (const char* each : x_forwarded_for) headers.add("x-forwarded-for", each);
    return client_address(make_address(peer), headers, proxies, ForwardedBy::x_forwarded_for).to_string();
}

std::string forwarded(const char* header)
{
    Fields headers;
    headers.add("forwarded", header);
    headers.add("x-forwarded-for", "192.0.2.1");
    return client_address(make_address("127.0.0.1"), headers, proxies, ForwardedBy::forwarded).to_string();
}

Request from(std::initializer_list<std::pair<const char*, const char*>> headers)
{
    Request request;
    for (const auto& [name, value] : headers) request.headers.add(name, value);
    return request;
}

} // namespace

TEST_CASE("the client is the rightmost address that is no trusted proxy")
{
    CHECK(client("203.0.113.5", {"198.51.100.1"}) == "203.0.113.5");
    CHECK(client("127.0.0.1", {"198.51.100.1"}) == "198.51.100.1");
    CHECK(client("127.0.0.1", {"192.0.2.66, 198.51.100.1"}) == "198.51.100.1");
    CHECK(client("127.0.0.1", {"192.0.2.66", "198.51.100.1, 10.1.2.3"}) == "198.51.100.1");
    CHECK(client("127.0.0.1", {"10.0.0.2, 10.0.0.3"}) == "10.0.0.2");
    CHECK(client("127.0.0.1", {}) == "127.0.0.1");
    CHECK(client("::ffff:127.0.0.1", {"::ffff:198.51.100.1"}) == "198.51.100.1");
    CHECK(client("2001:db8::1", {"[2001:470::7]:443"}) == "2001:470::7");
    CHECK(client("127.0.0.1", {"198.51.100.1:5000"}) == "198.51.100.1");
}

TEST_CASE("a malformed forwarded address ends the walk at who was believed last")
{
    CHECK(client("127.0.0.1", {"198.51.100.1, onzin"}) == "127.0.0.1");
    CHECK(client("127.0.0.1", {"198.51.100.1, , 10.0.0.3"}) == "10.0.0.3");
    CHECK(client("127.0.0.1", {"unknown"}) == "127.0.0.1");
    CHECK(client("127.0.0.1", {"["}) == "127.0.0.1");
}

TEST_CASE("of Forwarded and X-Forwarded-For only the one that the proxies write is believed")
{
    CHECK(forwarded("for=198.51.100.1") == "198.51.100.1");
    CHECK(forwarded("proto=https; For=\"[2001:470::7]:4711\" ;by=10.0.0.1") == "2001:470::7");
    CHECK(forwarded("for=192.0.2.66, for=198.51.100.1;proto=http, for=10.0.0.9") == "198.51.100.1");
    CHECK(forwarded("for=_hidden") == "127.0.0.1");
    CHECK(forwarded("proto=https") == "127.0.0.1");
}

TEST_CASE("ranges of addresses are read strictly")
{
    CHECK(Networks({"192.0.2.128/25"}).contains(make_address("192.0.2.200")));
    CHECK_FALSE(Networks({"192.0.2.128/25"}).contains(make_address("192.0.2.100")));
    CHECK(Networks({"0.0.0.0/0"}).contains(make_address("192.0.2.100")));
    CHECK_FALSE(Networks({"0.0.0.0/0"}).contains(make_address("::1")));
    for (const char* wrong : {"", "localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8x", "10.0.0/8", "::/129"})
        CHECK_THROWS_AS(Networks({wrong}), std::invalid_argument);
}

TEST_CASE("an IPv6 household counts as one")
{
    CHECK(household(make_address("2001:470:1:2:3:4:5:6")) == household(make_address("2001:470:1:2::1")));
    CHECK(household(make_address("2001:470:1:2::1")) != household(make_address("2001:470:1:3::1")));
    CHECK(household(make_address("192.0.2.1")) == "192.0.2.1");
}

TEST_CASE("a seat is given back when its holder goes")
{
    Seats seats(1);
    {
        const auto first = seats.take("a");
        CHECK(first);
        CHECK_FALSE(seats.take("a"));
        CHECK(seats.take("b"));
    }
    CHECK(seats.take("a"));
}

TEST_CASE("the public url is scheme and host, and no more")
{
    CHECK(PublicUrl("https://Opmaat.Voorbeeld.nl/").text() == "https://opmaat.voorbeeld.nl");
    CHECK(PublicUrl("https://opmaat.voorbeeld.nl:443").authority() == "opmaat.voorbeeld.nl");
    CHECK(PublicUrl("http://127.0.0.1:8080").authority() == "127.0.0.1:8080");
    CHECK_FALSE(PublicUrl("http://127.0.0.1:8080").https());
    for (const char* wrong :
         {"", "opmaat.voorbeeld.nl", "ftp://x", "https://x/pad", "https://x?y", "https://a@x", "https://"})
        CHECK_THROWS_AS(PublicUrl{wrong}, std::invalid_argument);
}

TEST_CASE("a change comes from our own pages, by what the browser says")
{
    const PublicUrl url("https://opmaat.voorbeeld.nl");
    CHECK(same_origin(from({{"sec-fetch-site", "same-origin"}}), url));
    CHECK(same_origin(from({{"sec-fetch-site", "none"}}), url));
    CHECK_FALSE(same_origin(from({{"sec-fetch-site", "same-site"}, {"origin", "https://opmaat.voorbeeld.nl"}}), url));
    CHECK_FALSE(same_origin(from({{"sec-fetch-site", "cross-site"}}), url));
    CHECK(same_origin(from({{"origin", "https://opmaat.voorbeeld.nl"}}), url));
    CHECK_FALSE(same_origin(from({{"origin", "http://opmaat.voorbeeld.nl"}}), url));
    CHECK_FALSE(same_origin(from({{"origin", "https://opmaat.voorbeeld.nl.elders.nl"}}), url));
    CHECK_FALSE(same_origin(from({{"origin", "null"}}), url));
    CHECK_FALSE(same_origin(from({}), url));
    CHECK(same_origin(from({{"origin", "http://localhost:8080"}, {"host", "localhost:8080"}}), url));
    CHECK_FALSE(same_origin(from({{"origin", "http://localhost:9999"}, {"host", "localhost:8080"}}), url));
    CHECK_FALSE(same_origin(from({{"origin", "http://localhost.elders.nl"}, {"host", "localhost.elders.nl"}}), url));
}
