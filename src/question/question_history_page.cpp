// SPDX-License-Identifier: EUPL-1.2
#include "question/question_history_page.h"

#include "html/parts.h"
#include "question/answer.h"
#include "question/ask.h"
#include "question/naming_page.h"
#include "question/progress.h"

#include <algorithm>

namespace opmaat {
namespace {

using html::Html;
using text::sentence;

// The text of the value of a fact; empty when there was none.
std::string text_of(const FactValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value.held())) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value.held())) return std::to_string(*number);
    return {};
}

const Fact* fact(const Event& event, std::string_view name)
{
    const auto found = std::ranges::find(event.facts, name, &Fact::name);
    return found == event.facts.end() ? nullptr : &*found;
}

// "van Fatima Testmans aan Jan Proefman", "aan Jan Proefman"; of an answer that an application wrote down "door Jan
// Proefman". Empty when the owner stayed the same.
std::string people_words(const desk::Visit& visit, const Event& event)
{
    const Fact* given = fact(event, "beantwoordDoor");
    if (const auto by = given ? OfficialId::parse(text_of(given->to)) : std::nullopt)
        return sentence(visit.language, "geschiedenis.door", name_of(visit, *by));
    const Fact* owner = fact(event, "eigenaar");
    const auto to = owner ? OfficialId::parse(text_of(owner->to)) : std::nullopt;
    if (!to) return {};
    const auto from = OfficialId::parse(text_of(owner->from));
    if (!from) return sentence(visit.language, "geschiedenis.aan", name_of(visit, *to));
    return sentence(visit.language, "geschiedenis.van-aan", name_of(visit, *from), name_of(visit, *to));
}

// "op tijd" or "te laat" of a clock that ended, and the day of a next step.
std::string figures_of(const desk::Visit& visit, const Event& event)
{
    std::vector<std::string> said;
    for (const auto& kind : Words<Clock::Kind>::all)
        if (const Fact* ended = fact(event, fact_name(kind.value)); ended && !text_of(ended->to).empty()) {
            const std::string key = "geschiedenis." + std::string{kind.text} + "." + text_of(ended->to);
            if (text::has(visit.language, key)) said.push_back(sentence(visit.language, key));
        }
    if (const Fact* step = fact(event, "volgendeStapDag"))
        if (const auto day = parse_day(text_of(step->to)))
            said.push_back(sentence(visit.language, "geschiedenis.stap", text::day(visit.language, *day)));
    return text::list(visit.language, said);
}

// The last day of a term that ends with it, else the moment.
std::string due_words(const desk::Visit& visit, const FactValue& due)
{
    const auto at = parse_instant(text_of(due));
    if (!at) return sentence(visit.language, "geschiedenis.onbekend");
    const bool at_midnight = visit.zone().time_of_day(*at).count() == 0;
    if (!at_midnight) return said(visit, *at);
    return text::day(visit.language, visit.zone().local_day(*at) - std::chrono::days{1});
}

// Of each clock that got another end: the old and the new one. Of one that kept its end: why.
std::string moved_words(const desk::Visit& visit, const Event& event)
{
    std::vector<std::string> said;
    for (const auto& kind : Words<Clock::Kind>::all)
        if (const Fact* moved = fact(event, fact_name(kind.value)))
            said.push_back(sentence(visit.language, "geschiedenis.herrekend." + std::string{kind.text},
                                    due_words(visit, moved->from), due_words(visit, moved->to)));
    for (const auto& kind : Words<Clock::Kind>::all)
        if (const Fact* kept = fact(event, kept_name(kind.value)))
            said.push_back(sentence(visit.language, "geschiedenis.behouden." + std::string{kind.text},
                                    due_words(visit, kept->from), due_words(visit, kept->to)));
    return text::list(visit.language, said);
}

// Which fields a correction touched.
std::string corrected_words(const desk::Visit& visit, const Event& event)
{
    if (event.kind != "vraag-gecorrigeerd") return {};
    std::vector<std::string> names;
    for (const Fact& each : event.facts) {
        const std::string key = "veld." + each.name;
        names.push_back(text::has(visit.language, key) ? sentence(visit.language, key) : each.name);
    }
    return text::list(visit.language, names);
}

// The reason that somebody typed at this event.
std::string reason_of(const Event& event, std::span<const Written> written)
{
    for (const Written& each : written) {
        if (each.act.at != event.act.at || each.act.by != event.act.by) continue;
        if (const auto* handover = std::get_if<Handover>(&each.what); handover && event.is(question_handed_over))
            return handover->reason;
        if (const auto* reopening = std::get_if<Reopening>(&each.what); reopening && event.is(question_reopened))
            return reopening->reason;
    }
    return {};
}

html::Icon icon_of(const Event& event)
{
    if (event.is(question_answered)) return html::Icon::on_time;
    if (event.is(question_asked)) return html::Icon::mail;
    return html::Icon::person;
}

Html line(const desk::Visit& visit, const Event& event, std::span<const Written> written)
{
    const std::string people = people_words(visit, event);
    const std::string figures =
        event.is(question_reckoned_again) ? moved_words(visit, event) : figures_of(visit, event);
    const std::string corrected = corrected_words(visit, event);
    const std::string reason = reason_of(event, written);
    return html::li(
        html::icon(icon_of(event)),
        html::div(
            html::p(html::strong(sentence(visit.language, event.kind)),
                    html::when(!people.empty(), [&] { return html::span(" ", people); }),
                    html::when(!corrected.empty(), [&] { return html::span(": ", corrected); }),
                    html::when(!figures.empty(), [&] { return html::span(". ", text::capitalised(figures), "."); })),
            html::when(!reason.empty(), [&] { return html::p(reason); }),
            html::p(html::cls("when"), said(visit, event.act.at), " · ", name_of(visit, event.act.by))));
}

} // namespace

Html history(const desk::Visit& visit, std::span<const RecordedEvent> events, std::span<const Written> written)
{
    return html::ul(html::cls("hist"),
                    html::each(events, [&](const RecordedEvent& each) { return line(visit, each.event, written); }));
}

} // namespace opmaat
