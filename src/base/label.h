// SPDX-License-Identifier: EUPL-1.2
// A name that is data of the municipality: Dutch, and English where somebody wrote it.
#pragma once

#include <string>

namespace opmaat {

/// `en` is empty when it is missing: the Dutch text is then shown, marked as Dutch.
struct Label {
    std::string nl;
    std::string en;
    friend bool operator==(const Label&, const Label&) = default;
};

} // namespace opmaat
