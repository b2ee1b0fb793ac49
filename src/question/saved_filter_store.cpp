// SPDX-License-Identifier: EUPL-1.2
#include "question/saved_filter_store.h"

#include "base/columns.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr std::size_t most_filters = 20;

const db::Sql select_filters{"question.saved_filters",
                             "SELECT id, name, query FROM saved_filter WHERE official = ?1 ORDER BY name"};
const db::Sql insert_filter{"question.keep_filter",
                            "INSERT INTO saved_filter (id, official, name, query) VALUES (?1, ?2, ?3, ?4) "
                            "ON CONFLICT (official, name) DO UPDATE SET query = excluded.query"};
const db::Sql delete_filter{"question.remove_filter", "DELETE FROM saved_filter WHERE official = ?1 AND id = ?2"};

} // namespace

std::vector<SavedFilter> saved_filters(db::Reader& reader, const OfficialId& official)
{
    return reader.all(
        select_filters,
        [](const db::Row& row) {
            return SavedFilter{row.as<Id<SavedFilter>>(0), row.as<std::string>(1), row.as<std::string>(2)};
        },
        official);
}

Result<void> keep_filter(db::Writer& writer, const OfficialId& official, const SavedFilter& filter)
{
    if (filter.name.find_first_not_of(" \t") == std::string::npos) return refused(filter_name_missing, "naam");
    const auto kept = saved_filters(writer, official);
    const bool is_new = std::ranges::find(kept, filter.name, &SavedFilter::name) == kept.end();
    if (is_new && kept.size() >= most_filters) return refused(too_many_filters, "naam", {std::to_string(most_filters)});
    writer.run(insert_filter, filter.id, official, filter.name, filter.query);
    return {};
}

void remove_filter(db::Writer& writer, const OfficialId& official, const Id<SavedFilter>& filter)
{
    writer.run(delete_filter, official, filter);
}

} // namespace opmaat
