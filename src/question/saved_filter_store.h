// SPDX-License-Identifier: EUPL-1.2
// Lists that an official keeps under a name: links to come back to each morning. They are a convenience of one person,
// so the journal does not tell of them.
#pragma once

#include "base/id.h"
#include "base/refusal.h"
#include "db/db.h"

#include <string>
#include <vector>

namespace opmaat {

struct SavedFilter {
    Id<SavedFilter> id;
    std::string name;
    std::string query; // of the address of the list: "afdeling=ruimte&stand=te-laat"
};

/// Field "naam".
inline constexpr Rule filter_name_missing{RefusalKind::invalid, "lijstnaam-ontbreekt"};
/// Values: how many a person can keep. Field "naam".
inline constexpr Rule too_many_filters{RefusalKind::invalid, "te-veel-lijsten"};

/// By name.
std::vector<SavedFilter> saved_filters(db::Reader& reader, const OfficialId& official);
/// Another under the same name is replaced. Refuses filter_name_missing, too_many_filters.
Result<void> keep_filter(db::Writer& writer, const OfficialId& official, const SavedFilter& filter);
/// One that is not there, or is somebody else's, stays as it is.
void remove_filter(db::Writer& writer, const OfficialId& official, const Id<SavedFilter>& filter);

} // namespace opmaat
