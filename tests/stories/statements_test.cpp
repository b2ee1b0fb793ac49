// SPDX-License-Identifier: EUPL-1.2
#include "support/engines.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace {

// What grows with every question that is asked.
constexpr std::array growing{"question",    "clock",      "clock_version", "event", "event_about",
                             "answer",      "handover",   "note",          "party", "party_contact_point",
                             "party_place", "party_look", "party_bsn"};
// What looks at everything on purpose: a check, a copy and an import are no answer to somebody who waits.
constexpr std::array<std::string_view, 4> thorough{"check.", "backup.", "demo.", "import."};

bool is_thorough(const db::Sql& sql)
{
    return std::ranges::any_of(thorough, [&](std::string_view slice) { return sql.name.starts_with(slice); });
}

// A step of a plan names a table by its alias.
bool is_growing(std::string_view name, const db::Sql& sql)
{
    return std::ranges::any_of(growing, [&](const char* table) {
        return name == table || sql.text.contains(std::string{table} + " AS " + std::string{name} + " ") ||
               sql.text.ends_with(std::string{table} + " AS " + std::string{name});
    });
}

std::vector<db::Value> any_arguments(const db::Sql& sql)
{
    std::size_t count = 0;
    while (sql.text.contains("?" + std::to_string(count + 1))) ++count;
    return std::vector<db::Value>(count);
}

// "SCAN q USING INDEX question_open" walks only what is open; "SCAN q" walks all.
constexpr std::array<std::string_view, 2> indices_of_few{"question_open", "event_about_settings"};

// Whether there is anything at all: any row will do, and the first ends it.
bool takes_the_first(const db::Sql& sql)
{
    return sql.text.ends_with(" LIMIT 1") && !sql.text.contains("WHERE") && !sql.text.contains("ORDER BY");
}

bool walks_all(std::string_view step, const db::Sql& sql)
{
    constexpr std::string_view scan = "SCAN ";
    if (!step.starts_with(scan) || takes_the_first(sql)) return false;
    if (std::ranges::any_of(indices_of_few, [&](std::string_view index) { return step.ends_with(index); }))
        return false;
    const std::string_view name = step.substr(scan.size(), step.find(' ', scan.size()) - scan.size());
    return is_growing(name, sql);
}

} // namespace

TEST_CASE("every statement of every slice is understood by both engines")
{
    support::for_each_engine([](db::Database& database) {
        for (const db::Sql& sql : db::registered_statements()) {
            CAPTURE(sql.name);
            CHECK_NOTHROW(database.read([&](db::Reader& reader) { reader.prepare(sql); }));
        }
    });
}

TEST_CASE("no page walks all that was ever asked: each statement finds its way by an index")
{
    support::TestDatabase database{db::Engine::sqlite};
    for (const db::Sql& sql : db::registered_statements()) {
        if (!sql.text.starts_with("SELECT") || is_thorough(sql)) continue;
        database->read([&](db::Reader& reader) {
            reader.each(db::Sql::composed("plan", "EXPLAIN QUERY PLAN " + sql.text), any_arguments(sql),
                        [&](const db::Row& row) {
                            CAPTURE(sql.name);
                            CAPTURE(sql.text);
                            CHECK_FALSE(walks_all(row.text(3), sql));
                        });
        });
    }
}
