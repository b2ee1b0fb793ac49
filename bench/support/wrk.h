// SPDX-License-Identifier: EUPL-1.2
// wrk, which asks the same address as fast as it is answered.
#pragma once

#include <string>
#include <vector>

namespace bench {

struct Load {
    int port = 0;
    std::string path{};
    int connections = 16;
    int seconds = 3;
    std::vector<std::string> headers{}; // "Name: value"
    std::string post{};                 // a body of JSON to send; empty: GET
};

/// Answers a second. Throws std::runtime_error when one of them was no 2xx.
double answers_a_second(const Load& load);

double median(std::vector<double> figures);

} // namespace bench
