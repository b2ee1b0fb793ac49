// SPDX-License-Identifier: EUPL-1.2
#include "support/served.h"

#include "support/visitor.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace bench {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::minutes patience{1};

const char* binary()
{
    const char* named = std::getenv("OPMAAT_BINARY");
    return named ? named : "build/opmaat";
}

pid_t start_program(const std::string& configuration)
{
    const pid_t child = ::fork();
    if (child != 0) return child;
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    ::execl(binary(), "opmaat", "serve", "--config", configuration.c_str(), nullptr);
    ::_exit(127);
}

// Several may be served at one time.
int another_port()
{
    static int next = 18'100 + ::getpid() % 800;
    return next++;
}

bool answers(int port)
{
    try {
        return Visitor{port}.get("/inloggen").status == 200;
    } catch (const std::exception&) {
        return false;
    }
}

} // namespace

Served::Served(const Stock& stock, const std::vector<std::string>& more) : port_(another_port())
{
    configuration_ = std::filesystem::temp_directory_path() / fmt::format("opmaat-bench-{}.toml", port_);
    std::ofstream file(configuration_);
    file << fmt::format("database = \"{}\"\nlisten = \"127.0.0.1:{}\"\nlog_level = \"warning\"\n", stock.database,
                        port_)
         << "connections_per_address = 4000\n";
    for (const std::string& line : more) file << line << '\n';
    file.close();
    const auto begun = steady_clock::now();
    process_ = start_program(configuration_);
    while (!answers(port_)) {
        const bool ended = ::waitpid(process_, nullptr, WNOHANG) == process_;
        if (ended || steady_clock::now() - begun > patience) throw std::runtime_error("the server does not answer");
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    start_ = std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - begun);
}

Served::~Served()
{
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
    std::filesystem::remove(configuration_);
}

double Served::peak_memory() const
{
    std::ifstream status(fmt::format("/proc/{}/status", process_));
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::atof(line.c_str() + 6) / 1024;
    throw std::runtime_error("the server has ended");
}

} // namespace bench
