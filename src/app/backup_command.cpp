// SPDX-License-Identifier: EUPL-1.2
#include "app/opening.h"
#include "db/backup.h"
#include "event/event_store.h"

#include <boost/json.hpp>

namespace opmaat::app {
namespace {

constexpr Rule database_not_empty{RefusalKind::conflict, "database-niet-leeg"};
/// Values: why.
constexpr Rule backup_unusable{RefusalKind::invalid, "reservekopie-onbruikbaar"};

const db::Sql count_questions{"backup.questions", "SELECT count(*) FROM question"};
const db::Sql count_officials{"backup.officials", "SELECT count(*) FROM official"};
const db::Sql count_events{"backup.events", "SELECT count(*) FROM event"};

struct Contents {
    std::int64_t questions = 0;
    std::int64_t officials = 0;
    std::int64_t events = 0;
};

Contents contents_of(db::Database& database)
{
    Contents contents;
    database.read([&](db::Reader& reader) {
        contents = {reader.value<std::int64_t>(count_questions).value_or(0),
                    reader.value<std::int64_t>(count_officials).value_or(0),
                    reader.value<std::int64_t>(count_events).value_or(0)};
    });
    return contents;
}

std::string told(const Contents& contents, std::string_view sentence, const Common& common)
{
    if (common.json)
        return boost::json::serialize(boost::json::object{{"vragen", contents.questions},
                                                          {"medewerkers", contents.officials},
                                                          {"gebeurtenissen", contents.events}}) +
               "\n";
    return std::string{sentence} + "\n" +
           text::sentence(language_of(common.config()), "bewaren.inhoud", contents.questions, contents.officials,
                          contents.events) +
           "\n";
}

Exit back_up(const std::string& file, const Common& common)
{
    const Config config = common.config();
    const Contents contents = contents_of(*open_migrated(config));
    db::back_up(config.database, file);
    return tell(told(contents, text::sentence(language_of(config), "bewaren.gemaakt", file), common), common);
}

// Brings what was put back up to this program's migrations; a newer one is refused.
Contents made_ready(const std::string& url)
{
    const auto database = db::Database::open(url);
    db::migrate(*database);
    database->write_and_wait("restore.positions", [](db::Writer& writer) {
        keep_positions_rising(writer);
        return true;
    });
    return contents_of(*database);
}

struct RestoreOptions {
    std::string file;
    bool replace = false;
};

Result<std::string> restored(const RestoreOptions& options, const Common& common)
{
    const Config config = common.config();
    if (db::is_in_use(config.database)) return refused(database_in_use);
    if (!options.replace && !db::is_empty(config.database)) return refused(database_not_empty);
    Contents contents;
    try {
        db::restore(config.database, options.file, [&](const std::string& url) { contents = made_ready(url); });
    } catch (const db::BackupUnusable& fault) {
        return refused(backup_unusable, {}, {fault.what()});
    }
    return told(contents, text::sentence(language_of(config), "bewaren.teruggezet"), common);
}

} // namespace

void add_backup(CLI::App& app, Common& common, Outcome& outcome)
{
    CLI::App* command = add_command(app, "backup", "write the whole database to one file, while others use it", common);
    const auto file = std::make_shared<std::string>();
    command->add_option("file", *file, "to write; an older one of that name is replaced")->required();
    command->callback([&common, &outcome, file] { outcome.exit = back_up(*file, common); });
}

void add_restore(CLI::App& app, Common& common, Outcome& outcome)
{
    CLI::App* command = add_command(app, "restore", "put a backup back whole; serve must be stopped", common);
    const auto options = std::make_shared<RestoreOptions>();
    command->add_option("file", options->file, "that `backup` wrote")->required()->check(CLI::ExistingFile);
    command->add_flag("--replace", options->replace, "also when the database is not empty: everything in it goes");
    command->callback([&common, &outcome, options] { outcome.exit = tell(restored(*options, common), common); });
}

} // namespace opmaat::app
