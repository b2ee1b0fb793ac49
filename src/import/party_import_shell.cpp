// SPDX-License-Identifier: EUPL-1.2
#include "import/party_import_shell.h"

#include "import/party_row.h"
#include "import/receipt_reading.h"
#include "party/party_change.h"
#include "party/party_match_store.h"
#include "party/party_store.h"

#include <algorithm>
#include <span>

namespace opmaat {
namespace {

constexpr std::size_t rows_in_one_job = 50; // some 20 ms: others wait no longer

Result<Party> described_by(const PartyColumns& columns, const SheetRow& row, Day today)
{
    if (row.fields.size() != columns.width())
        return refused(row_of_other_length, {}, {std::to_string(row.fields.size()), std::to_string(columns.width())});
    return read_party(columns, row.fields, today);
}

Result<RowReport> take(db::Writer& writer, const Party& described, std::size_t line, const PartyImportOrder& order)
{
    if (const auto known = known_as(writer, described)) return RowReport{line, RowOutcome::present, *known, {}};
    OPMAAT_TRY(registered, register_party(described, order.today, order.act));
    if (auto saved = save(writer, registered); !saved) return std::unexpected(std::move(saved).error());
    return RowReport{line, RowOutcome::added, registered.now.id, {}};
}

RowReport reported(Result<RowReport> taken, std::size_t line)
{
    if (taken) return std::move(*taken);
    return {line, RowOutcome::refused, {}, std::move(taken).error()};
}

// A refusal by `save` comes before anything is written, so the other rows of the job stand.
std::vector<RowReport> import_piece(db::Writer& writer, std::span<const SheetRow> rows, const PartyColumns& columns,
                                    const PartyImportOrder& order)
{
    std::vector<RowReport> reports;
    for (const SheetRow& row : rows) {
        const auto described = described_by(columns, row, order.today);
        if (described)
            reports.push_back(reported(take(writer, *described, row.line, order), row.line));
        else
            reports.push_back({row.line, RowOutcome::refused, {}, described.error()});
    }
    return reports;
}

} // namespace

std::size_t PartyImportReport::count(RowOutcome outcome) const
{
    return static_cast<std::size_t>(std::ranges::count(rows, outcome, &RowReport::outcome));
}

PartyImportReport import_parties(db::Database& database, const PartyImportOrder& order, const Advance& advance)
{
    const auto sheet = read_sheet(order.file);
    if (!sheet) return {{}, sheet.error()};
    const auto columns = PartyColumns::of(sheet->heading);
    if (!columns) return {{}, columns.error()};
    PartyImportReport report;
    for (std::size_t done = 0; done < sheet->rows.size(); done += rows_in_one_job) {
        const auto piece = std::span{sheet->rows}.subspan(done, std::min(rows_in_one_job, sheet->rows.size() - done));
        std::vector<RowReport> told;
        database.write_and_wait("import.parties", [&](db::Writer& writer) {
            told = import_piece(writer, piece, *columns, order);
            return true;
        });
        std::ranges::move(told, std::back_inserter(report.rows));
        advance(done + piece.size(), sheet->rows.size());
    }
    return report;
}

} // namespace opmaat
