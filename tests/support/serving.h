// SPDX-License-Identifier: EUPL-1.2
// The real binary, serving on loopback. It dies with the thread of the test that started it.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <sys/resource.h>
#include <sys/types.h>
#include <vector>

namespace support {

/// A port of loopback that nobody listens on.
unsigned short free_port();

/// How the binary is started, besides its database.
struct Start {
    std::string settings;                 // more lines of its TOML file
    std::vector<std::string> environment; // "NAME=value", besides that of the test
};

class Serving {
public:
    /// Started, and ready to answer.
    explicit Serving(const std::string& database_url, Start with = {});
    /// Killed when it still runs; its folder is removed.
    ~Serving();
    Serving(const Serving&) = delete;
    Serving& operator=(const Serving&) = delete;

    /// After kill() or stop(), on the same port. The time from its start to its first page. Throws std::runtime_error,
    /// with its log, when there is none within thirty seconds.
    std::chrono::milliseconds start();
    /// As kill -9 does.
    void kill();
    /// As an administrator does; the exit status.
    int stop();

    /// No file of the running binary grows beyond so many bytes: 1 is what a full disk looks like to it.
    void limit_files(rlim_t bytes);

    unsigned short port() const { return port_; }
    /// What it wrote to standard error, over all starts.
    std::string log() const;

private:
    int end_with(int signal);
    bool answers() const;
    [[noreturn]] void become_binary(const std::vector<char*>& words, const std::vector<char*>& environment) const;

    Start with_;
    unsigned short port_ = free_port();
    std::filesystem::path folder_;
    pid_t process_ = 0; // 0: it does not run
};

} // namespace support
