// SPDX-License-Identifier: EUPL-1.2
// The real program, serving a database on loopback.
#pragma once

#include "support/stock.h"

#include <chrono>
#include <string>
#include <sys/types.h>
#include <vector>

namespace bench {

class Served {
public:
    /// Starts build/opmaat, or what OPMAAT_BINARY names, and waits until it answers. `more`: lines of configuration.
    /// Throws std::runtime_error when it does not answer within a minute.
    explicit Served(const Stock& stock, const std::vector<std::string>& more = {});
    ~Served();
    Served(const Served&) = delete;
    Served& operator=(const Served&) = delete;

    int port() const { return port_; }
    /// From being started to the first answer.
    std::chrono::milliseconds start() const { return start_; }
    /// The most memory that it ever had, in MB.
    double peak_memory() const;

private:
    std::string configuration_;
    pid_t process_ = -1;
    int port_ = 0;
    std::chrono::milliseconds start_{};
};

} // namespace bench
