// SPDX-License-Identifier: EUPL-1.2
#include "question/naming_page.h"

#include "base/words.h"
#include "desk/problem.h"
#include "html/parts.h"
#include "text/words.h"

namespace opmaat {
namespace {

// A day in the values of a refusal, as people say it.
std::string in_words(const std::string& value, text::Language language)
{
    const auto day = parse_day(value);
    return day ? text::day(language, *day) : value;
}

html::Wrong wrong_of(Refusal refusal, text::Language language)
{
    for (std::string& each : refusal.values) each = in_words(each, language);
    return {refusal.field, desk::sentence_of(refusal, language)};
}

} // namespace

std::string name_of(const desk::Visit& visit, const OfficialId& official)
{
    const Official* known = visit.organisation().official(official);
    return known ? full_name(known->details.name) : text::sentence(visit.language, "naam.onbekend");
}

std::string name_of(const desk::Visit& visit, const Actor& actor)
{
    if (const auto* official = std::get_if<OfficialId>(&actor)) return name_of(visit, *official);
    const bool system = std::holds_alternative<SystemActor>(actor);
    return text::sentence(visit.language, system ? "naam.systeem" : "naam.toepassing");
}

std::string name_of(const desk::Visit& visit, const UnitId& unit)
{
    const Unit* known = visit.organisation().unit(unit);
    return known ? name_of(visit.language, known->name) : text::sentence(visit.language, "naam.onbekende-eenheid");
}

std::string name_of(text::Language language, Channel channel)
{
    return text::sentence(language, "kanaal-" + std::string{word(channel)});
}

std::string name_of(text::Language language, const Label& label)
{
    return language == text::Language::en && !label.en.empty() ? label.en : label.nl;
}

std::string name_of(text::Language language, std::span<const Process> processes, const ProcessId& process, int version)
{
    const auto found = std::ranges::find(processes, process, &Process::id);
    if (found == processes.end()) return {};
    const ProcessVersion* asked_under = version_numbered(*found, version);
    return asked_under ? name_of(language, asked_under->terms.name) : found->code;
}

std::string said(const desk::Visit& visit, Instant moment)
{
    using std::chrono::floor;
    using std::chrono::minutes;
    const auto local = visit.zone().local_day(moment) + floor<minutes>(visit.zone().time_of_day(moment));
    return text::moment(visit.language, local);
}

html::Html reachable(const desk::Visit& visit, const OfficialId& official)
{
    const Official* known = visit.organisation().official(official);
    const std::string name = name_of(visit, official);
    if (!known || known->details.phone.empty()) return html::Html{html::span(name)};
    const std::string& phone = known->details.phone;
    return html::together(
        html::span(name), html::br(),
        html::link_to(html::Address::telephone(phone), text::sentence(visit.language, "vraag.bel", phone), name));
}

html::Fill refilled(const desk::Visit& visit, const http::Request& request, const Refusal& refusal)
{
    html::Fill fill{.language = visit.language};
    for (const auto& [name, value] : request.form) fill.typed.emplace_back(name, value);
    if (refusal.rule.kind == RefusalKind::conflict && !refusal.also.empty()) return fill;
    fill.wrong.push_back(wrong_of(refusal, visit.language));
    for (const Refusal& each : refusal.also) fill.wrong.push_back(wrong_of(each, visit.language));
    return fill;
}

} // namespace opmaat
