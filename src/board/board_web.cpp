// SPDX-License-Identifier: EUPL-1.2
#include "board/board_web.h"

#include "board/board_page.h"
#include "board/wall_link_web.h"
#include "board/wall_web.h"
#include "desk/frame_page.h"
#include "desk/problem.h"
#include "html/layout.h"
#include "html/parts.h"

namespace opmaat {
namespace {

using html::Html;

http::Response show_home(const desk::Visit& visit)
{
    if (!official_of(visit.viewer())) return http::see_other("/inloggen");
    return http::see_other(may(visit.viewer(), Action::see_board) ? "/regiebord" : "/mijn-werk");
}

http::Response framed_board(const desk::Visit& visit, const http::Request& request, const Html& content)
{
    return desk::framed(visit, request, desk::board_area, text::sentence(visit.language, "regiebord.titel"), content);
}

// The board without its numbers: the form again, with what is wrong with the choice.
http::Response ask_again(const desk::Visit& visit, const http::Request& request, const Refusal& refusal)
{
    const std::string says = desk::sentence_of(refusal, visit.language);
    html::Fill fill{visit.language, {}, {{refusal.field, says}}};
    for (const auto& [name, value] : request.query) fill.typed.emplace_back(name, value);
    const BoardScene nothing{.municipal = visit.municipal};
    const BoardRights none;
    http::Response response =
        framed_board(visit, request,
                     html::together(html::answer(text::sentence(visit.language, "regiebord.kies-anders"), {}),
                                    html::error_summary(fill), board_filters({nothing, none, visit.language}, fill)));
    response.status = desk::status_of(refusal.rule.kind);
    return response;
}

Html kept_up_to_date(const desk::Visit& visit, const BoardChoice& choice, const Html& version)
{
    const Organisation& organisation = visit.organisation();
    return html::together(
        html::stale_notice(visit.language, narrowed("/regiebord", choice, organisation)),
        html::live(narrowed("/regiebord/stroom", choice, organisation).with("taal", text::code(visit.language)),
                   version));
}

Result<http::Response> show_board(BoardShelf& shelf, desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    const auto choice = choice_of(request.query, visit.organisation(), visit.today);
    if (!choice) return ask_again(visit, request, choice.error());
    const Drawn drawn = shelf.drawn(reading.db, {visit.municipal, *choice, visit.who, visit.language, visit.act.at});
    return framed_board(visit, request, choice->as_of ? *drawn.markup : kept_up_to_date(visit, *choice, *drawn.markup));
}

// A day in the past does not change any more.
void follow_board(LiveBoards& live, const desk::Visit& visit, const http::Request& request, const http::Reply& reply)
{
    const auto choice = choice_of(request.query, visit.organisation(), visit.today);
    if (!choice || choice->as_of)
        return reply(desk::problem_of(404, "fout.adres-onbekend", visit.language, request.number));
    reply(http::stream(live.follow(*choice, visit.who, visit.language)));
}

} // namespace

void add_board(desk::Routes& routes, const BoardOffice& office)
{
    const desk::Need looker = desk::official_who_may(Action::see_board);
    routes.show("/", desk::anybody, [](desk::Reading& reading, const http::Request&) -> Result<http::Response> {
        return show_home(reading.visit);
    });
    routes.show(
        "/regiebord", looker,
        [&shelf = office.shelf](desk::Reading& reading, const http::Request& request) {
            return show_board(shelf, reading, request);
        },
        desk::Routes::Pace::slow);
    routes.raw(http::Method::get, "/regiebord/stroom", looker,
               [&live = office.live](const desk::Visit& visit, const http::Request& request, const http::Reply& reply) {
                   follow_board(live, visit, request, reply);
               });
    add_wall_links(routes, office);
    add_wall(routes, office);
}

} // namespace opmaat
