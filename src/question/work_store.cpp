// SPDX-License-Identifier: EUPL-1.2
#include "question/work_store.h"

#include "base/columns.h"

#include <algorithm>

namespace opmaat {
namespace {

const db::Sql select_in_contact{"question.in_contact", "SELECT id FROM question WHERE state = 'open' AND "
                                                       "contact_person = ?1 ORDER BY due_order, id LIMIT ?2"};
const db::Sql select_as_deputy{"question.as_deputy", "SELECT id FROM question WHERE state = 'open' AND deputy = ?1 "
                                                     "ORDER BY due_order, id LIMIT ?2"};

void sort_by_due(std::vector<Listed>& questions)
{
    std::ranges::sort(questions, {}, [](const Listed& each) {
        const bool dated = each.clock && each.clock->due;
        return std::pair{dated ? each.clock->due->at : Instant::max(), each.id};
    });
}

std::vector<Listed> found(db::Reader& reader, const Viewer& viewer, const db::Sql& sql, int limit)
{
    const auto ids = reader.all(
        sql, [](const db::Row& row) { return row.as<QuestionId>(0); }, *official_of(viewer), limit);
    if (ids.empty()) return {};
    std::vector<Listed> questions = listed(reader, viewer, ids);
    sort_by_due(questions);
    return questions;
}

} // namespace

std::vector<Listed> questions_in_contact(db::Reader& reader, const Viewer& viewer, int limit)
{
    return found(reader, viewer, select_in_contact, limit);
}

std::vector<Listed> questions_as_deputy(db::Reader& reader, const Look& look, int limit)
{
    std::vector<Listed> questions = found(reader, look.viewer, select_as_deputy, limit);
    for (const OfficialId& owner : look.viewer.deputises_for)
        if (auto page = list(reader, look, {.owner = owner}, {.after = {}, .size = limit})) {
            auto& theirs = page->questions;
            questions.insert(questions.end(), std::move_iterator(theirs.begin()), std::move_iterator(theirs.end()));
        }
    sort_by_due(questions);
    const auto twice = std::ranges::unique(questions, {}, &Listed::id);
    questions.erase(twice.begin(), twice.end());
    return questions;
}

} // namespace opmaat
