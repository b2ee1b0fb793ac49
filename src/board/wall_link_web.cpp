// SPDX-License-Identifier: EUPL-1.2
#include "board/wall_link_web.h"

#include "access/secret_shell.h"
#include "board/board_words_page.h"
#include "board/wall_link_store.h"
#include "desk/form_once.h"
#include "desk/frame_page.h"
#include "desk/problem.h"
#include "html/form.h"
#include "html/layout.h"
#include "html/parts.h"
#include "text/words.h"

namespace opmaat {
namespace {

using html::Html;
using text::sentence;

http::Response framed_links(const desk::Visit& visit, const http::Request& request, const Html& content)
{
    return desk::framed(visit, request, desk::board_area, sentence(visit.language, "wandlink.titel"), content);
}

std::string moment_of(const desk::Visit& visit, Instant instant)
{
    return text::moment(visit.language, local_minute(visit.zone(), instant));
}

Html revoke_form(const desk::Visit& visit, const WallLink& link)
{
    return html::form(
        html::Fill{visit.language},
        {.to = "/regiebord/wand/intrekken", .token = visit.form_token, .version = link.version},
        html::hidden_field("wandlink", link.id.text()),
        html::button(html::Importance::secondary, sentence(visit.language, "wandlink.trek-in"), link.name));
}

Html row_of(const desk::Visit& visit, const WallLink& link)
{
    const Html state =
        link.revoked
            ? Html{html::span(sentence(visit.language, "wandlink.ingetrokken-op", moment_of(visit, *link.revoked)))}
            : revoke_form(visit, link);
    return html::tr(html::th(html::scope_row(), link.name),
                    html::td(html::data_k(sentence(visit.language, "wandlink.gemaakt")), moment_of(visit, link.made)),
                    html::td(state));
}

Html links_table(const desk::Visit& visit, const std::vector<WallLink>& links)
{
    if (links.empty()) return html::nothing_here(html::span(sentence(visit.language, "wandlink.nog-geen")));
    const auto head = [&](std::string_view key) -> Html {
        return html::th(html::scope_column(), sentence(visit.language, key));
    };
    return html::table(html::caption(sentence(visit.language, "wandlink.lijst")), html::cls("tbl tbl--cards"),
                       html::thead(html::tr(head("wandlink.plek"), head("wandlink.gemaakt"), head("wandlink.stand"))),
                       html::tbody(html::each(links, [&](const WallLink& each) { return row_of(visit, each); })));
}

Html make_form(const desk::Visit& visit, const html::Fill& fill)
{
    return html::form(
        fill, {.to = "/regiebord/wand", .token = visit.form_token, .once = desk::once_key(visit)},
        html::text_field(fill, {.name = "plek",
                                .label = sentence(visit.language, "wandlink.welke-plek"),
                                .hint = sentence(visit.language, "wandlink.welke-plek.uitleg")}),
        html::actions(html::button(html::Importance::primary, sentence(visit.language, "wandlink.maak"))));
}

Result<http::Response> show_links(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(links, wall_links_to_manage(reading.db, visit.viewer()));
    return framed_links(visit, request,
                        html::together(html::answer(sentence(visit.language, "wandlink.kop"),
                                                    html::span(sentence(visit.language, "wandlink.uitleg"))),
                                       html::panel(make_form(visit, fill)), html::panel(links_table(visit, links))));
}

Result<http::Response> show_links_again(desk::Reading& reading, const http::Request& request, const Refusal& refusal)
{
    const text::Language language = reading.visit.language;
    const html::Fill fill{language,
                          {{"plek", std::string{request.form["plek"]}}},
                          {{refusal.field, desk::sentence_of(refusal, language)}}};
    return show_links(reading, request, fill);
}

// The only page on which the secret is ever shown.
http::Response made_page(const desk::Visit& visit, const http::Request& request, const std::string& public_url,
                         const std::string& secret)
{
    const html::Address wall = html::Address{"/regiebord/wand"} / secret;
    const std::string whole = public_url + std::string{wall.text()};
    return framed_links(
        visit, request,
        html::together(html::answer(sentence(visit.language, "wandlink.klaar"),
                                    html::span(sentence(visit.language, "wandlink.klaar.uitleg"))),
                       html::panel(html::p(html::code(whole)),
                                   html::actions(html::button_link(html::Importance::primary, wall,
                                                                   sentence(visit.language, "wandlink.open")),
                                                 html::button_link(html::Importance::secondary, "/regiebord/wand",
                                                                   sentence(visit.language, "wandlink.alle"))))));
}

Result<desk::After> make_link(const std::string& public_url, desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    if (auto allowed = allow(visit.viewer(), Action::manage_wall); !allowed) return std::unexpected(allowed.error());
    const std::string secret = fresh_secret();
    OPMAAT_TRY(link, make_wall_link(std::string{request.form["plek"]}, digest_of(secret), visit.act));
    if (auto saved = save(writing.db, link); !saved) return std::unexpected(saved.error());
    return desk::then_show_once(
        [public_url, secret, visit, request] { return made_page(visit, request, public_url, secret); },
        "/regiebord/wand");
}

Result<desk::After> revoke_link(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(link, wall_link_to_manage(writing.db, writing.visit.viewer(), request.form["wandlink"]));
    OPMAAT_TRY(revoked, revoke(std::move(link), writing.visit.act));
    if (auto saved = save(writing.db, revoked); !saved) return std::unexpected(saved.error());
    return desk::then_see("/regiebord/wand");
}

} // namespace

void add_wall_links(desk::Routes& routes, const BoardOffice& office)
{
    const desk::Need manager = desk::official_who_may(Action::manage_wall);
    routes.show("/regiebord/wand", manager, [](desk::Reading& reading, const http::Request& request) {
        return show_links(reading, request, html::Fill{reading.visit.language});
    });
    routes.change(
        "/regiebord/wand", manager,
        [url = office.public_url](desk::Writing& writing, const http::Request& request) {
            return make_link(url, writing, request);
        },
        show_links_again);
    routes.change("/regiebord/wand/intrekken", manager, revoke_link);
}

} // namespace opmaat
