// SPDX-License-Identifier: EUPL-1.2
// For tests: a server that says what it understood.
#pragma once

#include "http/server.h"
#include "support/loopback_client.h"

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <functional>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>

namespace http {

using support::LoopbackClient;

/// A server on a free port that echoes what it understood, and its log.
struct Echo {
    std::ostringstream lines;
    Server server;

    explicit Echo(ServerOptions options = {}, Handler handler = echo)
        : server(prepared(std::move(options)), std::move(handler))
    {
        server.start();
    }
    ~Echo() { server.stop(); }

    ServerOptions prepared(ServerOptions options)
    {
        options.listen = "127.0.0.1:0";
        options.log = std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(lines));
        options.may_upload = [](const Request& request) { return request.path == "/uploads"; };
        return options;
    }

    static void echo(const Request& request, const Reply& reply)
    {
        std::string body = std::string(name_of(request.method)) + " " + request.path + " " + request.address;
        for (const auto& [name, value] : request.query) body += " ?" + name + "=" + value;
        for (const auto& [name, value] : request.form) body += " " + name + "=" + value;
        for (const Upload& each : request.uploads)
            body += " " + each.field + ":" + each.file_name + ":" + each.content_type + ":" + std::to_string(each.size);
        if (request.form.empty()) body += " [" + request.body + "]";
        reply(text(body));
    }

    std::string host() const { return "Host: localhost:" + std::to_string(server.port()) + "\r\n"; }
    std::string get(const std::string& target) const { return "GET " + target + " HTTP/1.1\r\n" + host() + "\r\n"; }
    std::string post(const std::string& target, const std::string& type, const std::string& body) const
    {
        return "POST " + target + " HTTP/1.1\r\n" + host() + "Content-Type: " + type +
               "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    }
    /// Whether it comes true within five seconds.
    bool comes_true(const std::function<bool()>& condition) const
    {
        const auto last = std::chrono::steady_clock::now() + std::chrono::seconds{5};
        while (!condition() && std::chrono::steady_clock::now() < last) std::this_thread::yield();
        return condition();
    }
    LoopbackClient client() const { return LoopbackClient(server.port()); }
};

inline bool has(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

inline int status_of(const std::string& answer)
{
    return answer.starts_with("HTTP/1.1 ") ? std::stoi(answer.substr(9, 3)) : 0;
}

} // namespace http
