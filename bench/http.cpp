// SPDX-License-Identifier: EUPL-1.2
// Requests a second of our server beside nginx with a static file of 1 kB, both asked by wrk over 16 connections, in
// turns. Bar: a read by API reaches 30 % of nginx; the server alone must leave room for that.
#include "http/router.h"
#include "http/server.h"

#include <spdlog/sinks/null_sink.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

constexpr int nginx_port = 18'081;
constexpr int turns = 5;
constexpr const char* seconds = "3";

std::string output_of(const std::string& command)
{
    std::string output;
    std::FILE* pipe = ::popen(command.c_str(), "r");
    if (!pipe) return output;
    std::array<char, 4096> bytes{};
    while (const std::size_t count = std::fread(bytes.data(), 1, bytes.size(), pipe))
        output.append(bytes.data(), count);
    ::pclose(pipe);
    return output;
}

double requests_a_second(int port, const std::string& path)
{
    const std::string output = output_of("wrk -t2 -c16 -d" + std::string(seconds) +
                                         "s http://127.0.0.1:" + std::to_string(port) + path + " 2>&1");
    const auto at = output.find("Requests/sec:");
    if (at == std::string::npos || output.find("Non-2xx") != std::string::npos) {
        std::fprintf(stderr, "wrk said: %s\n", output.c_str());
        std::exit(1);
    }
    return std::atof(output.c_str() + at + 13);
}

double median(std::vector<double> figures)
{
    std::ranges::sort(figures);
    return figures[figures.size() / 2];
}

/// nginx with two processes and one file, stopped at the end.
class Nginx {
public:
    explicit Nginx(std::filesystem::path folder) : folder_(std::move(folder))
    {
        std::filesystem::create_directories(folder_ / "www");
        std::ofstream(folder_ / "www/file") << std::string(1024, 'x');
        std::ofstream(folder_ / "nginx.conf")
            << "worker_processes 2; pid " << (folder_ / "pid").string() << "; error_log " << (folder_ / "log").string()
            << ";\nevents { worker_connections 512; }\nhttp { access_log off; sendfile on; keepalive_requests "
               "100000000;\n"
            << "server { listen 127.0.0.1:" << nginx_port << "; root " << (folder_ / "www").string() << "; } }\n";
        std::filesystem::permissions(folder_, std::filesystem::perms::all);
        started_ = std::system((command() + "2>&1").c_str()) == 0;
    }
    ~Nginx()
    {
        if (started_ && std::system((command() + "-s quit").c_str()) != 0) std::fprintf(stderr, "nginx did not stop\n");
    }
    bool started() const { return started_; }

private:
    std::string command() const { return "nginx -c " + (folder_ / "nginx.conf").string() + " "; }

    std::filesystem::path folder_;
    bool started_ = false;
};

} // namespace

int main()
{
    http::Router router;
    router.get("/api/v1/vragen/{kenmerk}",
               [](const http::Request&, const http::Reply& reply) { reply(http::json(std::string(1024, 'x'))); });
    http::ServerOptions options;
    options.listen = "127.0.0.1:0";
    options.log = std::make_shared<spdlog::logger>("none", std::make_shared<spdlog::sinks::null_sink_mt>());
    http::Server server(std::move(options), std::move(router));
    server.start();

    const Nginx nginx(std::filesystem::temp_directory_path() / ("opmaat-bench-" + std::to_string(server.port())));
    if (!nginx.started()) {
        std::puts("http: not measured, nginx does not start (apt-get install nginx-light wrk)");
        return 0;
    }
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int turn = 0; turn < turns; ++turn) {
        ours.push_back(requests_a_second(server.port(), "/api/v1/vragen/V-2026-000123"));
        theirs.push_back(requests_a_second(nginx_port, "/file"));
    }
    std::printf("http 1 kB, c=16: %.0f requests/s; nginx static 1 kB: %.0f requests/s; %.0f %% of nginx\n",
                median(ours), median(theirs), 100 * median(ours) / median(theirs));
}
