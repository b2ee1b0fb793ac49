// SPDX-License-Identifier: EUPL-1.2
// Who is calling: the address for caps, for slowing down who guesses passwords, and for the audit. What a proxy says is
// believed only from the proxies that the administrator named.
#pragma once

#include "http/http.h"

#include <boost/asio/ip/address.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace http {

/// Addresses and ranges: "127.0.0.1", "10.0.0.0/8", "2001:db8::/32".
class Networks {
public:
    /// Throws std::invalid_argument naming the text that is no address or range.
    explicit Networks(const std::vector<std::string>& texts = {});
    bool contains(const boost::asio::ip::address& address) const;

private:
    struct Range {
        boost::asio::ip::address first;
        unsigned short bits;
    };
    std::vector<Range> ranges_;
};

/// Which header the trusted proxies write. Only one is believed: a proxy passes on the other as the client sent it.
enum class ForwardedBy { x_forwarded_for, forwarded };

/// The address of the client. From a trusted `peer`: the rightmost address in the header that is no trusted proxy. A
/// malformed piece ends the walk at the last address that was believed.
boost::asio::ip::address client_address(const boost::asio::ip::address& peer, const Fields& headers,
                                        const Networks& trusted, ForwardedBy by);

/// An IPv4 address in IPv6 form is that IPv4 address.
boost::asio::ip::address plain(const boost::asio::ip::address& address);

/// Whose connections count together: an IPv4 address, or the /64 that one IPv6 household or office has.
std::string household(const boost::asio::ip::address& address);

} // namespace http
