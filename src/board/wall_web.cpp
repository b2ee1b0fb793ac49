// SPDX-License-Identifier: EUPL-1.2
#include "board/wall_web.h"

#include "board/wall_link_store.h"
#include "desk/problem.h"
#include "html/layout.h"
#include "html/parts.h"

namespace opmaat {
namespace {

const BoardChoice everything;

Result<http::Response> show_wall(BoardShelf& shelf, desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    const std::string_view secret = request.in_path("sleutel");
    if (!opens_wall(reading.db, secret)) return refused(unknown_wall_link);
    const html::Address here = html::Address{"/regiebord/wand"} / secret;
    const html::Address stream = (here / "stroom").with("taal", text::code(visit.language));
    const Drawn drawn =
        shelf.drawn(reading.db, {visit.municipal, everything, WallScreen{}, visit.language, visit.act.at});
    return http::page(
        html::page({.kind = html::Frame::Kind::wall,
                    .language = visit.language,
                    .title = text::sentence(visit.language, "wand.titel")},
                   html::together(html::live(stream, *drawn.markup), html::stale_notice(visit.language, here))));
}

void follow_wall(const BoardOffice& office, const desk::Visit& visit, const http::Request& request,
                 const http::Reply& reply)
{
    bool opens = false;
    office.database.read([&](db::Reader& reader) { opens = opens_wall(reader, request.in_path("sleutel")); });
    if (!opens) return reply(desk::problem_of({unknown_wall_link, {}, {}, {}}, visit.language, request.number));
    reply(http::stream(office.live.follow(everything, WallScreen{}, visit.language)));
}

} // namespace

void add_wall(desk::Routes& routes, const BoardOffice& office)
{
    routes.show(
        "/regiebord/wand/{sleutel}", desk::anybody,
        [&shelf = office.shelf](desk::Reading& reading, const http::Request& request) {
            return show_wall(shelf, reading, request);
        },
        desk::Routes::Pace::slow);
    routes.raw(http::Method::get, "/regiebord/wand/{sleutel}/stroom", desk::anybody,
               [office](const desk::Visit& visit, const http::Request& request, const http::Reply& reply) {
                   follow_wall(office, visit, request, reply);
               });
}

} // namespace opmaat
