// SPDX-License-Identifier: EUPL-1.2
// The WHERE of every list, board, search and CSV of questions: the same rule as the door, for a million rows.
#pragma once

#include "access/read_scope.h"
#include "db/db.h"

namespace opmaat {

/// A condition with the values of its parameters, in order.
struct Where {
    std::string text; // in parentheses
    std::vector<db::Value> values;
};

/// True for exactly the questions that the scope holds. `question` is the name or alias of the table question in the
/// statement (columns unit, owner, contact_person, deputy, domain, confidentiality); parameters are numbered from
/// `first_parameter`. Each side of its ORs is a list of values of one column, so that an index can serve it.
Where where_readable(const ReadScope& scope, std::string_view question, int first_parameter);

} // namespace opmaat
