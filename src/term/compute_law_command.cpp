// SPDX-License-Identifier: EUPL-1.2
// The kinds of `opmaat compute` that the law answers: holidays and atw_terms.
#include "calendar/legal_calendar.h"
#include "term/compute_kind_command.h"
#include "term/term.h"

#include <array>
#include <utility>

namespace opmaat {
namespace {

using std::chrono::hours;

template <class Value, std::size_t size>
Result<Value> named(const InputRow& row, std::string_view column,
                    const std::array<std::pair<std::string_view, Value>, size>& names)
{
    for (const auto& [name, value] : names)
        if (name == row[column]) return value;
    return row.wrong(column);
}

// The law as this version knows it, without any database.
const Almanac& as_published()
{
    static const Almanac almanac;
    return almanac;
}

Result<Answers> holidays_of(const InputRow& row)
{
    OPMAAT_TRY(year, whole_number(row, "year"));
    if (year < first_calendar_year || year > last_calendar_year)
        return refused(not_computable, "year", {std::to_string(year)});
    Answers answers;
    for (const Holiday& each : as_published().legal().days_of(year))
        answers.push_back({to_text(each.day), each.name, std::string{to_text(each.kind)}});
    return answers;
}

Result<Term> term_of(const InputRow& row)
{
    using enum Term::Basis;
    constexpr std::array<std::pair<std::string_view, Term::Basis>, 6> sources{{{"wet", law},
                                                                               {"amvb", decree},
                                                                               {"gemeentelijke_verordening", bylaw},
                                                                               {"beleidsregel", policy},
                                                                               {"overeenkomst", contract},
                                                                               {"servicenorm", norm}}};
    constexpr std::array<std::pair<std::string_view, Term::Unit>, 4> units{{{"days", Term::Unit::day},
                                                                            {"weeks", Term::Unit::week},
                                                                            {"months", Term::Unit::month},
                                                                            {"years", Term::Unit::year}}};
    constexpr std::array<std::pair<std::string_view, Term::Direction>, 2> directions{
        {{"forward", Term::Direction::forward}, {"backward", Term::Direction::backward}}};
    OPMAAT_TRY(basis, named(row, "legal_source", sources));
    OPMAAT_TRY(unit, named(row, "unit", units));
    OPMAAT_TRY(amount, whole_number(row, "amount"));
    OPMAAT_TRY(direction, named(row, "direction", directions));
    return Term{amount, unit, basis, Term::Roll::by_basis, direction};
}

Result<Answers> end_of(const InputRow& row)
{
    const Calendars calendars = as_published().calendars({});
    const auto start = parse_day(row["start_date"]);
    if (!start) return row.wrong("start_date");
    OPMAAT_TRY(term, term_of(row));
    OPMAAT_TRY(end, due(calendars.zone().instant_of(*start, hours{12}), term, calendars));
    return Answers{
        {to_text(end.raw_end), end.atw_applies ? "1" : "0", to_text(end.last_day), std::to_string(end.moved_days())}};
}

} // namespace

Result<ComputeKind> holidays_kind(const ComputeOptions&)
{
    return ComputeKind{"holidays", "year", {"year"}, {"date", "name_nl", "kind"}, holidays_of};
}

Result<ComputeKind> atw_terms_kind(const ComputeOptions&)
{
    return ComputeKind{"atw_terms",
                       "id",
                       {"id", "legal_source", "unit", "amount", "direction", "start_date"},
                       {"raw_end", "atw_applies", "end_date", "moved_days"},
                       end_of};
}

} // namespace opmaat
