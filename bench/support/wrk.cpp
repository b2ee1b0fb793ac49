// SPDX-License-Identifier: EUPL-1.2
#include "support/wrk.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <unistd.h>

namespace bench {
namespace {

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

// wrk takes a body from a script in Lua. It is gone when this goes.
class Script {
public:
    explicit Script(const std::string& body)
        : path_(std::filesystem::temp_directory_path() / fmt::format("opmaat-bench-{}.lua", ::getpid()))
    {
        std::ofstream(path_) << "wrk.method = 'POST'\nwrk.headers['Content-Type'] = 'application/json'\nwrk.body = [["
                             << body << "]]\n";
    }
    ~Script() { std::filesystem::remove(path_); }
    Script(const Script&) = delete;
    Script& operator=(const Script&) = delete;

    std::string option() const { return " -s " + path_.string(); }

private:
    std::filesystem::path path_;
};

} // namespace

double answers_a_second(const Load& load)
{
    const Script script{load.post};
    std::string command = fmt::format("wrk -t2 -c{} -d{}s", load.connections, load.seconds);
    for (const std::string& header : load.headers) command += fmt::format(" -H '{}'", header);
    if (!load.post.empty()) command += script.option();
    const std::string output = output_of(command + fmt::format(" 'http://127.0.0.1:{}{}' 2>&1", load.port, load.path));
    const auto at = output.find("Requests/sec:");
    if (at == std::string::npos || output.contains("Non-2xx")) throw std::runtime_error("wrk said: " + output);
    return std::atof(output.c_str() + at + 13);
}

double median(std::vector<double> figures)
{
    std::ranges::sort(figures);
    return figures[figures.size() / 2];
}

} // namespace bench
