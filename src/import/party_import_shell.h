// SPDX-License-Identifier: EUPL-1.2
// The import of parties from a file: each row by itself, told row by row, and safe to run twice.
#pragma once

#include "base/act.h"
#include "base/words.h"
#include "db/db.h"
#include "import/receipt_store.h"
#include "import/sheet_file_shell.h"
#include "party/relation.h"

#include <array>
#include <optional>

namespace opmaat {

enum class RowOutcome { added, present, refused };

template <>
struct Words<RowOutcome> {
    static constexpr std::array<Word<RowOutcome>, 3> all{{
        {RowOutcome::added, "toegevoegd"},
        {RowOutcome::present, "bekend"},
        {RowOutcome::refused, "geweigerd"},
    }};
};

struct RowReport {
    std::size_t line;
    RowOutcome outcome;
    std::optional<PartyId> party{}; // unless it is refused
    std::optional<Refusal> why{};   // when it is; its field is the column
};

struct PartyImportReport {
    std::vector<RowReport> rows;
    std::optional<Refusal> refusal; // of the whole file: nothing was read of it

    std::size_t count(RowOutcome outcome) const;
};

struct PartyImportOrder {
    std::filesystem::path file;
    Day today;
    Act act;
};

/// A row that cannot be read is refused and the others go on; a row that is known already changes nothing. Written in
/// small pieces, so that others can work on. Throws std::runtime_error for a file that cannot be read, and db::Fault.
PartyImportReport import_parties(db::Database& database, const PartyImportOrder& order, const Advance& advance);

} // namespace opmaat
