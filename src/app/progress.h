// SPDX-License-Identifier: EUPL-1.2
// Tells who waits for a command how far it is, once it takes longer than two seconds.
#pragma once

#include "text/catalogue.h"

#include <chrono>
#include <cstddef>
#include <string>

namespace opmaat::app {

class Progress {
public:
    /// `what` is a key of the catalogue: "opdracht.klaarzetten".
    Progress(std::string what, text::Language language) : what_(std::move(what)), language_(language) {}

    /// Writes a line on standard error, at most once a second, with an estimate of the time that is left.
    void operator()(std::size_t done, std::size_t of);

private:
    using Clock = std::chrono::steady_clock;
    std::string what_;
    text::Language language_;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point told_ = begun_ + std::chrono::seconds{1};
};

} // namespace opmaat::app
