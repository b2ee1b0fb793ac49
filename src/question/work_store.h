// SPDX-License-Identifier: EUPL-1.2
// What an official has on hand besides their own questions: those of which they are the contact person, and those for
// whose owner or contact person they stand in.
#pragma once

#include "question/question_list_store.h"

#include <vector>

namespace opmaat {

/// At most `limit` open ones each, the nearest due first; `viewer` is the official.
std::vector<Listed> questions_in_contact(db::Reader& reader, const Viewer& viewer, int limit);
/// Those on which they are named as deputy, and those of owners for whom they stand in today.
std::vector<Listed> questions_as_deputy(db::Reader& reader, const Look& look, int limit);

} // namespace opmaat
