// SPDX-License-Identifier: EUPL-1.2
#include "question/question_api.h"

#include "desk/api_once.h"
#include "desk/api_page.h"
#include "http/router.h"
#include "question/ask_api.h"
#include "question/question_json_api.h"
#include "question/question_store.h"
#include "staff/staff_json_api.h"

#include <array>

namespace opmaat {
namespace {

namespace json = boost::json;

/// More than one of the fields that each choose a part of the organisation. Field: the second of them.
inline constexpr Rule parts_chosen_twice{RefusalKind::invalid, "onderdeel-dubbel-gekozen"};

constexpr std::array<std::string_view, 4> parts{"eenheid", "afdeling", "team", "cluster"};
constexpr std::string_view not_divided = "niet-verdeeld";
constexpr std::string_view any_state = "alles";

std::optional<Handlers> handlers_sent(desk::ApiFields& query, const desk::Visit& visit)
{
    std::optional<Handlers> handlers;
    for (const std::string_view name : parts) {
        const Unit* unit = unit_sent(query, visit, name);
        query.refuse_when(unit && handlers, parts_chosen_twice, name);
        if (unit) handlers = handlers_of(visit.organisation(), unit->id);
    }
    return handlers;
}

// `stand` is a group of open questions, or those that nobody took up.
void choose_stand(desk::ApiFields& query, QuestionFilter& filter)
{
    filter.not_divided = query.text("stand") == not_divided;
    if (!filter.not_divided) filter.group = query.choice<Group>("stand");
}

void choose_state(desk::ApiFields& query, QuestionFilter& filter)
{
    if (query.text("status") == any_state)
        filter.state = std::nullopt;
    else if (const auto state = query.choice<Question::State>("status"))
        filter.state = *state;
}

template <class Id, class Thing>
std::optional<Id> id_of(const Thing* thing)
{
    return thing ? std::optional<Id>{thing->id} : std::nullopt;
}

QuestionFilter filter_sent(desk::ApiFields& query, const desk::Visit& visit)
{
    QuestionFilter filter;
    filter.channel = query.choice<Channel>("kanaal");
    filter.handlers = handlers_sent(query, visit);
    filter.owner = id_of<OfficialId>(official_sent(query, visit, "eigenaar"));
    filter.process = id_of<ProcessId>(process_sent(query, visit));
    filter.municipality = id_of<MunicipalityId>(municipality_sent(query, visit));
    choose_stand(query, filter);
    choose_state(query, filter);
    return filter;
}

json::array listed_array(const desk::Visit& visit, const std::vector<Listed>& questions)
{
    json::array array;
    array.reserve(questions.size());
    for (const Listed& each : questions) array.push_back(listed_json(visit, each));
    return array;
}

// The one question with that kenmerk, as a collection of at most one.
Result<http::Response> find_question(desk::Reading& reading, const http::Request& request)
{
    auto query = desk::ApiFields::of_query(request);
    const auto kenmerk = query.found("kenmerk", [](const std::string& text) { return parse_kenmerk(text); });
    if (auto read = query.all_read(); !read) return std::unexpected(read.error());
    std::vector<Listed> questions;
    if (auto found = question_to_know(reading.db, reading.visit.viewer(), *kenmerk)) questions.push_back(*found);
    return desk::collection_of("vragen", listed_array(reading.visit, questions), request, {});
}

Result<http::Response> list_questions(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    if (!request.query["kenmerk"].empty()) return find_question(reading, request);
    auto query = desk::ApiFields::of_query(request);
    const desk::ApiPlace place = desk::place_sent(query);
    const QuestionFilter filter = filter_sent(query, visit);
    if (auto read = query.all_read(); !read) return std::unexpected(read.error());

    const Look look{visit.viewer(), moment_of(visit.act.at, visit.zone())};
    OPMAAT_TRY(page, list(reading.db, look, filter, {place.after, static_cast<int>(place.size)}));
    return desk::collection_of("vragen", listed_array(visit, page.questions), request, page.next);
}

Result<http::Response> show_question(desk::Reading& reading, const http::Request& request)
{
    const auto id = http::path_value<QuestionId>(request, "id");
    if (!id) return refused(question_unknown);
    OPMAAT_TRY(question, question_to_read(reading.db, reading.visit.viewer(), *id));
    return desk::response_of(
        {.version = question.version, .body = json::serialize(question_json(reading.visit, question))});
}

Result<desk::ApiAnswer> register_question(desk::Writing& writing, const QuestionSent& sent)
{
    const desk::Visit& visit = writing.visit;
    const Calendars calendars = visit.almanac().calendars(sent.asked.municipality, sent.asked.owner->unit);
    OPMAAT_TRY(changed, ask(sent.asked, *sent.process, visit.act, calendars));
    OPMAAT_TRY(question, save(writing.db, std::move(changed)));
    return desk::ApiAnswer{.status = 201,
                           .version = question.version,
                           .location = api_address(question.id),
                           .body = json::serialize(question_json(visit, question))};
}

Result<desk::Change> prepare_question(const desk::Visit& visit, const http::Request& request)
{
    OPMAAT_TRY(sent, question_sent(visit, request));
    return desk::once(request,
                      [sent = std::move(sent)](desk::Writing& writing) { return register_question(writing, sent); });
}

} // namespace

void add_question_api(desk::Routes& routes)
{
    const auto reading = desk::program_with(Scope::read_questions);
    routes.show("/api/v1/vragen", reading, list_questions);
    routes.show("/api/v1/vragen/{id:uuid}", reading, show_question);
    routes.call(http::Method::post, "/api/v1/vragen", desk::program_with(Scope::write_questions), prepare_question);
}

} // namespace opmaat
