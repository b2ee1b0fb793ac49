// SPDX-License-Identifier: EUPL-1.2
// Carries requests and answers over sockets, and keeps one client, slow, broken or hostile, from keeping others
// waiting.
#pragma once

#include "http/address.h"
#include "http/http.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace spdlog {
class logger;
}

namespace http {

/// What one client may take. A request over a limit is refused with 408, 413, 429 or 431 and its connection closed.
struct Limits {
    std::uint32_t header_bytes = 16 * 1024;
    std::uint64_t body_bytes = 1 << 20;     // also of all fields of a form with files
    std::uint64_t upload_bytes = 100 << 20; // of a form with files, where `may_upload` allows it
    std::size_t connections = 4000;
    std::size_t connections_per_address = 256;        // behind a trusted proxy: requests at the same time
    std::chrono::milliseconds header_time{10'000};    // from the first byte (or the connection) to the last header
    std::chrono::milliseconds body_idle_time{10'000}; // between two pieces of a body
    std::chrono::milliseconds body_time{60'000};      // for a whole body
    std::chrono::milliseconds upload_time{900'000};   // for a whole form with files
    std::chrono::milliseconds idle_time{60'000};      // between two requests
    std::chrono::milliseconds write_time{30'000};     // without the client reading anything
    std::chrono::milliseconds heartbeat{15'000};      // between two signs of life on a live page
    std::chrono::milliseconds stop_time{10'000};      // for what still runs when the server stops
};

/// What the server itself must answer: a handler that threw or gave no answer (500), a request that it refuses (4xx).
struct Fault {
    int status = 500;
    std::string number; // of the request, as in the log
    std::string path;   // empty when it could not be read
    std::string what;   // for the log, not for people
};

struct ServerOptions {
    std::string listen = "127.0.0.1:8080"; // address:port, "[::1]:8080"; port 0: any
    unsigned threads = 2;
    std::string public_url;                   // empty: http:// and the address we listen on
    std::vector<std::string> other_hosts;     // more names for Host
    std::vector<std::string> trusted_proxies; // addresses and ranges
    ForwardedBy forwarded_by = ForwardedBy::x_forwarded_for;
    std::vector<std::string> secret_paths; // what follows these in a path is not logged: "/regiebord/wand/"
    std::string upload_folder = "/tmp";
    Limits limits;
    /// Whether this request, of which only the headers are read, may bring files. Without it nobody may.
    std::function<bool(const Request&)> may_upload;
    /// The page for a fault. Without it the answer is the name of the status.
    std::function<Response(const Fault&)> on_fault;
    std::shared_ptr<spdlog::logger> log; // empty: the default logger
};

class Server {
public:
    /// `handler` is called from several threads at once, and may answer on the spot or later from any thread.
    /// Throws std::invalid_argument for an option that is no address or url.
    Server(ServerOptions options, Handler handler);
    ~Server(); // stops
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Listens from here on. Throws std::system_error when the address is taken.
    void start();
    /// Takes nothing new, ends live pages and idle connections, and gives what runs `stop_time` to finish.
    void stop();
    /// Starts, and stops at SIGINT or SIGTERM.
    void run();

    unsigned short port() const;
    std::size_t connections() const;

private:
    struct Running;
    std::unique_ptr<Running> running_;
};

} // namespace http
