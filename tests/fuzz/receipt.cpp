// SPDX-License-Identifier: EUPL-1.2
// Whatever stands in the two files of a receipt log: each row is read whole or refused at its column, and every row
// that was read belongs to one record. The files stand one after the other, with a line of "--" between.
#include "csv/csv.h"
#include "import/receipt_reading.h"
#include "import/receipt_records.h"
#include "import/receipt_world.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using namespace opmaat;

constexpr std::string_view between = "\n--\n";

void require(bool holds)
{
    if (!holds) std::abort();
}

template <class Row>
void read_rows(const std::string& text, std::span<const std::string_view> wanted,
               Result<Row> (*read)(std::vector<std::string>), std::vector<Row>& rows)
{
    std::istringstream file{text};
    csv::Reader reader{file};
    const auto heading = reader.next();
    if (!heading) return;
    const auto columns = LogColumns::of(*heading, wanted);
    if (!columns) return require(!columns.error().field.empty());
    while (const auto record = reader.next()) {
        auto fields = columns->pick(*record);
        if (!fields) continue;
        require(fields->size() == wanted.size());
        if (auto row = read(std::move(*fields)))
            rows.push_back(std::move(*row));
        else
            require(!row.error().field.empty());
    }
}

void read_log(const std::string& cases, const std::string& events)
{
    ReceiptRows rows;
    try {
        read_rows(cases, case_columns, read_case, rows.cases);
        read_rows(events, event_columns, read_event, rows.events);
    } catch (const csv::Malformed& fault) {
        return require(fault.record > 0);
    }
    std::size_t found = 0;
    for (const ReceiptRecord& record : records_of(rows)) {
        found += record.events.size();
        require(record.row || !record.events.empty());
        if (record.row) require(!fingerprint(record).empty());
        require(!code_in_log("group", record.name).empty());
    }
    require(found == rows.events.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text{reinterpret_cast<const char*>(data), size};
    const auto at = text.find(between);
    if (at == std::string::npos)
        read_log(text, {});
    else
        read_log(text.substr(0, at + 1), text.substr(at + between.size()));
    return 0;
}
