// SPDX-License-Identifier: EUPL-1.2
#include "question/question_json_api.h"

#include "access/may.h"
#include "desk/api_answer.h"
#include "staff/staff_json_api.h"

#include <algorithm>
#include <utility>

namespace opmaat {
namespace {

namespace json = boost::json;

json::value text_or_null(const std::optional<Instant>& instant)
{
    return instant ? json::value(to_text(*instant)) : json::value(nullptr);
}

json::value text_or_null(const std::string& text) { return text.empty() ? json::value(nullptr) : json::value(text); }

json::value step_json(const std::optional<NextStep>& step)
{
    if (!step) return nullptr;
    return json::object{{"tekst", step->text}, {"dag", to_text(step->day)}};
}

json::value person_json(const desk::Visit& visit, const std::optional<OfficialId>& official)
{
    return official ? json::value(official_json(visit, *official)) : json::value(nullptr);
}

json::value process_json(const desk::Visit& visit, const ProcessId& id)
{
    const Process* process = find_process(visit.processes(), id);
    json::object object{{"id", id.text()}};
    if (process) object.emplace("code", process->code);
    return object;
}

json::value municipality_json(const desk::Visit& visit, const MunicipalityId& id)
{
    const Municipality* municipality = visit.organisation().municipality(id);
    json::object object{{"id", id.text()}};
    if (!municipality) return object;
    object.emplace("code", municipality->code);
    object.emplace("naam", municipality->name);
    return object;
}

// What a list and a single question have in common.
struct Known {
    QuestionId id;
    const Kenmerk& kenmerk;
    std::int64_t version;
    MunicipalityId municipality;
    ProcessId process;
    Channel channel;
    Instant received;
    Question::State state;
    std::optional<Instant> answered_at;
    bool taken_up;
};

json::object known_json(const desk::Visit& visit, const Known& known)
{
    json::object object;
    object.reserve(40);
    object.emplace("_links", json::object{{"self", json::object{{"href", api_address(known.id)}}}});
    object.emplace("id", known.id.text());
    object.emplace("kenmerk", to_text(known.kenmerk));
    object.emplace("versie", known.version);
    object.emplace("gemeente", municipality_json(visit, known.municipality));
    object.emplace("proces", process_json(visit, known.process));
    object.emplace("kanaal", word(known.channel));
    object.emplace("ontvangen", to_text(known.received));
    object.emplace("status", word(known.state));
    object.emplace("beantwoord", text_or_null(known.answered_at));
    object.emplace("verdeeld", known.taken_up);
    return object;
}

void add_facts(json::object& object, const desk::Visit& visit, const QuestionFacts& facts)
{
    object.emplace("domein", word(facts.domain));
    object.emplace("vertrouwelijkheid", word(facts.confidentiality));
    object.emplace("eenheid", unit_json(visit, facts.unit));
    object.emplace("eigenaar", official_json(visit, facts.owner));
    object.emplace("contactpersoon", person_json(visit, facts.contact_person));
    object.emplace("vervanger", person_json(visit, facts.deputy));
}

void add_due(json::object& object, const Clock* clock)
{
    const Due* due = clock && clock->due ? &*clock->due : nullptr;
    const bool moment = due && due->precision == Due::Precision::moment;
    object.emplace("uiterlijk", moment ? json::value(to_text(due->at)) : json::value(nullptr));
    object.emplace("uiterlijkeDag", due ? json::value(to_text(due->last_day)) : json::value(nullptr));
}

json::object clock_json(const desk::Visit& visit, const Clock& clock)
{
    json::object object{{"soort", word(clock.kind)},
                        {"ronde", clock.round},
                        {"stand", word(standing(clock, visit.act.at, visit.zone()))},
                        {"begint", to_text(clock.starts)},
                        {"beeindigd", text_or_null(clock.ended)},
                        {"teLaatBeeindigd", ended_late(clock)},
                        {"voorlopig", clock.due && clock.due->provisional}};
    add_due(object, &clock);
    return object;
}

// In one order, whether they were just started or read: by round, and in it receipt, content, law.
json::array clocks_json(const desk::Visit& visit, const Question& question)
{
    std::vector<Clock> clocks = question.clocks;
    std::ranges::sort(clocks, {}, [](const Clock& each) { return std::pair{each.round, each.kind}; });
    json::array array;
    array.reserve(clocks.size());
    for (const Clock& each : clocks) array.push_back(clock_json(visit, each));
    return array;
}

void add_content(json::object& object, const Question& question)
{
    object.emplace("onderwerp", question.subject);
    object.emplace("tekst", question.text);
    object.emplace("gesteldDoor", text_or_null(question.asked_by));
    object.emplace("zaak", text_or_null(question.zaak));
    object.emplace("volgendeStap", step_json(question.next_step));
}

} // namespace

std::string api_address(const QuestionId& id) { return std::string{desk::api_root} + "/vragen/" + id.text(); }

json::object question_json(const desk::Visit& visit, const Question& question)
{
    json::object object = known_json(visit, {question.id, question.kenmerk, question.version, question.municipality,
                                             question.process, question.channel, question.received, question.state,
                                             question.answered_at, question.taken_up});
    const QuestionFacts facts = facts_of(question);
    add_facts(object, visit, facts);
    object.emplace("procesversie", question.process_version);
    object.emplace("complexiteit", word(question.complexity));
    object.emplace("geregistreerd", to_text(question.registered));
    object.emplace("overdrachten", question.handovers);
    object.emplace("ronde", question.round);
    object.emplace("stand", word(standing(question.clocks, visit.act.at, visit.zone())));
    add_due(object, decisive_clock(question, visit.act.at));
    object.emplace("klokken", clocks_json(visit, question));
    if (may_read(visit.viewer(), facts)) add_content(object, question);
    return object;
}

json::object listed_json(const desk::Visit& visit, const Listed& listed)
{
    json::object object =
        known_json(visit, {listed.id, listed.kenmerk, listed.version, listed.municipality, listed.process,
                           listed.channel, listed.received, listed.state, listed.answered_at, listed.taken_up});
    add_facts(object, visit, listed.facts);
    const auto stand = listed.clock ? standing(*listed.clock, visit.act.at, visit.zone()) : Standing::not_started;
    object.emplace("stand", word(listed.state == Question::State::answered ? Standing::done : stand));
    add_due(object, listed.clock ? &*listed.clock : nullptr);
    if (!listed.content) return object;
    object.emplace("onderwerp", listed.content->subject);
    object.emplace("gesteldDoor", text_or_null(listed.content->asked_by));
    object.emplace("volgendeStap", step_json(listed.content->next_step));
    return object;
}

} // namespace opmaat
