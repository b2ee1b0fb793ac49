// SPDX-License-Identifier: EUPL-1.2
#include "term/term.h"

#include "term/reckoning.h"

#include <algorithm>
#include <utility>

namespace opmaat {
namespace {

using TermUnit = Term::Unit;

bool rests_on_law(const Term& part) { return part.basis == Term::Basis::law || part.basis == Term::Basis::decree; }

bool counted_in_days(const Term& part) { return part.unit != TermUnit::opening_minute; }

// Longer than the whole calendar: counting it might not fit a number.
bool beyond_calendar(const Term& part)
{
    constexpr int calendar_years = last_calendar_year - first_calendar_year + 1;
    switch (part.unit) {
    case TermUnit::day:
    case TermUnit::working_day: return part.amount > 366 * calendar_years;
    case TermUnit::week: return part.amount > 53 * calendar_years;
    case TermUnit::month: return part.amount > 12 * calendar_years;
    case TermUnit::year: return part.amount > calendar_years;
    case TermUnit::opening_minute: return false;
    }
    std::unreachable();
}

bool fits(const Term& part, const Term& first)
{
    const bool counted_back = part.direction == Term::Direction::backward;
    const bool on_hours = part.unit == TermUnit::working_day || part.unit == TermUnit::opening_minute;
    return part.amount >= 0 && part.direction == first.direction && counted_in_days(part) == counted_in_days(first) &&
           !(counted_back && on_hours);
}

// Atw 4: not for terms in hours, of more than 90 days, 12 weeks or 3 months, or in years.
std::string_view too_long(const Term& part)
{
    switch (part.unit) {
    case TermUnit::day:
    case TermUnit::working_day: return part.amount > 90 ? "termijn.atw-niet-90-dagen" : "";
    case TermUnit::week: return part.amount > 12 ? "termijn.atw-niet-12-weken" : "";
    case TermUnit::month: return part.amount > 3 ? "termijn.atw-niet-3-maanden" : "";
    case TermUnit::year: return "termijn.atw-niet-jaren";
    case TermUnit::opening_minute: return "termijn.atw-niet-uren";
    }
    std::unreachable();
}

} // namespace

std::string_view atw_exception(const Term& part)
{
    if (part.direction == Term::Direction::backward) return "termijn.atw-niet-terug"; // Atw 1 lid 2
    if (part.roll == Term::Roll::none) return "termijn.atw-niet-uit";
    const bool by_basis = part.roll == Term::Roll::by_basis && rests_on_law(part);
    if (!by_basis && part.roll != Term::Roll::legal) return "termijn.atw-niet-grondslag"; // Atw 1, 5
    return too_long(part);
}

std::string unit_key(const Term& part)
{
    const bool one = part.amount == 1;
    switch (part.unit) {
    case TermUnit::day: return one ? "eenheid.dag" : "eenheid.dagen";
    case TermUnit::week: return one ? "eenheid.week" : "eenheid.weken";
    case TermUnit::month: return one ? "eenheid.maand" : "eenheid.maanden";
    case TermUnit::year: return "eenheid.jaar";
    case TermUnit::working_day: return one ? "eenheid.werkdag" : "eenheid.werkdagen";
    case TermUnit::opening_minute: return one ? "eenheid.minuut" : "eenheid.minuten";
    }
    std::unreachable();
}

Result<void> checked(std::span<const Term> parts)
{
    if (parts.empty()) return refused(term_wrong);
    if (!std::ranges::all_of(parts, [&](const Term& part) { return fits(part, parts.front()); }))
        return refused(term_wrong);
    if (std::ranges::any_of(parts, beyond_calendar)) return refused(not_computable);
    return {};
}

Day add_months(Day day, int months)
{
    using namespace std::chrono;
    const year_month_day moved = year_month_day{day} + std::chrono::months{months};
    return Day{moved.ok() ? moved : moved.year() / moved.month() / last};
}

bool is_past(const Due& due, Instant at) { return due.precision == Due::Precision::day ? at >= due.at : at > due.at; }

Result<Due> due(Instant start, std::span<const Term> parts, const Calendars& calendars)
{
    NoRecorder nothing;
    return Reckoning{start, parts, calendars, nothing}.due();
}

Result<Due> due(Instant start, const Term& term, const Calendars& calendars)
{
    return due(start, std::span{&term, 1}, calendars);
}

} // namespace opmaat
