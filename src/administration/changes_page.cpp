// SPDX-License-Identifier: EUPL-1.2
#include "administration/changes_page.h"

#include "html/layout.h"
#include "html/parts.h"
#include "question/naming_page.h"

#include <algorithm>

namespace opmaat::administration {
namespace {

using text::sentence;

// "09:00-12:30_13:00-17:00" without its underscore: a fact has no blanks.
std::string with_blanks(std::string text)
{
    std::ranges::replace(text, '_', ' ');
    return text;
}

// A name of one of our words, an official, a unit, a municipality, or a day; else as it stands.
std::string in_words(const desk::Visit& visit, const std::string& text)
{
    if (const auto day = parse_day(text)) return text::day(visit.language, *day);
    if (const auto official = OfficialId::parse(text); official && visit.organisation().official(*official))
        return name_of(visit, *official);
    if (const auto unit = UnitId::parse(text); unit && visit.organisation().unit(*unit)) return name_of(visit, *unit);
    if (const auto id = MunicipalityId::parse(text); id && visit.organisation().municipality(*id))
        return visit.organisation().municipality(*id)->name;
    for (const char* kind : {"rol.", "keuze."})
        if (text::has(visit.language, kind + text)) return sentence(visit.language, kind + text);
    return with_blanks(text);
}

std::string in_words(const desk::Visit& visit, const FactValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value.held())) return in_words(visit, *text);
    if (const auto* number = std::get_if<std::int64_t>(&value.held())) return text::number(visit.language, *number);
    return {};
}

std::string fact_words(const desk::Visit& visit, const Fact& fact)
{
    const std::string key = "beheer.feit." + fact.name;
    const std::string name = text::has(visit.language, key) ? sentence(visit.language, key) : fact.name;
    const std::string from = in_words(visit, fact.from);
    const std::string to = in_words(visit, fact.to);
    if (to.empty()) return sentence(visit.language, "beheer.wijziging.niet-meer", name, from);
    if (from.empty() || from == to) return sentence(visit.language, "beheer.wijziging.nu", name, to);
    return sentence(visit.language, "beheer.wijziging.van-naar", name, from, to);
}

std::string facts_words(const desk::Visit& visit, const Event& event)
{
    std::string all;
    for (const Fact& each : event.facts) {
        if (each.from == FactValue{} && each.to == FactValue{}) continue;
        all += (all.empty() ? "" : "; ") + fact_words(visit, each);
    }
    return all;
}

html::Html line(const desk::Visit& visit, const Event& event)
{
    const std::string facts = facts_words(visit, event);
    return html::li(
        html::icon(html::Icon::person),
        html::div(html::p(html::strong(sentence(visit.language, event.kind))),
                  html::when(!facts.empty(), [&] { return html::p(facts); }),
                  html::p(html::cls("when"), said(visit, event.act.at), " · ", name_of(visit, event.act.by))));
}

} // namespace

html::Html changes(const desk::Visit& visit, std::span<const RecordedEvent> events)
{
    const std::string heading = sentence(visit.language, "beheer.geschiedenis");
    if (events.empty())
        return html::panel(html::h2(heading), html::p(sentence(visit.language, "beheer.geschiedenis.leeg")));
    return html::panel(html::h2(heading),
                       html::ul(html::cls("hist"), html::each(events, [&](const RecordedEvent& each) {
                                    return line(visit, each.event);
                                })));
}

} // namespace opmaat::administration
