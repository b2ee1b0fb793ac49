// SPDX-License-Identifier: EUPL-1.2
#include "access/api_token_store.h"
#include "access/secret_shell.h"
#include "administration/settings_form_page.h"
#include "administration/tokens_page.h"
#include "desk/form_once.h"
#include "html/layout.h"
#include "html/parts.h"

namespace opmaat::administration {
namespace {

using text::sentence;

// Only what this administrator may give.
html::Choice scope_choice(const Viewer& giver, text::Language language)
{
    std::vector<html::Option> options;
    for (const auto& each : Words<Scope>::all)
        if (may_give(giver, each.value))
            options.push_back({.value = std::string{each.text}, .label = sentence(language, name_key(each.value))});
    return settings_choice(language, "rechten", std::move(options));
}

Result<FormView> new_token_view(desk::Reading& reading, const http::Request&, const html::Fill& fill)
{
    const auto language = fill.language;
    html::Field name = settings_field(language, "toepassing");
    name.name = "naam";
    return FormView{.heading = {sentence(language, "beheer.sleutel.nieuw"),
                                sentence(language, "beheer.sleutel.nieuw.uitleg"), "/beheer/sleutels",
                                sentence(language, "beheer.sleutels")},
                    // a box that is not ticked sends nothing: the hidden field says that it was asked
                    .fields = html::together(html::text_field(fill, name), html::hidden_field("rechten", ""),
                                             html::checkboxes(fill, scope_choice(reading.visit.viewer(), language)),
                                             html::p(sentence(language, "beheer.sleutel.nieuw.grens")),
                                             html::date_field(fill, settings_field(language, "verloopt", {}, false))),
                    .button = sentence(language, "beheer.sleutel.nieuw")};
}

// Valid until the end of the last day that was typed.
Result<std::optional<Instant>> expiry_in(const desk::Visit& visit, const http::Request& request)
{
    OPMAAT_TRY(last, day_or_nothing_in(request, "verloopt"));
    if (!last) return std::nullopt;
    return visit.zone().instant_of(*last, std::chrono::hours{24});
}

Result<TokenRequest> wanted_in(const desk::Visit& visit, const http::Request& request)
{
    TokenRequest wanted{.name = typed_in(request, "naam"), .scopes = {}, .expires = {}};
    for (const std::string_view each : request.form.all("rechten"))
        if (const auto scope = parse_word<Scope>(each)) wanted.scopes.push_back(*scope);
    OPMAAT_TRY(expires, expiry_in(visit, request));
    wanted.expires = expires;
    return wanted;
}

// The only page on which the secret is ever shown.
http::Response made_page(const desk::Visit& visit, const http::Request& request, const ApiToken& token,
                         const std::string& secret)
{
    const auto language = visit.language;
    const Heading heading{sentence(language, "beheer.sleutel.klaar", token.name),
                          sentence(language, "beheer.sleutel.klaar.uitleg"), "/beheer/sleutels",
                          sentence(language, "beheer.sleutels")};
    return settings_page(visit, request, heading,
                         html::panel(html::h2(sentence(language, "beheer.sleutel.geheim")), html::p(html::code(secret)),
                                     html::p(sentence(language, "beheer.sleutel.gebruik")),
                                     html::actions(html::button_link(html::Importance::secondary, address_of(token),
                                                                     sentence(language, "beheer.sleutel.bekijk")))));
}

Result<desk::After> make(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(wanted, wanted_in(visit, request));
    const std::string secret = fresh_secret();
    OPMAAT_TRY(made, make_token(visit.viewer(), std::move(wanted), digest_of(secret), visit.act));
    if (auto saved = save_token(writing.db, made); !saved) return std::unexpected(saved.error());
    return desk::then_show_once(
        [visit, request, token = made.now, secret] { return made_page(visit, request, token, secret); },
        address_of(made.now));
}

Result<desk::After> take_back(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(token, token_named(writing.db, writing.visit, request));
    if (auto present = is_present(request, token.version); !present) return std::unexpected(present.error());
    OPMAAT_TRY(revoked, revoke(std::move(token), writing.visit.act));
    if (auto saved = save_token(writing.db, revoked); !saved) return std::unexpected(saved.error());
    return desk::then_see(std::string{address_of(revoked.now).text()});
}

} // namespace

void add_token_forms(desk::Routes& routes)
{
    const desk::Need need = desk::official_who_may(Action::manage_tokens);
    add_form(routes, "/beheer/sleutels/nieuw", need, new_token_view, make);
    routes.change("/beheer/sleutels/{sleutel}/intrekken", need, take_back);
}

} // namespace opmaat::administration
