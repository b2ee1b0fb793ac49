// SPDX-License-Identifier: EUPL-1.2
// What is strange in a receipt log. It is told and kept as it is: the import corrects nothing and drops nothing.
#pragma once

#include "base/words.h"
#include "calendar/zone.h"
#include "import/receipt_records.h"

#include <array>

namespace opmaat {

enum class ReceiptFinding {
    ends_before_start,
    long_term, // a deadline more than a year after the start
    deadline_before_start,
    deadline_missing,  // the norm of the process holds
    planned_elsewhere, // the planned end differs from the deadline by more than a second
    event_after_end,
    event_before_start,
    group_empty,     // of the case, or of an event
    mixed_offsets,   // moments written with different offsets: summer and winter
    unknown_case,    // events of a case that the log does not hold
    case_twice,      // the first row counts
    unknown_channel, // taken for e-mail
    nobody_responsible,
};

template <>
struct Words<ReceiptFinding> {
    static constexpr std::array<Word<ReceiptFinding>, 13> all{{
        {ReceiptFinding::ends_before_start, "einde-voor-begin-van-zaak"},
        {ReceiptFinding::long_term, "termijn-langer-dan-een-jaar"},
        {ReceiptFinding::deadline_before_start, "termijn-voor-begin"},
        {ReceiptFinding::deadline_missing, "termijn-ontbreekt"},
        {ReceiptFinding::planned_elsewhere, "planning-wijkt-af-van-termijn"},
        {ReceiptFinding::event_after_end, "gebeurtenis-na-einde"},
        {ReceiptFinding::event_before_start, "gebeurtenis-voor-begin"},
        {ReceiptFinding::group_empty, "groep-leeg"},
        {ReceiptFinding::mixed_offsets, "verschillende-tijdverschillen"},
        {ReceiptFinding::unknown_case, "zaak-onbekend"},
        {ReceiptFinding::case_twice, "zaak-dubbel"},
        {ReceiptFinding::unknown_channel, "kanaal-onbekend"},
        {ReceiptFinding::nobody_responsible, "verantwoordelijke-ontbreekt"},
    }};
};

/// Everything that is found in one case, each kind once.
std::vector<ReceiptFinding> findings_in(const ReceiptRecord& record, const Zone& zone);

} // namespace opmaat
