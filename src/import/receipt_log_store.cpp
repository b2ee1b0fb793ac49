// SPDX-License-Identifier: EUPL-1.2
#include "import/receipt_log_store.h"

#include "base/columns.h"

#include <unordered_map>

namespace opmaat {
namespace {

// Ids of imports rise with time.
const db::Sql select_cases{"import.logged_cases",
                           "SELECT c.name, c.channel, c.department, c.responsible, c.start_at, c.end_at, c.deadline_at "
                           "FROM receipt_case AS c JOIN receipt_import AS i ON i.id = c.import "
                           "WHERE i.switched IS NOT NULL ORDER BY c.import, c.place"};
const db::Sql select_events{"import.logged_events",
                            "SELECT e.case_name, e.activity, e.resource, e.team, e.at "
                            "FROM receipt_event AS e JOIN receipt_import AS i ON i.id = e.import "
                            "WHERE i.switched IS NOT NULL ORDER BY e.import, e.place"};

measure::LoggedCase case_of(const db::Row& row)
{
    return {.name = row.as<std::string>(0),
            .channel = row.as<std::string>(1),
            .department = row.as<std::string>(2),
            .responsible = row.as<std::string>(3),
            .start = row.as<Instant>(4),
            .end = row.as<std::optional<Instant>>(5),
            .deadline = row.as<std::optional<Instant>>(6)};
}

} // namespace

measure::ReceiptLog load_receipt_log(db::Reader& reader)
{
    measure::ReceiptLog log;
    std::unordered_map<std::string, std::size_t> places;
    reader.each(select_cases, {}, [&](const db::Row& row) {
        log.cases.push_back(case_of(row));
        places.emplace(log.cases.back().name, log.cases.size() - 1);
    });
    reader.each(select_events, {}, [&](const db::Row& row) {
        const auto found = places.find(row.as<std::string>(0));
        if (found == places.end()) return; // events of a case that no log held
        log.events.push_back({found->second, row.as<std::string>(1), row.as<std::string>(2), row.as<std::string>(3),
                              row.as<Instant>(4)});
    });
    return log;
}

} // namespace opmaat
