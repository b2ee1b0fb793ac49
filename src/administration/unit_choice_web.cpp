// SPDX-License-Identifier: EUPL-1.2
#include "administration/units_page.h"
#include "question/naming_page.h"
#include "staff/unit_change.h"

#include <algorithm>

namespace opmaat::administration {

std::vector<html::Option> unit_options(const desk::Visit& visit, std::string_view none,
                                       const std::function<bool(const Unit&)>& is_wanted)
{
    std::vector<html::Option> options;
    for (const Unit& unit : visit.organisation().units()) {
        const bool goes_on = !unit.period.until || visit.today < *unit.period.until;
        if (goes_on && is_wanted(unit))
            options.push_back({.value = unit.id.text(), .label = name_of(visit.language, unit.name)});
    }
    std::ranges::sort(options, {}, &html::Option::label);
    if (!none.empty()) options.insert(options.begin(), {.value = "", .label = text::sentence(visit.language, none)});
    return options;
}

Result<UnitId> unit_in(const http::Request& request, std::string_view field)
{
    const auto unit = UnitId::parse(request.form[field]);
    if (!unit) return refused(unit_unknown, std::string{field});
    return *unit;
}

Result<std::optional<UnitId>> unit_or_nothing_in(const http::Request& request, std::string_view field)
{
    if (request.form[field].empty()) return std::nullopt;
    OPMAAT_TRY(unit, unit_in(request, field));
    return unit;
}

} // namespace opmaat::administration
