// SPDX-License-Identifier: EUPL-1.2
// `opmaat key`: the keys with which BSNs are encrypted and sought.
#include "app/clock.h"
#include "app/opening.h"
#include "app/progress.h"
#include "db/backup.h"
#include "party/bsn_key_file_shell.h"
#include "party/bsn_store.h"

#include <boost/json.hpp>

namespace opmaat::app {
namespace {

namespace json = boost::json;
using text::sentence;

constexpr int numbers_in_one_job = 200;

std::map<std::string, std::int64_t> counts_in(db::Database& database)
{
    std::map<std::string, std::int64_t> counts;
    database.read([&](db::Reader& reader) { counts = bsns_by_key(reader); });
    return counts;
}

std::string made_told(const std::string& key, const Config& config, const Common& common)
{
    if (common.json) return json::serialize(json::object{{"sleutel", key}, {"bestand", config.key_file}}) + "\n";
    return sentence(language_of(config), "sleutel.gemaakt", key, config.key_file) + "\n";
}

Result<std::string> make_key(const Config& config, const Common& common)
{
    OPMAAT_TRY(key, make_key_file(config.key_file, now()));
    return made_told(key, config, common);
}

std::int64_t total(const std::map<std::string, std::int64_t>& counts)
{
    std::int64_t sum = 0;
    for (const auto& [key, count] : counts) sum += count;
    return sum;
}

// Numbers of a key that is not in the file stay as they are: that key may be put back.
std::size_t seal_all_again(db::Database& database, const BsnVault& vault, const Config& config)
{
    Progress progress{"sleutel.herversleutelen", language_of(config)};
    const auto all = static_cast<std::size_t>(total(counts_in(database)));
    std::size_t done = 0;
    std::size_t sealed = 0;
    do {
        database.write_and_wait("key.rotate", [&](db::Writer& writer) {
            sealed = reseal(writer, vault, numbers_in_one_job);
            return true;
        });
        done += sealed;
        progress(done, all);
    } while (sealed > 0);
    return done;
}

// A server that runs has the old key in memory and would still seal with it: it is stopped first.
Result<std::string> rotate_key(const Config& config, const Common& common)
{
    if (db::is_in_use(config.database)) return refused(database_in_use);
    const auto database = open_migrated(config);
    OPMAAT_TRY(vault, opmaat::add_key(config.key_file, now()));
    const std::size_t sealed = seal_all_again(*database, vault, config);
    OPMAAT_TRY(newest, keep_newest_key(config.key_file));
    if (common.json)
        return json::serialize(json::object{{"sleutel", newest.key_in_use()}, {"versleuteld", sealed}}) + "\n";
    return sentence(language_of(config), "sleutel.vernieuwd", newest.key_in_use(), sealed) + "\n";
}

struct ShownKey {
    std::string id;
    std::optional<Instant> made; // nothing: not in the file
    std::int64_t numbers;
};

std::vector<ShownKey> shown_keys(const Config& config)
{
    const BsnVault vault = read_key_file(config.key_file);
    auto counts = counts_in(*open_migrated(config));
    std::vector<ShownKey> shown;
    for (const BsnKey& key : vault.keys()) {
        shown.push_back({key.id, key.made, counts[key.id]});
        counts.erase(key.id);
    }
    for (const auto& [key, count] : counts) shown.push_back({key, std::nullopt, count});
    return shown;
}

std::string json_of(const std::vector<ShownKey>& keys)
{
    json::array all;
    for (const ShownKey& each : keys)
        all.push_back(json::object{{"sleutel", each.id},
                                   {"gemaakt", each.made ? json::value{to_text(*each.made)} : json::value{}},
                                   {"bsns", each.numbers}});
    return json::serialize(all) + "\n";
}

Result<std::string> show_keys(const Config& config, const Common& common)
{
    const text::Language language = language_of(config);
    const auto keys = shown_keys(config);
    if (common.json) return json_of(keys);
    if (keys.empty()) return sentence(language, "sleutel.geen") + "\n";
    std::string lines;
    for (const ShownKey& each : keys)
        lines +=
            (each.made ? sentence(language, "sleutel.regel", each.id, to_text(*each.made).substr(0, 10), each.numbers)
                       : sentence(language, "sleutel.ontbreekt", each.id, each.numbers)) +
            "\n";
    return lines;
}

} // namespace

void add_key(CLI::App& app, Common& common, Outcome& outcome)
{
    CLI::App* key = app.add_subcommand("key", "keys with which BSNs are encrypted, in a file outside the database");
    key->require_subcommand(1);
    using Work = Result<std::string> (*)(const Config&, const Common&);
    const auto offer = [&](const char* name, const char* help, Work work) {
        add_command(*key, name, help, common)->callback([work, &common, &outcome] {
            outcome.exit = tell(work(common.config(), common), common);
        });
    };
    offer("make", "make the file of keys (key_file in the configuration) with a first key", make_key);
    offer("rotate", "encrypt every BSN again with a new key, then drop the old one; with serve stopped", rotate_key);
    offer("show", "the keys, and how many BSNs are encrypted with each; never the keys themselves", show_keys);
}

} // namespace opmaat::app
