// SPDX-License-Identifier: EUPL-1.2
#include "desk/password_page.h"

#include "access/account_store.h"
#include "access/secret_shell.h"
#include "desk/frame_page.h"
#include "desk/gate.h"
#include "desk/outage.h"
#include "desk/problem.h"
#include "html/form.h"
#include "html/layout.h"
#include "html/parts.h"

namespace opmaat::desk {
namespace {

using text::sentence;

html::Html password_field(const html::Fill& fill, std::string_view name, std::string_view autocomplete)
{
    const std::string key = "wachtwoord." + std::string{name};
    return html::text_field(fill, {.name = std::string{name},
                                   .label = sentence(fill.language, key),
                                   .hint = name == "nieuw" ? sentence(fill.language, "wachtwoord.eisen") : "",
                                   .type = "password",
                                   .autocomplete = std::string{autocomplete}});
}

http::Response password_page(const Visit& visit, const http::Request& request, const html::Fill& fill)
{
    const std::string says = sentence(visit.language, "wachtwoord.kop");
    const std::string why =
        sentence(visit.language, visit.must_change_password ? "wachtwoord.moet" : "wachtwoord.uitleg");
    return framed(
        visit, request, {}, says,
        html::together(
            html::answer(says, html::Html{}.add(why)),
            html::panel(html::form(
                fill, {.to = "/wachtwoord", .token = visit.form_token},
                password_field(fill, "huidig", "current-password"), password_field(fill, "nieuw", "new-password"),
                password_field(fill, "herhaal", "new-password"),
                html::actions(html::button(html::Importance::primary, sentence(fill.language, "wachtwoord.knop")))))));
}

http::Response password_again(const Visit& visit, const http::Request& request, const Refusal& refusal)
{
    const std::string field = refusal.field.empty() ? "nieuw" : refusal.field;
    http::Response response =
        password_page(visit, request, {visit.language, {}, {{field, sentence_of(refusal, visit.language)}}});
    response.status = status_of(refusal.rule.kind);
    return response;
}

// What can be said before anything is hashed.
Result<void> accept(const Account& account, const http::Request& request)
{
    if (request.form["nieuw"] != request.form["herhaal"]) return refused(passwords_differ, "herhaal");
    return accept_password(request.form["nieuw"], account.username);
}

Result<Changed<Account>> with_new_password(Account account, const Visit& visit, const http::Request& request)
{
    if (!password_matches(account.password_hash, request.form["huidig"]))
        return refused(present_password_wrong, "huidig");
    std::string hash = password_hash(request.form["nieuw"]);
    return set_password(std::move(account), std::move(hash), PasswordSetBy::owner, visit.act);
}

// Saving ends every session of the account, this one too: signing in again proves the new password.
void keep(const SignInOffice& office, const Visit& visit, const http::Request& request, const http::Reply& reply,
          const Changed<Account>& changed)
{
    auto outcome = std::make_shared<Result<void>>();
    office.database.write(
        "wachtwoord",
        [outcome, changed](db::Writer& writer) {
            *outcome = save_account(writer, changed);
            return outcome->has_value();
        },
        [office, visit, request, reply, outcome](const std::exception_ptr& fault) {
            if (fault) return reply(outage_page(visit, request, fault));
            if (!*outcome) return reply(password_again(visit, request, outcome->error()));
            office.doorkeeper.forget(visit.session);
            reply(http::see_other("/inloggen"));
        });
}

void post_password(const SignInOffice& office, const Visit& visit, const http::Request& request,
                   const http::Reply& reply)
{
    Result<Account> account = refused(unknown_account);
    office.database.read([&](db::Reader& reader) { account = own_account(reader, visit.viewer()); });
    if (!account) return reply(refusal_page(visit, request, account.error()));
    if (auto accepted = accept(*account, request); !accepted)
        return reply(password_again(visit, request, accepted.error()));
    const bool waits = office.sign_in.passwords().push([office, visit, request, reply, account = *account] {
        const auto changed = with_new_password(account, visit, request);
        if (!changed) return reply(password_again(visit, request, changed.error()));
        keep(office, visit, request, reply, *changed);
    });
    if (!waits) reply(password_again(visit, request, Refusal{sign_in_busy, {}, {}, {}}));
}

} // namespace

void add_password(Routes& routes, SignInOffice office)
{
    routes.show("/wachtwoord", signed_in, [](Reading& reading, const http::Request& request) -> Result<http::Response> {
        return password_page(reading.visit, request, html::Fill{reading.visit.language});
    });
    routes.raw(http::Method::post, "/wachtwoord", signed_in,
               [office](const Visit& visit, const http::Request& request, const http::Reply& reply) {
                   post_password(office, visit, request, reply);
               });
}

} // namespace opmaat::desk
