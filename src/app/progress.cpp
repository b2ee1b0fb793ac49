// SPDX-License-Identifier: EUPL-1.2
#include "app/progress.h"

#include <iostream>

namespace opmaat::app {

void Progress::operator()(std::size_t done, std::size_t of)
{
    const auto now = Clock::now();
    if (now - told_ < std::chrono::seconds{1} || done == 0 || done >= of) return;
    told_ = now;
    const std::chrono::duration<double> passed = now - begun_;
    const double left = passed.count() * static_cast<double>(of - done) / static_cast<double>(done);
    std::cerr << text::sentence(language_, "opdracht.voortgang", text::sentence(language_, what_),
                                static_cast<int>(100 * done / of), static_cast<int>(left) + 1)
              << '\n';
}

} // namespace opmaat::app
