// SPDX-License-Identifier: EUPL-1.2
#include "administration/tokens_page.h"

#include "access/api_token_store.h"
#include "administration/changes_page.h"
#include "administration/settings_form_page.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/naming_page.h"

namespace opmaat::administration {
namespace {

using text::sentence;

constexpr int newest_changes = 50;

html::Html standing(text::Language language, const ApiToken& token, Instant now)
{
    if (token.revoked) return html::flag(html::Tone::plain, sentence(language, "beheer.sleutel.ingetrokken"));
    if (!is_valid(token, now)) return html::flag(html::Tone::plain, sentence(language, "beheer.sleutel.verlopen"));
    return html::flag(html::Tone::on_time, sentence(language, "beheer.sleutel.geldig"));
}

// The last day on which it is valid: it ends at midnight after it.
std::string last_day(const desk::Visit& visit, const ApiToken& token)
{
    if (!token.expires) return sentence(visit.language, "beheer.sleutel.zonder-einde");
    return text::date(visit.language, visit.zone().local_day(*token.expires - std::chrono::seconds{1}));
}

html::Html scopes_list(text::Language language, const ApiToken& token)
{
    return html::ul(html::each(token.scopes,
                               [&](Scope each) -> html::Html { return html::li(sentence(language, name_key(each))); }));
}

html::Html row(const desk::Visit& visit, const ApiToken& token)
{
    const auto language = visit.language;
    return html::tr(
        html::td(html::row_link(address_of(token), token.name)),
        html::td(html::data_k(sentence(language, "beheer.veld.rechten")), scopes_list(language, token)),
        html::td(html::data_k(sentence(language, "beheer.veld.laatste-dag")), last_day(visit, token)),
        html::td(html::data_k(sentence(language, "beheer.veld.stand")), standing(language, token, visit.act.at)));
}

html::Html table_of(const desk::Visit& visit, const std::vector<ApiToken>& tokens)
{
    const auto language = visit.language;
    if (tokens.empty()) return html::nothing_here(html::span(sentence(language, "beheer.sleutels.geen")));
    const auto head = [&](std::string_view key) -> html::Html {
        return html::th(html::scope_column(), sentence(language, key));
    };
    return html::table(html::caption(html::cls("vh"), sentence(language, "beheer.sleutels")),
                       html::cls("tbl tbl--cards"),
                       html::thead(html::tr(head("beheer.veld.toepassing"), head("beheer.veld.rechten"),
                                            head("beheer.veld.laatste-dag"), head("beheer.veld.stand"))),
                       html::tbody(html::each(tokens, [&](const ApiToken& each) { return row(visit, each); })));
}

Result<http::Response> tokens_page(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    const auto language = visit.language;
    OPMAAT_TRY(tokens, tokens_to_manage(reading.db, visit.viewer()));
    const Heading heading{text::counted(language, "beheer.sleutels.kop", static_cast<std::int64_t>(tokens.size())),
                          sentence(language, "beheer.sleutels.inleiding"), "/beheer",
                          sentence(language, "menu.beheer")};
    return settings_page(visit, request, heading,
                         html::together(html::p(html::button_link(html::Importance::primary, "/beheer/sleutels/nieuw",
                                                                  sentence(language, "beheer.sleutel.nieuw"))),
                                        html::panel(table_of(visit, tokens))));
}

html::Html revoke_form(const desk::Visit& visit, const ApiToken& token)
{
    const html::Sending sending{
        .to = address_of(token) / "intrekken", .token = visit.form_token, .version = token.version};
    return html::form({visit.language}, sending, html::p(sentence(visit.language, "beheer.sleutel.intrekken.uitleg")),
                      html::actions(html::button(html::Importance::secondary,
                                                 sentence(visit.language, "beheer.sleutel.intrekken"), token.name)));
}

html::Html facts_panel(const desk::Visit& visit, const ApiToken& token)
{
    const auto language = visit.language;
    const auto fact = [&](std::string_view field, const html::Html& value) -> html::Html {
        return html::together(html::dt(sentence(language, "beheer.veld." + std::string{field})), html::dd(value));
    };
    const auto words = [](std::string_view text) -> html::Html { return html::span(text); };
    return html::panel(html::h2(sentence(language, "beheer.sleutel.gegevens")),
                       html::dl(html::cls("kv"), fact("stand", standing(language, token, visit.act.at)),
                                fact("rechten", scopes_list(language, token)),
                                fact("gemaakt", words(said(visit, token.made))),
                                fact("laatste-dag", words(last_day(visit, token)))),
                       html::when(!token.revoked, [&] { return revoke_form(visit, token); }));
}

Result<http::Response> token_page(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(token, token_named(reading.db, visit, request));
    const Heading heading{token.name, sentence(visit.language, "beheer.sleutel.uitleg"), "/beheer/sleutels",
                          sentence(visit.language, "beheer.sleutels")};
    const auto events = events_about(reading.db, api_token_subject.code, token.id.text(), newest_changes);
    return settings_page(visit, request, heading,
                         html::columns(html::Columns::half, html::together(html::div(facts_panel(visit, token)),
                                                                           html::div(changes(visit, events)))));
}

} // namespace

Result<ApiToken> token_named(db::Reader& reader, const desk::Visit& visit, const http::Request& request)
{
    const auto id = Id<ApiToken>::parse(request.in_path("sleutel"));
    if (!id) return refused(setting_unknown);
    return token_to_manage(reader, visit.viewer(), *id);
}

html::Address address_of(const ApiToken& token) { return html::Address{"/beheer/sleutels"} / token.id.text(); }

void add_tokens(desk::Routes& routes)
{
    const desk::Need need = desk::official_who_may(Action::manage_tokens);
    routes.show("/beheer/sleutels", need, tokens_page);
    add_token_forms(routes);
    routes.show("/beheer/sleutels/{sleutel}", need, token_page);
}

} // namespace opmaat::administration
