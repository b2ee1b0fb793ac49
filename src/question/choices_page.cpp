// SPDX-License-Identifier: EUPL-1.2
#include "question/choices_page.h"

#include "question/naming_page.h"

#include <algorithm>
#include <tuple>

namespace opmaat {
namespace {

constexpr char between = '@'; // of an official and a unit in one value

void sort_by_group(std::vector<html::Option>& options)
{
    std::ranges::sort(options, {}, [](const html::Option& each) { return std::tie(each.group, each.label); });
}

bool is_line_unit(const desk::Visit& visit, const UnitId& unit)
{
    const Unit* known = visit.organisation().unit(unit);
    return known && known->kind != UnitKind::cluster;
}

} // namespace

std::vector<html::Option> officials_by_team(const desk::Visit& visit)
{
    std::vector<html::Option> options;
    for (const Official& official : visit.organisation().officials()) {
        if (!visit.organisation().in_service(official.id)) continue;
        for (const UnitId& unit : visit.organisation().units_of(official.id))
            if (is_line_unit(visit, unit))
                options.push_back({.value = official.id.text() + between + unit.text(),
                                   .label = sorted_name(official.details.name),
                                   .group = name_of(visit, unit)});
    }
    sort_by_group(options);
    return options;
}

std::optional<Recipient> recipient_of(const desk::Visit& visit, std::string_view value)
{
    const auto at = value.find(between);
    if (at == std::string_view::npos) return std::nullopt;
    const auto official = OfficialId::parse(value.substr(0, at));
    const auto unit = UnitId::parse(value.substr(at + 1));
    if (!official || !unit) return std::nullopt;
    if (!visit.organisation().official(*official) || !visit.organisation().unit(*unit)) return std::nullopt;
    return Recipient{*official, *unit, visit.organisation().in_service(*official)};
}

std::vector<html::Option> officials_by_name(const desk::Visit& visit, std::string_view nobody,
                                            const std::optional<OfficialId>& chosen)
{
    std::vector<html::Option> options;
    for (const Official& official : visit.organisation().officials())
        if (visit.organisation().in_service(official.id) || official.id == chosen)
            options.push_back({.value = official.id.text(),
                               .label = sorted_name(official.details.name),
                               .chosen = official.id == chosen});
    std::ranges::sort(options, {}, &html::Option::label);
    options.insert(options.begin(), html::Option{.value = "", .label = std::string{nobody}, .chosen = !chosen});
    return options;
}

std::vector<html::Option> channels(text::Language language, std::optional<Channel> chosen)
{
    std::vector<html::Option> options;
    for (const auto& each : Words<Channel>::all)
        options.push_back(
            {.value = std::string{each.text}, .label = name_of(language, each.value), .chosen = each.value == chosen});
    return options;
}

std::vector<html::Option> processes_by_unit(const desk::Visit& visit, std::span<const Process> processes,
                                            std::string_view chosen)
{
    std::vector<html::Option> options;
    for (const Process& process : processes)
        if (const ProcessVersion* version = version_on(process, visit.today))
            options.push_back({.value = process.code,
                               .label = name_of(visit.language, version->terms.name),
                               .chosen = process.code == chosen,
                               .group = name_of(visit, version->terms.unit)});
    sort_by_group(options);
    return options;
}

std::vector<html::Option> units(const desk::Visit& visit, const UnitId& chosen)
{
    std::vector<html::Option> options;
    for (const Unit& unit : visit.organisation().units())
        if (unit.kind != UnitKind::cluster && (unit.period.holds(visit.today) || unit.id == chosen))
            options.push_back(
                {.value = unit.id.text(), .label = name_of(visit.language, unit.name), .chosen = unit.id == chosen});
    std::ranges::sort(options, {}, &html::Option::label);
    return options;
}

html::Html municipality_field(const desk::Visit& visit, const html::Fill& fill)
{
    const auto& municipalities = visit.organisation().municipalities();
    if (municipalities.size() < 2) return {};
    std::vector<html::Option> options;
    for (const Municipality& each : municipalities) options.push_back({.value = each.code, .label = each.name});
    return html::select(
        fill,
        {.name = "gemeente", .label = text::sentence(visit.language, "veld.gemeente"), .options = std::move(options)});
}

const Municipality* chosen_municipality(const desk::Visit& visit, std::string_view code)
{
    const auto& all = visit.organisation().municipalities();
    if (all.size() == 1) return &all.front();
    return visit.organisation().municipality(code);
}

} // namespace opmaat
