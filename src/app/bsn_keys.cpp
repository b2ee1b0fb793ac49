// SPDX-License-Identifier: EUPL-1.2
#include "app/bsn_keys.h"

#include "party/bsn_key_file_shell.h"
#include "party/bsn_store.h"

#include <spdlog/spdlog.h>

namespace opmaat::app {

void tell_missing_keys(db::Database& database, const Config& config)
{
    const BsnVault vault = read_key_file(config.key_file);
    database.read([&](db::Reader& reader) {
        for (const auto& [key, count] : bsns_by_key(reader))
            if (!vault.has(key))
                spdlog::error("{} BSNs cannot be read: key {} is not in {}. Put that file back; all else goes on.",
                              count, key, config.key_file);
    });
}

} // namespace opmaat::app
