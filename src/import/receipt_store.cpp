// SPDX-License-Identifier: EUPL-1.2
#include "import/receipt_store.h"

#include "base/columns.h"
#include "calendar/calendar_store.h"
#include "import/receipt_history.h"
#include "import/receipt_world_store.h"
#include "question/question_store.h"

#include <algorithm>

namespace opmaat {
namespace {

using namespace std::chrono_literals;
using Records = std::span<const ReceiptRecord* const>;

constexpr std::size_t rows_in_piece = 200; // some milliseconds: others hardly wait for it
constexpr std::size_t told_every = 1000;   // records

const db::Sql select_imported{"import.imported", "SELECT name, fingerprint FROM receipt_record"};
const db::Sql insert_import{"import.begin", "INSERT INTO receipt_import (id, begun) VALUES (?1, ?2)"};
const db::Sql insert_case{
    "import.stage_case",
    "INSERT INTO receipt_case (import, place, name, channel, department, team, responsible, start_at, start_written, "
    "end_at, end_written, planned_at, planned_written, deadline_at, deadline_written) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"};
const db::Sql insert_event{
    "import.stage_event",
    "INSERT INTO receipt_event (import, place, case_name, activity, lifecycle, resource, team, at, at_written) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"};
const db::Sql insert_record{"import.record",
                            "INSERT INTO receipt_record (name, import, fingerprint, question) VALUES (?1, ?2, ?3, ?4) "
                            "ON CONFLICT (name) DO NOTHING"};
const db::Sql mark_switched{"import.switched", "UPDATE receipt_import SET switched = ?2 WHERE id = ?1"};
const db::Sql select_abandoned{"import.abandoned",
                               "SELECT id FROM receipt_import WHERE switched IS NULL AND begun < ?1"};
const db::Sql sweep_cases{"import.sweep_cases", "DELETE FROM receipt_case WHERE import = ?1 AND place IN "
                                                "(SELECT place FROM receipt_case WHERE import = ?1 LIMIT ?2)"};
const db::Sql sweep_events{"import.sweep_events", "DELETE FROM receipt_event WHERE import = ?1 AND place IN "
                                                  "(SELECT place FROM receipt_event WHERE import = ?1 LIMIT ?2)"};
const db::Sql sweep_import{"import.sweep", "DELETE FROM receipt_import WHERE id = ?1 AND switched IS NULL"};

std::optional<std::string> written(const std::optional<LogInstant>& moment)
{
    return moment ? std::optional{moment->written} : std::nullopt;
}

std::optional<Instant> at(const std::optional<LogInstant>& moment)
{
    return moment ? std::optional{moment->at} : std::nullopt;
}

void put(db::Writer& writer, const ReceiptImportId& import, std::int64_t place, const ReceiptCase& row)
{
    writer.run(insert_case, import, place, row.name, row.channel, row.department, row.group, row.responsible,
               row.start.at, row.start.written, at(row.end), written(row.end), at(row.planned), written(row.planned),
               at(row.deadline), written(row.deadline));
}

void put(db::Writer& writer, const ReceiptImportId& import, std::int64_t place, const ReceiptEvent& row)
{
    writer.run(insert_event, import, place, row.of, row.activity, row.lifecycle, row.resource, row.group, row.at.at,
               row.at.written);
}

// Some records with not many more rows than fit in a piece; `place` is that of their first row.
struct Piece {
    Records records;
    std::int64_t place;
};

std::size_t rows_of(const ReceiptRecord& record) { return record.events.size() + (record.row ? 1 : 0); }

Piece next_piece(Records records, std::int64_t place)
{
    std::size_t rows = 0;
    std::size_t count = 0;
    while (count < records.size() && rows < rows_in_piece) rows += rows_of(*records[count++]);
    return {records.first(count), place};
}

std::int64_t put(db::Writer& writer, const ReceiptImportId& import, const Piece& piece)
{
    std::int64_t place = piece.place;
    for (const ReceiptRecord* record : piece.records) {
        if (record->row) put(writer, import, place++, *record->row);
        for (const ReceiptEvent* each : record->events) put(writer, import, place++, *each);
    }
    return place;
}

void write(db::Database& database, const std::function<void(db::Writer&)>& work)
{
    database.write_and_wait("import.stage", [&](db::Writer& writer) {
        work(writer);
        return true;
    });
}

void sweep_rows(db::Database& database, const db::Sql& sql, const ReceiptImportId& import)
{
    std::int64_t swept = 1;
    while (swept > 0)
        write(database,
              [&](db::Writer& writer) { swept = writer.run(sql, import, static_cast<std::int64_t>(rows_in_piece)); });
}

Result<void> keep_record(db::Writer& writer, const ReceiptRecord& record, const ReceiptImportId& import,
                         const std::optional<QuestionId>& question)
{
    if (writer.run(insert_record, record.name, import, fingerprint(record), question) == 0)
        return refused(case_imported_meanwhile, {}, {record.name});
    return {};
}

Result<void> make_question(db::Writer& writer, const ReceiptRecord& record, const ReceiptSetting& setting,
                           const ReceiptImportId& import)
{
    if (!record.row) return keep_record(writer, record, import, std::nullopt);
    OPMAAT_TRY(history, history_of(record, setting));
    return keep_record(writer, record, import, save(writer, history).id);
}

Result<void> make_questions(db::Writer& writer, Records records, const Switching& switching, const Advance& advance)
{
    const LoggedOrganisation logged = organisation_of(records, switching.names, switching.zone);
    OPMAAT_TRY(world, set_up_world(writer, logged, switching.names, switching.act));
    const Almanac almanac = load_almanac(writer, {}, switching.zone);
    const ReceiptSetting setting{world, switching.names, almanac.calendars(world.municipality)};
    for (std::size_t done = 0; done < records.size(); ++done) {
        if (auto made = make_question(writer, *records[done], setting, switching.import); !made) return made;
        if (done % told_every == 0) advance(done, records.size());
    }
    return {};
}

} // namespace

std::unordered_map<std::string, std::string> imported_cases(db::Reader& reader)
{
    std::unordered_map<std::string, std::string> found;
    reader.each(select_imported, {},
                [&](const db::Row& row) { found.emplace(row.as<std::string>(0), row.as<std::string>(1)); });
    return found;
}

ReceiptImportId stage(db::Database& database, Records records, Instant now, const Advance& advance)
{
    const auto import = ReceiptImportId::fresh(now);
    write(database, [&](db::Writer& writer) { writer.run(insert_import, import, now); });
    std::int64_t place = 1;
    for (std::size_t done = 0; done < records.size();) {
        const Piece piece = next_piece(records.subspan(done), place);
        write(database, [&](db::Writer& writer) { place = put(writer, import, piece); });
        done += piece.records.size();
        advance(done, records.size());
    }
    return import;
}

void sweep_staged(db::Database& database, Instant now)
{
    std::vector<ReceiptImportId> abandoned;
    database.read([&](db::Reader& reader) {
        abandoned = reader.all(
            select_abandoned, [](const db::Row& row) { return row.as<ReceiptImportId>(0); }, now - 1h);
    });
    for (const ReceiptImportId& each : abandoned) {
        sweep_rows(database, sweep_cases, each);
        sweep_rows(database, sweep_events, each);
        write(database, [&](db::Writer& writer) { writer.run(sweep_import, each); });
    }
}

Result<void> switch_over(db::Writer& writer, Records records, const Switching& switching, const Advance& advance)
{
    if (auto made = make_questions(writer, records, switching, advance); !made) return made;
    writer.run(mark_switched, switching.import, switching.act.at);
    return {};
}

} // namespace opmaat
