// SPDX-License-Identifier: EUPL-1.2
// The commands of the real binary, as an administrator gives them.
#pragma once

#include <string>

namespace support {

/// Where the binary is, as OPMAAT_BINARY tells. Throws std::runtime_error when it does not.
std::string binary();

struct Ran {
    int status;
    std::string said; // on standard output
};

/// Runs the binary with these words, as a shell reads them.
Ran run(const std::string& words);

} // namespace support
