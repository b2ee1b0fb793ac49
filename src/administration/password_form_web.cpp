// SPDX-License-Identifier: EUPL-1.2
#include "access/account_store.h"
#include "access/secret_shell.h"
#include "administration/officials_page.h"
#include "administration/settings_form_page.h"
#include "desk/form_once.h"
#include "html/layout.h"
#include "html/parts.h"

namespace opmaat::administration {
namespace {

using text::sentence;

Result<Account> account_named(db::Reader& reader, const desk::Visit& visit, const http::Request& request)
{
    OPMAAT_TRY(official, official_named(visit, request));
    return account_to_manage(reader, visit.viewer(), official.id);
}

Result<FormView> password_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(official, official_named(reading.visit, request));
    OPMAAT_TRY(account, account_named(reading.db, reading.visit, request));
    return FormView{.heading = {sentence(fill.language, "beheer.wachtwoord.nieuw"),
                                sentence(fill.language, "beheer.wachtwoord.nieuw.uitleg"), address_of(official),
                                full_name(official.details.name)},
                    .fields = {},
                    .button = sentence(fill.language, "beheer.wachtwoord.knop"),
                    .version = account.version};
}

// The only page on which the password is ever shown.
http::Response given_page(const desk::Visit& visit, const http::Request& request, const Official& official,
                          const std::string& username, const std::string& password)
{
    const auto language = visit.language;
    const std::string name = full_name(official.details.name);
    const Heading heading{sentence(language, "beheer.wachtwoord.klaar", name),
                          sentence(language, "beheer.wachtwoord.klaar.uitleg"), address_of(official), name};
    return settings_page(
        visit, request, heading,
        html::panel(html::h2(sentence(language, "beheer.veld.gebruikersnaam")), html::p(html::code(username)),
                    html::h2(sentence(language, "beheer.wachtwoord.eenmalig")), html::p(html::code(password))));
}

Result<desk::After> give(desk::Writing& writing, const http::Request& request, const std::string& password,
                         const std::string& hash)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(official, official_named(visit, request));
    OPMAAT_TRY(account, account_named(writing.db, visit, request));
    if (auto present = is_present(request, account.version); !present) return std::unexpected(present.error());
    const auto changed = set_password(std::move(account), hash, PasswordSetBy::administrator, visit.act);
    if (auto saved = save_account(writing.db, changed); !saved) return std::unexpected(saved.error());
    return desk::then_show_once([visit, request, official, username = changed.now.username,
                                 password] { return given_page(visit, request, official, username, password); },
                                address_of(official));
}

Result<desk::Change> make_up(const desk::Visit&, const http::Request&)
{
    const std::string password = made_up_password();
    return [password, hash = password_hash(password)](desk::Writing& writing, const http::Request& request) {
        return give(writing, request, password, hash);
    };
}

} // namespace

void add_password_form(desk::Routes& routes)
{
    add_form_after(routes, "/beheer/medewerkers/{code}/wachtwoord", desk::official_who_may(Action::manage_accounts),
                   password_view, make_up);
}

} // namespace opmaat::administration
