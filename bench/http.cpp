// SPDX-License-Identifier: EUPL-1.2
// Requests a second of our server beside nginx with a static file of 1 kB, both asked by wrk over 16 connections, in
// turns. Bar: a read by API reaches 30 % of nginx; the server alone must leave room for that.
#include "http/router.h"
#include "http/server.h"
#include "support/nginx.h"
#include "support/wrk.h"

#include <spdlog/sinks/null_sink.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

namespace {

constexpr int turns = 5;

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

    const bench::Nginx nginx{std::filesystem::temp_directory_path()};
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int turn = 0; turn < turns; ++turn) {
        ours.push_back(bench::answers_a_second({server.port(), "/api/v1/vragen/V-2026-000123"}));
        theirs.push_back(bench::answers_a_second({bench::Nginx::port, bench::Nginx::file}));
    }
    std::printf("http 1 kB, c=16: %.0f requests/s; nginx static 1 kB: %.0f requests/s; %.0f %% of nginx\n",
                bench::median(ours), bench::median(theirs), 100 * bench::median(ours) / bench::median(theirs));
}
