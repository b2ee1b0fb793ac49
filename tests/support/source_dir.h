// SPDX-License-Identifier: EUPL-1.2
// Where the checkout lies: for tests that read its folders or run its tools.
#pragma once

namespace support {

/// An absolute path without a closing slash.
extern const char* const source_dir;

} // namespace support
