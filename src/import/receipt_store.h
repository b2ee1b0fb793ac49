// SPDX-License-Identifier: EUPL-1.2
// A receipt log on disk: staged in small pieces while others work, then made questions of in one commit.
#pragma once

#include "base/act.h"
#include "db/db.h"
#include "import/receipt_world.h"

#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace opmaat {

struct ReceiptImport;
using ReceiptImportId = Id<ReceiptImport>;

/// Somebody imported one of these cases meanwhile. Values: its name.
inline constexpr Rule case_imported_meanwhile{RefusalKind::conflict, "zaak-intussen-ingelezen"};

/// The fingerprint of every case that was imported, by its name.
std::unordered_map<std::string, std::string> imported_cases(db::Reader& reader);

/// How much is done of how much.
using Advance = std::function<void(std::size_t done, std::size_t of)>;

/// Keeps the rows of these records, in transactions of some hundred rows each. Nobody sees them before the switch.
ReceiptImportId stage(db::Database& database, std::span<const ReceiptRecord* const> records, Instant now,
                      const Advance& advance);

/// Takes away what imports staged that never switched and began more than an hour ago.
void sweep_staged(db::Database& database, Instant now);

/// What the switch needs besides the records.
struct Switching {
    ReceiptImportId import;
    const ReceiptNames& names;
    const Zone& zone;
    Act act;
};

/// Makes questions of what was staged, with the organisation in which they were handled. Refuses
/// case_imported_meanwhile and what the verbs refuse: roll back.
Result<void> switch_over(db::Writer& writer, std::span<const ReceiptRecord* const> records, const Switching& switching,
                         const Advance& advance);

} // namespace opmaat
