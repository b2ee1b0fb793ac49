// SPDX-License-Identifier: EUPL-1.2
// Under which name the municipality's people reach this server. It rules which Host is served, whether cookies are
// Secure, links in letters, and from where a form may come.
#pragma once

#include "http/http.h"

#include <string>
#include <string_view>
#include <vector>

namespace http {

class PublicUrl {
public:
    /// "https://opmaat.haarlem.nl" or "http://127.0.0.1:8080". Throws std::invalid_argument when it is no such address.
    explicit PublicUrl(std::string_view url);

    bool https() const { return https_; }
    /// Scheme and authority without a closing slash, for links: "https://opmaat.haarlem.nl".
    const std::string& text() const { return text_; }
    /// "opmaat.haarlem.nl", with the port when it is not the scheme's own; lower case.
    const std::string& authority() const { return authority_; }

private:
    bool https_;
    std::string authority_;
    std::string text_;
};

/// The hosts that are served: that of the public url, loopback names with the port we listen on, and `others`.
class Hosts {
public:
    Hosts(const PublicUrl& url, unsigned short port, const std::vector<std::string>& others = {});
    /// 0, or the status that refuses: 400 when it is no host at all, 421 when it is another's.
    int refuses(std::string_view host) const;

private:
    std::vector<std::string> served_;
};

/// Whether a request that changes something comes from our own pages: by Sec-Fetch-Site, or else by Origin, which must
/// be the public url, or a loopback name that is also the Host. Without either header: no.
bool same_origin(const Request& request, const PublicUrl& url);

} // namespace http
