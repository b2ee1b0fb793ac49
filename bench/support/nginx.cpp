// SPDX-License-Identifier: EUPL-1.2
#include "support/nginx.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace bench {
namespace {

namespace fs = std::filesystem;

void write_configuration(const fs::path& folder)
{
    std::ofstream(folder / "nginx.conf") << "worker_processes 2; pid " << (folder / "pid").string() << "; error_log "
                                         << (folder / "log").string() << ";\nevents { worker_connections 512; }\n"
                                         << "http { access_log off; sendfile on; keepalive_requests 100000000;\n"
                                         << "server { listen 127.0.0.1:" << Nginx::port << "; root "
                                         << (folder / "www").string() << "; } }\n";
}

bool nginx(const fs::path& folder, const char* more)
{
    const std::string command = "nginx -c " + (folder / "nginx.conf").string() + " " + more + " 2>/dev/null";
    return std::system(command.c_str()) == 0;
}

} // namespace

Nginx::Nginx(const fs::path& place) : folder_(place / ("nginx-" + std::to_string(::getpid())))
{
    fs::create_directories(folder_ / "www");
    std::ofstream(folder_ / "www" / fs::path(file).relative_path()) << std::string(1024, 'x');
    write_configuration(folder_);
    fs::permissions(folder_, fs::perms::all);
    if (nginx(folder_, "")) return;
    fs::remove_all(folder_);
    throw std::runtime_error("nginx does not start (apt-get install nginx-light wrk)");
}

Nginx::~Nginx()
{
    if (!nginx(folder_, "-s quit")) std::fputs("nginx did not stop\n", stderr);
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

} // namespace bench
