// SPDX-License-Identifier: EUPL-1.2
// The file with the keys for BSNs: read at the start, made and rotated by `opmaat key`. Only its owner can read it.
#pragma once

#include "party/bsn_vault_shell.h"

#include <filesystem>

namespace opmaat {

/// There is such a file already. Values: its path.
inline constexpr Rule key_file_exists{RefusalKind::conflict, "sleutelbestand-bestaat"};
/// There is none. Values: its path.
inline constexpr Rule key_file_missing{RefusalKind::missing, "sleutelbestand-ontbreekt"};

/// Without keys when there is no such file. Throws std::runtime_error, with the path, when it cannot be read or is no
/// file of keys.
BsnVault read_key_file(const std::filesystem::path& path);

/// The id of the first key. Refuses key_file_exists.
Result<std::string> make_key_file(const std::filesystem::path& path, Instant now);

/// Puts a new key behind the others, or keeps none but the last; the file is the old one or the new one at any moment.
/// Both refuse key_file_missing.
Result<BsnVault> add_key(const std::filesystem::path& path, Instant now);
Result<BsnVault> keep_newest_key(const std::filesystem::path& path);

} // namespace opmaat
