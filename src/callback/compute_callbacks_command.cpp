// SPDX-License-Identifier: EUPL-1.2
#include "callback/compute_callbacks_command.h"

#include "calendar/clock_time.h"
#include "calendar/local_text.h"
#include "callback/callback.h"

#include <algorithm>

namespace opmaat {
namespace {

std::string told(CallbackStanding standing)
{
    switch (standing) {
    case CallbackStanding::in_time: return "in_time";
    case CallbackStanding::late: return "late";
    case CallbackStanding::open: return "open";
    case CallbackStanding::open_late: return "open_late";
    case CallbackStanding::excluded: return "excluded (withdrawn before due)";
    }
    return {};
}

Result<std::optional<Instant>> instant_or_nothing_in(const InputRow& row, std::string_view column)
{
    if (row[column].empty()) return std::nullopt;
    return instant_in(row, column);
}

Result<CallbackNorm> norm_in(const InputRow& row)
{
    OPMAAT_TRY(working_days, whole_number(row, "norm_working_days"));
    if (working_days < 0) return row.wrong("norm_working_days");
    if (row["cutoff"].empty()) return CallbackNorm{working_days};
    const auto cutoff = parse_clock_time(row["cutoff"]);
    if (!cutoff) return row.wrong("cutoff");
    return CallbackNorm{working_days, cutoff};
}

Result<CallbackCourse> course_in(const InputRow& row, Instant due)
{
    OPMAAT_TRY(tried, instant_or_nothing_in(row, "first_attempt_at"));
    OPMAAT_TRY(reached, instant_or_nothing_in(row, "reached_at"));
    OPMAAT_TRY(withdrawn, instant_or_nothing_in(row, "withdrawn_at"));
    CallbackCourse course{.due = due, .withdrawn = withdrawn};
    if (tried) course.attempts.push_back({*tried, AttemptResult::not_reached});
    if (reached) course.attempts.push_back({*reached, AttemptResult::reached});
    return course;
}

Result<Answers> answer(const NamedHours& calendars, const InputRow& row)
{
    OPMAAT_TRY(hours, calendar_in(calendars, row));
    OPMAAT_TRY(norm, norm_in(row));
    OPMAAT_TRY(promised, instant_in(row, "created_at"));
    OPMAAT_TRY(as_of, instant_in(row, "as_of"));
    OPMAAT_TRY(due, callback_due(norm, promised, hours));
    OPMAAT_TRY(course, course_in(row, due));
    const auto first = first_attempt(course, as_of);
    OPMAAT_TRY(open, elapsed_minutes(hours, promised, reached_at(course, as_of).value_or(as_of)));
    return Answers{{local_text(due, hours.zone()), told(standing(course, as_of)), first ? told(*first) : "",
                    std::to_string(open.count())}};
}

} // namespace

Result<ComputeKind> callbacks_kind(const ComputeOptions& options)
{
    OPMAAT_TRY(calendars, named_calendars(options));
    return ComputeKind{"callbacks",
                       "id",
                       {"id", "calendar", "norm_working_days", "cutoff", "created_at", "first_attempt_at", "reached_at",
                        "withdrawn_at", "as_of"},
                       {"due_at", "status", "status_first_attempt", "business_minutes_to_reached_or_asof"},
                       [calendars = calendars](const InputRow& row) { return answer(*calendars, row); }};
}

} // namespace opmaat
