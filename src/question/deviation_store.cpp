// SPDX-License-Identifier: EUPL-1.2
#include "question/deviation_store.h"

#include "event/event_store.h"
#include "question/clock_rows_store.h"
#include "question/question_rows_store.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr std::int64_t page_size = 200;

const db::Sql count_questions{"check.count", "SELECT count(*) FROM question"};
const db::Sql select_page{"check.questions",
                          "SELECT " + question_columns() +
                              ", due, (SELECT count(*) FROM handover AS h WHERE h.question = question.id), "
                              "(SELECT count(*) FROM official AS o WHERE o.id = question.owner) "
                              "FROM question WHERE id > ?1 ORDER BY id LIMIT ?2"};
const db::Sql select_tellings{"check.events", "SELECT a.id, a.version, e.at, e.facts FROM event_about AS a "
                                              "JOIN event AS e ON e.position = a.position WHERE a.subject = 'vraag' "
                                              "AND a.id >= ?1 AND a.id <= ?2 ORDER BY a.id, a.position"};
const db::Sql select_lost{"check.lost", "SELECT a.id FROM event_about AS a WHERE a.subject = 'vraag' AND a.version = 1 "
                                        "AND NOT EXISTS (SELECT 1 FROM question AS q WHERE q.id = a.id) ORDER BY a.id"};

using Page = std::vector<StoredQuestion>;

StoredQuestion stored_question_of(const db::Row& row)
{
    static const int after_question = static_cast<int>(std::ranges::count(question_columns(), ',')) + 1;
    return {question_of(row), row.as<std::optional<Instant>>(after_question), row.integer(after_question + 1),
            row.integer(after_question + 2) == 1};
}

Page page_after(db::Reader& reader, const std::string& id)
{
    Page page = reader.all(select_page, stored_question_of, id, page_size);
    for (StoredQuestion& each : page) each.question.clocks = clocks_of(reader, each.question.id);
    return page;
}

std::map<QuestionId, Retold> retold(db::Reader& reader, const Page& page)
{
    std::map<QuestionId, Retold> told;
    reader.each(select_tellings, db::values(page.front().question.id, page.back().question.id),
                [&](const db::Row& row) {
                    told[row.as<QuestionId>(0)].add({row.integer(1), row.as<Instant>(2), parse_facts(row.text(3))});
                });
    return told;
}

void inspect(Inspection& inspection, db::Reader& reader, const Page& page, const Almanac& almanac, Instant now)
{
    auto told = retold(reader, page);
    for (const StoredQuestion& each : page)
        std::ranges::move(deviations_of(each, told[each.question.id], almanac, now),
                          std::back_inserter(inspection.deviations));
    inspection.questions += page.size();
}

// Questions of which the journal tells and that are nowhere.
void look_for_lost(Inspection& inspection, db::Reader& reader)
{
    reader.each(select_lost, {}, [&](const db::Row& row) {
        inspection.deviations.push_back({row.as<std::string>(0), "vraag", "1", "0"});
    });
}

} // namespace

Inspection inspect_questions(db::Database& database, const Almanac& almanac, Instant now,
                             const std::function<void(std::size_t, std::size_t)>& advance)
{
    Inspection inspection;
    std::size_t all = 0;
    database.read([&](db::Reader& reader) {
        all = static_cast<std::size_t>(reader.value<std::int64_t>(count_questions).value_or(0));
        look_for_lost(inspection, reader);
    });
    std::string last;
    for (bool more = true; more;) {
        database.read([&](db::Reader& reader) {
            const Page page = page_after(reader, last);
            more = !page.empty();
            if (!more) return;
            inspect(inspection, reader, page, almanac, now);
            last = page.back().question.id.text();
        });
        advance(inspection.questions, all);
    }
    return inspection;
}

} // namespace opmaat
