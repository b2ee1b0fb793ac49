// SPDX-License-Identifier: EUPL-1.2
#include "administration/opening_hours_page.h"
#include "administration/settings_form_page.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/naming_page.h"
#include "question/reckoning_store.h"

#include <algorithm>

namespace opmaat::administration {
namespace {

using text::sentence;

constexpr int reckonings_shown = 3;

std::string opening_words(text::Language language, const Opening& opening)
{
    return sentence(language, "beheer.opening", text::bare_time(language, opening.from),
                    text::bare_time(language, opening.until));
}

// What happened to the open questions, or will.
std::string reckoning_words(const desk::Visit& visit, const Reckoning& reckoning)
{
    const auto language = visit.language;
    if (reckoning.from > visit.today)
        return sentence(language, "beheer.herrekening.straks", text::day(language, reckoning.from));
    if (!reckoning.looked)
        return text::counted(language, "beheer.herrekening.bezig", reckoning.questions, reckoning.moved);
    if (reckoning.moved == 0) return sentence(language, "beheer.herrekening.niets");
    return text::counted(language, "beheer.herrekening.klaar", reckoning.moved);
}

html::Html reckoning_line(const desk::Visit& visit, const Reckoning& reckoning)
{
    return html::li(
        html::icon(reckoning.looked ? html::Icon::on_time : html::Icon::not_started),
        html::div(html::p(reckoning_words(visit, reckoning)),
                  html::p(html::cls("when"), said(visit, reckoning.asked), " · ", name_of(visit, reckoning.by))));
}

} // namespace

std::string calendar_code(const desk::Visit& visit, const HoursOf& whose)
{
    const Municipality* municipality = visit.organisation().municipality(whose.municipality);
    const Unit* unit = whose.unit ? visit.organisation().unit(*whose.unit) : nullptr;
    std::string code = municipality ? municipality->code : std::string{};
    return unit ? code + "." + unit->code : code;
}

Result<HoursOf> whose_calendar(const desk::Visit& visit, std::string_view code)
{
    const auto dot = code.find('.');
    const Municipality* municipality = visit.organisation().municipality(code.substr(0, dot));
    if (!municipality) return refused(setting_unknown);
    if (dot == std::string_view::npos) return HoursOf{municipality->id, std::nullopt};
    const Unit* unit = visit.organisation().unit(code.substr(dot + 1));
    if (!unit) return refused(setting_unknown);
    return HoursOf{municipality->id, unit->id};
}

html::Address calendar_address(const desk::Visit& visit, const HoursOf& whose)
{
    return html::Address{"/beheer/openingstijden"} / calendar_code(visit, whose);
}

std::string calendar_name(const desk::Visit& visit, const HoursOf& whose)
{
    const Municipality* municipality = visit.organisation().municipality(whose.municipality);
    std::string name = municipality ? municipality->name : std::string{};
    if (!whose.unit) return name;
    return sentence(visit.language, "beheer.openingstijden.van-eenheid", name_of(visit, *whose.unit), name);
}

std::string openings_words(text::Language language, const Openings& openings)
{
    if (openings.empty()) return sentence(language, "beheer.gesloten");
    std::vector<std::string> words;
    for (const Opening& each : openings) words.push_back(opening_words(language, each));
    return text::list(language, words);
}

std::string week_words(text::Language language, const Week& week)
{
    std::string words;
    for (std::size_t each = 0; each < week.size(); ++each)
        if (!week[each].empty())
            words += (words.empty() ? "" : "; ") + sentence(language, "weekdag." + std::to_string(each + 1)) + " " +
                     openings_words(language, week[each]);
    return words;
}

std::vector<HoursOf> followed(const desk::Visit& visit, const HoursOf& whose)
{
    std::vector<HoursOf> all{whose};
    if (!whose.unit) return all;
    for (const UnitId& above : visit.organisation().ancestors(*whose.unit)) all.push_back({whose.municipality, above});
    all.push_back({whose.municipality, std::nullopt});
    return all;
}

std::vector<OfficeCalendar> followed_calendars(const desk::Visit& visit,
                                               const std::map<HoursOf, OfficeCalendar>& calendars, const HoursOf& whose)
{
    std::vector<OfficeCalendar> all;
    for (const HoursOf& level : followed(visit, whose)) {
        const auto calendar = calendars.find(level);
        all.push_back(calendar == calendars.end() ? OfficeCalendar{.id = {}, .whose = level} : calendar->second);
    }
    return all;
}

std::string coming_words(text::Language language, const ComingHours& coming)
{
    if (const auto* week = std::get_if<WeekFrom>(&coming.what))
        return sentence(language, "beheer.komt.week", week_words(language, week->week));
    if (const auto* closing = std::get_if<Closing>(&coming.what))
        return sentence(language, "beheer.komt.gesloten", closing->reason);
    return sentence(language, "beheer.komt.tijden", openings_words(language, std::get<Openings>(coming.what)));
}

std::optional<WeekInForce> week_in_force(const desk::Visit& visit, const std::map<HoursOf, OfficeCalendar>& calendars,
                                         const HoursOf& whose, Day day)
{
    std::optional<WeekInForce> first; // the first week of all holds before its day too
    for (const HoursOf& level : followed(visit, whose)) {
        const auto calendar = calendars.find(level);
        if (calendar == calendars.end() || calendar->second.weeks.empty()) continue;
        const auto& weeks = calendar->second.weeks;
        const auto later = std::ranges::upper_bound(weeks, day, {}, &WeekFrom::from);
        if (later != weeks.begin()) return WeekInForce{level, *std::prev(later)};
        if (!first || weeks.front().from < first->week.from) first = WeekInForce{level, weeks.front()};
    }
    return first;
}

html::Html reckonings_panel(db::Reader& reader, const desk::Visit& visit)
{
    const auto newest = reckonings(reader, reckonings_shown);
    if (newest.empty()) return {};
    return html::panel(html::h2(sentence(visit.language, "beheer.herrekening")),
                       html::ul(html::cls("hist"), html::each(newest, [&](const Reckoning& each) {
                                    return reckoning_line(visit, each);
                                })));
}

} // namespace opmaat::administration
