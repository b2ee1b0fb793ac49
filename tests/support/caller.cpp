// SPDX-License-Identifier: EUPL-1.2
#include "support/caller.h"

#include <boost/url/params_encoded_view.hpp>
#include <boost/url/url.hpp>

namespace support {
namespace {

Heard heard_in(const std::string& answer)
{
    const auto end = answer.find("\r\n\r\n");
    if (!answer.starts_with("HTTP/1.1 ") || end == std::string::npos)
        throw std::runtime_error{"no whole answer: " + answer};
    Heard heard{std::stoi(answer.substr(9, 3)), answer.substr(0, end + 2), answer.substr(end + 4)};
    if (const std::string length = heard.header("Content-Length"); heard.body.size() != std::stoul("0" + length))
        throw std::runtime_error{"the body ended early"};
    return heard;
}

std::string form_text(const Caller::Fields& form)
{
    boost::urls::url url;
    for (const auto& [name, value] : form) url.params().append({name, value});
    return std::string{url.encoded_query()};
}

std::string content(std::string_view type, const std::string& body)
{
    return "Content-Type: " + std::string{type} + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
}

} // namespace

std::string Heard::header(std::string_view name) const
{
    const std::string before = "\r\n" + std::string{name} + ": ";
    const auto at = head.find(before);
    if (at == std::string::npos) return {};
    const auto from = at + before.size();
    return head.substr(from, head.find("\r\n", from) - from);
}

std::string Caller::request(std::string_view method, const std::string& address, const std::string& headers) const
{
    return std::string{method} + " " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) + "\r\n" +
           headers_ + headers + "\r\n";
}

Heard Caller::asks(const std::string& request) const
{
    LoopbackClient client{port_};
    client.say(request);
    return heard_in(client.hear_to_the_end());
}

Heard Caller::gets(const std::string& address) const { return asks(request("GET", address, "Connection: close\r\n")); }

Heard Caller::posts(const std::string& address, const boost::json::value& body, const std::string& headers) const
{
    const std::string text = boost::json::serialize(body);
    return asks(request("POST", address, "Connection: close\r\n" + headers + content("application/json", text)) + text);
}

Heard Caller::sends(const std::string& address, const Fields& form) const
{
    const std::string text = form_text(form);
    return asks(request("POST", address, "Connection: close\r\n" + content("application/x-www-form-urlencoded", text)) +
                text);
}

LoopbackClient Caller::follows(const std::string& address) const
{
    LoopbackClient client{port_};
    client.say(request("GET", address, {}));
    return client;
}

} // namespace support
