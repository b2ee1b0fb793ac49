// SPDX-License-Identifier: EUPL-1.2
#include "desk/sign_in_page.h"

#include "access/account_store.h"
#include "access/secret_shell.h"
#include "desk/demo_choice_page.h"
#include "desk/frame_page.h"
#include "desk/gate.h"
#include "desk/outage.h"
#include "desk/password_page.h"
#include "desk/problem.h"
#include "html/form.h"
#include "html/layout.h"
#include "html/parts.h"

namespace opmaat::desk {
namespace {

using text::sentence;

// Where somebody goes after signing in: the page that they asked for, if it is one of ours.
std::string destination(std::string_view asked)
{
    const auto address = asked.empty() ? std::nullopt : html::Address::local(std::string{asked});
    return address ? std::string{address->text()} : "/";
}

http::Response signed_in_at(const SignInOffice& office, const std::string& secret, std::string_view asked)
{
    http::Response response = http::see_other(destination(asked));
    http::set_cookie(response, {std::string{session_cookie}, secret, std::nullopt, office.secure_cookie});
    return response;
}

// The address of the form holds where to go, so that it is kept when the form comes back.
html::Html sign_in_form(const html::Fill& fill, const Visit& visit, std::string_view asked)
{
    const text::Language language = visit.language;
    return html::panel(
        html::form(fill, {.to = "/inloggen", .token = visit.form_token}, html::hidden_field("naar", asked),
                   html::text_field(fill, {.name = "gebruikersnaam",
                                           .label = sentence(language, "inloggen.gebruikersnaam"),
                                           .autocomplete = "username"}),
                   html::text_field(fill, {.name = "wachtwoord",
                                           .label = sentence(language, "inloggen.wachtwoord"),
                                           .type = "password",
                                           .autocomplete = "current-password"}),
                   html::actions(html::button(html::Importance::primary, sentence(language, "inloggen.knop")))));
}

http::Response sign_in_page(db::Reader& reader, const SignInOffice& office, const Visit& visit,
                            const http::Request& request, const html::Fill& fill)
{
    const std::string_view asked = request.method == http::Method::get ? request.query["naar"] : request.form["naar"];
    const std::string says = sentence(visit.language, "inloggen.kop");
    html::Html content = html::answer(says, html::Html{}.add(sentence(visit.language, "inloggen.uitleg")));
    if (office.demo) content.add(demo_choice(reader, visit, asked));
    content.add(sign_in_form(fill, visit, asked));
    return framed(visit, request, {}, says, content);
}

// What was typed stays, but for the password.
http::Response sign_in_again(const SignInOffice& office, const Visit& visit, const http::Request& request,
                             const Refusal& refusal)
{
    const std::string name{request.form["gebruikersnaam"]};
    const html::Fill fill{
        visit.language, {{"gebruikersnaam", name}}, {{"gebruikersnaam", sentence_of(refusal, visit.language)}}};
    http::Response response;
    office.database.read([&](db::Reader& reader) { response = sign_in_page(reader, office, visit, request, fill); });
    response.status = status_of(refusal.rule.kind);
    return response;
}

void post_sign_in(const SignInOffice& office, const Visit& visit, const http::Request& request,
                  const http::Reply& reply)
{
    Credentials credentials{std::string{request.form["gebruikersnaam"]}, std::string{request.form["wachtwoord"]},
                            request.address, std::string{text::code(visit.language)}};
    office.sign_in.sign_in(std::move(credentials), visit.act.at,
                           [office, visit, request, reply](const Result<NewSession>& begun, std::exception_ptr fault) {
                               if (fault) return reply(outage_page(visit, request, fault));
                               if (!begun) return reply(sign_in_again(office, visit, request, begun.error()));
                               reply(signed_in_at(office, begun->secret, request.form["naar"]));
                           });
}

Result<After> post_demo_sign_in(const SignInOffice& office, Writing& writing, const http::Request& request)
{
    const auto official = OfficialId::parse(request.form["medewerker"]);
    const auto account = official ? account_of(writing.db, *official) : std::nullopt;
    if (!office.demo || !account) return refused(unknown_account);
    const auto language = text::code(writing.visit.language);
    OPMAAT_TRY(begun, sign_in_demo_person(writing.db, *account, language, writing.visit.act.at));
    return [office, secret = begun.secret, asked = std::string{request.form["naar"]}] {
        return signed_in_at(office, secret, asked);
    };
}

Result<After> post_sign_out(const SignInOffice& office, Writing& writing)
{
    const std::string secret = writing.visit.session;
    if (const auto session = session_of(writing.db, digest_of(secret)))
        sign_out(writing.db, *session, writing.visit.act.at);
    return [office, secret] {
        office.doorkeeper.forget(secret);
        http::Response response = http::see_other("/inloggen");
        http::set_cookie(response, {std::string{session_cookie}, "", 0, office.secure_cookie});
        return response;
    };
}

} // namespace

void add_sign_in(Routes& routes, SignInOffice office)
{
    routes.show("/inloggen", anybody,
                [office](Reading& reading, const http::Request& request) -> Result<http::Response> {
                    return sign_in_page(reading.db, office, reading.visit, request, html::Fill{reading.visit.language});
                });
    routes.raw(http::Method::post, "/inloggen", anybody,
               [office](const Visit& visit, const http::Request& request, const http::Reply& reply) {
                   post_sign_in(office, visit, request, reply);
               });
    routes.change("/inloggen/demo", anybody, [office](Writing& writing, const http::Request& request) {
        return post_demo_sign_in(office, writing, request);
    });
    routes.change("/uitloggen", signed_in,
                  [office](Writing& writing, const http::Request&) { return post_sign_out(office, writing); });
    add_password(routes, office);
}

} // namespace opmaat::desk
