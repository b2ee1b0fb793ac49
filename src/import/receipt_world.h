// SPDX-License-Identifier: EUPL-1.2
// The organisation in which the cases of a receipt log were handled: its municipality, departments with their groups,
// everybody whom the log names, and the process of its cases.
#pragma once

#include "base/label.h"
#include "import/receipt_records.h"
#include "process/process.h"
#include "staff/organisation.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>

namespace opmaat {

/// What the log does not say, in the words of the catalogue.
struct ReceiptNames {
    std::string municipality;
    Label process;
    std::string unknown; // a department or official that the log leaves empty
};

/// Department and group; an empty group is the department itself.
using LoggedUnit = std::pair<std::string, std::string>;

/// Everything that the log names.
struct LoggedOrganisation {
    std::set<std::string> departments;
    std::set<LoggedUnit> groups;
    std::map<std::string, LoggedUnit> officials; // with the unit of the first case on which they are seen
    Day from;                                    // since when all of it was there
};

/// The name of who has a case at first: who is responsible, else who touched it first, else `unknown`.
const std::string& first_owner(const ReceiptRecord& record, const std::string& unknown);
LoggedUnit unit_of(const ReceiptCase& row, const std::string& unknown);
/// `records` with at least one case row among them.
LoggedOrganisation organisation_of(std::span<const ReceiptRecord* const> records, const ReceiptNames& names,
                                   const Zone& zone);

/// The code of something in the log: "receipt-group-8". Two names that only look alike get different codes.
std::string code_in_log(std::string_view kind, std::string_view name);

/// The same as it is known here.
struct ReceiptWorld {
    MunicipalityId municipality;
    Process process;
    std::map<LoggedUnit, UnitId> units;
    std::map<std::string, OfficialId, std::less<>> officials;
};

} // namespace opmaat
