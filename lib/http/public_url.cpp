// SPDX-License-Identifier: EUPL-1.2
#include "http/public_url.h"

#include "http/ascii.h"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>
#include <stdexcept>

namespace http {
namespace {

bool is_host(std::string_view host)
{
    return !host.empty() && std::ranges::all_of(host, [](char sign) {
        const char small = lower(sign);
        return (small >= 'a' && small <= 'z') || (sign >= '0' && sign <= '9') ||
               std::string_view("-._:[]").find(sign) != std::string_view::npos;
    });
}

bool is_loopback(std::string_view authority)
{
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{"localhost", "127.0.0.1", "[::1]"}, [&](std::string_view name) {
            return authority.starts_with(name) && (authority.size() == name.size() || authority[name.size()] == ':');
        });
}

// Without the port that belongs to the scheme.
std::string shortest(std::string authority, bool https)
{
    const std::string_view port = https ? ":443" : ":80";
    if (authority.ends_with(port)) authority.resize(authority.size() - port.size());
    return authority;
}

} // namespace

PublicUrl::PublicUrl(std::string_view url) : https_(url.starts_with("https://"))
{
    const auto parsed = boost::urls::parse_uri(url);
    const bool fits = parsed && (https_ || url.starts_with("http://")) && !parsed->has_userinfo() &&
                      !parsed->has_query() && !parsed->has_fragment() &&
                      (parsed->encoded_path().empty() || parsed->encoded_path() == "/");
    const std::string authority = fits ? lower(std::string_view(parsed->encoded_authority())) : std::string{};
    if (!is_host(authority)) throw std::invalid_argument("no public url: " + std::string(url));
    authority_ = shortest(authority, https_);
    text_ = (https_ ? "https://" : "http://") + authority_;
}

Hosts::Hosts(const PublicUrl& url, unsigned short port, const std::vector<std::string>& others)
{
    served_ = {url.authority(), url.authority() + (url.https() ? ":443" : ":80")};
    for (const char* name : {"localhost", "127.0.0.1", "[::1]"}) served_.push_back(name + (":" + std::to_string(port)));
    for (const std::string& other : others) served_.push_back(lower(other));
}

int Hosts::refuses(std::string_view host) const
{
    if (!is_host(host)) return 400;
    return std::ranges::any_of(served_, [&](const std::string& each) { return same_word(each, host); }) ? 0 : 421;
}

bool same_origin(const Request& request, const PublicUrl& url)
{
    // "none": typed or a bookmark, which no other site can bring about
    if (const auto site = request.headers.find("sec-fetch-site")) return *site == "same-origin" || *site == "none";
    const auto origin = lower(request.headers["origin"]);
    if (origin == url.text()) return true;
    const std::string host = lower(request.headers["host"]);
    return is_loopback(host) && origin == "http://" + host;
}

} // namespace http
