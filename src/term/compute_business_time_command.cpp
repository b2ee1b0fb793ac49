// SPDX-License-Identifier: EUPL-1.2
// The kind of `opmaat compute` that the opening hours answer: business_time.
#include "calendar/clock_time.h"
#include "calendar/local_text.h"
#include "calendar/opening_hours.h"
#include "term/compute_kind_command.h"

#include <boost/json.hpp>

namespace opmaat {
namespace {

using std::chrono::minutes;

constexpr std::string_view pauses_column = "pauses_or_cutoff";
constexpr std::string_view cutoff_mark = "cutoff=";

std::optional<Pause> pause_of(const boost::json::value& pair)
{
    const auto* both = pair.if_array();
    if (!both || both->size() != 2 || !both->at(0).is_string() || !both->at(1).is_string()) return std::nullopt;
    const auto from = parse_instant(std::string_view{both->at(0).get_string()});
    const auto until = parse_instant(std::string_view{both->at(1).get_string()});
    return from && until ? std::optional{Pause{*from, *until}} : std::nullopt;
}

// A JSON list of [from, until), or nothing.
Result<std::vector<Pause>> pauses_in(const InputRow& row)
{
    std::vector<Pause> pauses;
    if (row[pauses_column].empty()) return pauses;
    boost::system::error_code error;
    const auto list = boost::json::parse(row[pauses_column], error);
    if (error || !list.is_array()) return row.wrong(pauses_column);
    for (const auto& pair : list.get_array()) {
        const auto pause = pause_of(pair);
        if (!pause) return row.wrong(pauses_column);
        pauses.push_back(*pause);
    }
    return pauses;
}

Result<std::optional<minutes>> cutoff_in(const InputRow& row)
{
    const std::string_view text = row[pauses_column];
    if (text.empty()) return std::nullopt;
    if (!text.starts_with(cutoff_mark)) return row.wrong(pauses_column);
    const auto cutoff = parse_clock_time(text.substr(cutoff_mark.size()));
    if (!cutoff) return row.wrong(pauses_column);
    return cutoff;
}

Result<std::string> minutes_added(const OpeningHours& hours, const InputRow& row, Instant start)
{
    OPMAAT_TRY(amount, whole_number(row, "argument"));
    OPMAAT_TRY(pauses, pauses_in(row));
    OPMAAT_TRY(end, add_minutes(hours, start, minutes{amount}, pauses));
    return local_text(end, hours.zone());
}

Result<std::string> minutes_elapsed(const OpeningHours& hours, const InputRow& row, Instant start)
{
    OPMAAT_TRY(until, instant_in(row, "argument"));
    OPMAAT_TRY(pauses, pauses_in(row));
    OPMAAT_TRY(elapsed, elapsed_minutes(hours, start, until, pauses));
    return std::to_string(elapsed.count());
}

Result<std::string> working_days_added(const OpeningHours& hours, const InputRow& row, Instant start)
{
    OPMAAT_TRY(amount, whole_number(row, "argument"));
    OPMAAT_TRY(cutoff, cutoff_in(row));
    OPMAAT_TRY(day, add_working_days(hours, start, amount, cutoff));
    const auto closing = hours.closes(day);
    return to_text(day) + " close " + (closing ? local_text(*closing, hours.zone()) : "");
}

Result<std::string> computed(const OpeningHours& hours, const InputRow& row)
{
    OPMAAT_TRY(start, instant_in(row, "start"));
    if (row["op"] == "add_minutes") return minutes_added(hours, row, start);
    if (row["op"] == "elapsed_minutes") return minutes_elapsed(hours, row, start);
    if (row["op"] == "add_working_days") return working_days_added(hours, row, start);
    return row.wrong("op");
}

Result<Answers> answer(const NamedHours& calendars, const InputRow& row)
{
    OPMAAT_TRY(hours, calendar_in(calendars, row));
    OPMAAT_TRY(expected, computed(hours, row));
    return Answers{{expected}};
}

} // namespace

Result<ComputeKind> business_time_kind(const ComputeOptions& options)
{
    OPMAAT_TRY(calendars, named_calendars(options));
    return ComputeKind{"business_time",
                       "id",
                       {"id", "op", "calendar", "start", "argument", "pauses_or_cutoff"},
                       {"expected"},
                       [calendars = calendars](const InputRow& row) { return answer(*calendars, row); }};
}

} // namespace opmaat
