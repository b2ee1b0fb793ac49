// SPDX-License-Identifier: EUPL-1.2
#include "board/board_api.h"

#include "board/board_store.h"
#include "board/unreachable.h"
#include "question/question_json_api.h"
#include "staff/staff_json_api.h"
#include "staff/staff_store.h"

namespace opmaat {
namespace {

namespace json = boost::json;

/// Only of a day that has passed is there a board. Field "op".
inline constexpr Rule day_to_come{RefusalKind::invalid, "dag-nog-niet-voorbij"};

constexpr int most_rows = 100; // of each list

struct Asked {
    std::optional<Day> on;
    BoardWish wish;
};

Result<Asked> board_sent(const desk::Visit& visit, const http::Request& request)
{
    auto query = desk::ApiFields::of_query(request);
    Asked asked{query.day("op"), {}};
    query.refuse_when(asked.on && *asked.on >= visit.today, day_to_come, "op");
    asked.wish.filter.channel = query.choice<Channel>("kanaal");
    for (const std::string_view part : {"eenheid", "afdeling", "team", "cluster"})
        if (const Unit* unit = unit_sent(query, visit, part))
            asked.wish.filter.handlers = handlers_of(visit.organisation(), unit->id);
    asked.wish.rows = static_cast<std::size_t>(query.number("aantal", 0, most_rows).value_or(10));
    if (auto read = query.all_read(); !read) return std::unexpected(read.error());
    return asked;
}

void add_tally(json::object& object, const Tally& tally)
{
    object.emplace("wacht", tally.waits);
    object.emplace("teLaat", tally.late);
    object.emplace("vandaag", tally.today);
    object.emplace("dezeWeek", tally.this_week);
    object.emplace("nietVerdeeld", tally.not_divided);
    object.emplace("oudsteOntvangen",
                   tally.oldest ? json::value(to_text(tally.oldest->received)) : json::value(nullptr));
}

json::array units_json(const desk::Visit& visit, const std::map<UnitId, Tally>& units)
{
    json::array array;
    for (const auto& [unit, tally] : units) {
        json::object object = unit_json(visit, unit);
        add_tally(object, tally);
        array.push_back(std::move(object));
    }
    return array;
}

json::array channels_json(const Board& board)
{
    json::array array;
    for (const auto& [channel, tally] : board.channels) {
        json::object object{{"kanaal", word(channel)}};
        add_tally(object, tally);
        array.push_back(std::move(object));
    }
    return array;
}

// Of a day that is not over: what came in and what was answered.
json::array flows_json(const Board& board)
{
    json::array array;
    for (const auto& [channel, flow] : board.flows)
        array.push_back(
            json::object{{"kanaal", word(channel)}, {"binnengekomen", flow.came_in}, {"beantwoord", flow.answered}});
    return array;
}

json::array questions_json(const desk::Visit& visit, const ShownBoard& shown, const std::vector<QuestionId>& ids)
{
    json::array array;
    for (const QuestionId& each : ids)
        if (const auto found = shown.questions.find(each); found != shown.questions.end())
            array.push_back(listed_json(visit, found->second));
    return array;
}

json::object board_json(const desk::Visit& visit, const ShownBoard& shown)
{
    const Board& board = shown.board;
    json::object total;
    add_tally(total, board.total);
    json::object object{{"moment", to_text(board.moment.now)}, {"totaal", std::move(total)}};
    object.emplace("afdelingen", units_json(visit, by_department(board.units, visit.organisation())));
    object.emplace("eenheden", units_json(visit, board.units));
    object.emplace("kanalen", channels_json(board));
    object.emplace("stroomVandaag", flows_json(board));
    object.emplace("eigenaarAfwezigZonderVervanger", board.without_anybody);
    object.emplace("teLaat", questions_json(visit, shown, board.late));
    object.emplace("vandaag", questions_json(visit, shown, board.due_today));
    return object;
}

Result<http::Response> show_board(OpenQuestions& open, desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(asked, board_sent(visit, request));
    if (asked.on) {
        const Instant midnight = visit.zone().instant_of(*asked.on, std::chrono::minutes{0});
        const Look look{visit.viewer(), moment_of(midnight, visit.zone())};
        return http::json(json::serialize(board_json(visit, board_as_of(reading.db, look, asked.wish))));
    }
    asked.wish.unreachable = unreachable(visit.organisation(), presences(reading.db), visit.act.at);
    const Look look{visit.viewer(), moment_of(visit.act.at, visit.zone())};
    return http::json(json::serialize(board_json(visit, board_now(reading.db, open, look, asked.wish))));
}

} // namespace

void add_board_api(desk::Routes& routes, OpenQuestions& open)
{
    routes.show(
        "/api/v1/regiebord", desk::program_with(Scope::read_board),
        [&open](desk::Reading& reading, const http::Request& request) { return show_board(open, reading, request); },
        desk::Routes::Pace::slow);
}

} // namespace opmaat
