// SPDX-License-Identifier: EUPL-1.2
#include "import/receipt_file_shell.h"

#include "csv/csv.h"
#include "import/receipt_reading.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <stdexcept>

namespace opmaat {
namespace {

constexpr std::size_t most_faults = 1000;

using TakeRow = std::function<Result<void>(std::vector<std::string> fields)>;

class LogFile {
public:
    LogFile(const std::filesystem::path& path, std::vector<RowFault>& faults)
        : name_{path.filename().string()}, text_{path}, faults_{faults}
    {
        if (!text_) throw std::runtime_error("cannot read " + path.string());
    }

    void read(std::span<const std::string_view> wanted, const TakeRow& take)
    {
        csv::Reader reader{text_};
        try {
            const auto heading = reader.next();
            if (!heading) return fail({log_empty, {}, {}, {}});
            const auto columns = LogColumns::of(*heading, wanted);
            if (!columns) return fail(columns.error());
            count_lines(*heading);
            while (const auto row = reader.next()) {
                if (auto taken = take_row(*columns, *row, take); !taken) fail(taken.error());
                count_lines(*row);
                if (faults_.size() >= most_faults) return;
            }
        } catch (const csv::Malformed&) {
            fail({log_malformed, {}, {}, {}});
        }
    }

private:
    static Result<void> take_row(const LogColumns& columns, const csv::Record& row, const TakeRow& take)
    {
        OPMAAT_TRY(fields, columns.pick(row));
        return take(std::move(fields));
    }

    void fail(Refusal why) { faults_.push_back({name_, line_, std::move(why)}); }

    // A field in quotes may hold several lines.
    void count_lines(const csv::Record& row)
    {
        ++line_;
        for (const std::string& field : row) line_ += static_cast<std::size_t>(std::ranges::count(field, '\n'));
    }

    std::string name_;
    std::ifstream text_;
    std::vector<RowFault>& faults_;
    std::size_t line_ = 1;
};

// Reads each row of a file into the list.
template <class Row>
void read_into(std::vector<Row>& rows, LogFile file, std::span<const std::string_view> wanted,
               Result<Row> (*read)(std::vector<std::string>))
{
    file.read(wanted, [&](std::vector<std::string> fields) -> Result<void> {
        OPMAAT_TRY(row, read(std::move(fields)));
        rows.push_back(std::move(row));
        return {};
    });
}

} // namespace

ReadLog read_receipt_log(const ReceiptFiles& files)
{
    ReadLog log;
    read_into(log.rows.cases, LogFile{files.cases, log.faults}, case_columns, read_case);
    read_into(log.rows.events, LogFile{files.events, log.faults}, event_columns, read_event);
    return log;
}

} // namespace opmaat
