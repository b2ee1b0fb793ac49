// SPDX-License-Identifier: EUPL-1.2
#include "support/commands.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <sys/wait.h>

namespace support {

std::string binary()
{
    const char* path = std::getenv("OPMAAT_BINARY");
    if (!path) throw std::runtime_error{"OPMAAT_BINARY does not say where the binary is"};
    return path;
}

Ran run(const std::string& words)
{
    const std::string command = binary() + " " + words + " 2>/dev/null";
    FILE* pipe = popen(command.c_str(), "r");
    if (!pipe) throw std::runtime_error{"no pipe for " + words};
    std::string said;
    std::array<char, 4096> part;
    while (const auto count = std::fread(part.data(), 1, part.size(), pipe)) said.append(part.data(), count);
    return {WEXITSTATUS(pclose(pipe)), said};
}

} // namespace support
