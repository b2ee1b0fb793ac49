// SPDX-License-Identifier: EUPL-1.2
// nginx with one static file of 1 kB, to compare ourselves with: the same machine, the same minute, the same client.
#pragma once

#include <filesystem>

namespace bench {

class Nginx {
public:
    static constexpr int port = 18'081;
    static constexpr const char* file = "/file";

    /// Starts it, with two processes, out of a new folder under `place`. Throws std::runtime_error when it does not
    /// start.
    explicit Nginx(const std::filesystem::path& place);
    /// Stops it and removes the folder.
    ~Nginx();
    Nginx(const Nginx&) = delete;
    Nginx& operator=(const Nginx&) = delete;

private:
    std::filesystem::path folder_;
};

} // namespace bench
