// SPDX-License-Identifier: EUPL-1.2
#include "access/account_store.h"
#include "administration/officials_page.h"
#include "administration/settings_form_page.h"
#include "question/naming_page.h"
#include "staff/unit_change.h"

#include <algorithm>

namespace opmaat::administration {
namespace {

using text::sentence;

std::string page_of(const http::Request& request)
{
    return std::string{(html::Address{"/beheer/medewerkers"} / request.in_path("code")).text()};
}

// The account of the official in the address, in the version that the form was made on.
Result<Account> account_to_change(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(official, official_named(writing.visit, request));
    OPMAAT_TRY(account, account_to_manage(writing.db, writing.visit.viewer(), official.id));
    if (auto present = is_present(request, account.version); !present) return std::unexpected(present.error());
    return account;
}

Result<desk::After> kept(desk::Writing& writing, const http::Request& request, const Changed<Account>& changed)
{
    if (auto saved = save_account(writing.db, changed); !saved) return std::unexpected(saved.error());
    return desk::then_see(page_of(request));
}

Result<FormView> account_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(official, official_named(reading.visit, request));
    return FormView{.heading = {sentence(fill.language, "beheer.account.nieuw"),
                                sentence(fill.language, "beheer.account.nieuw.uitleg"), address_of(official),
                                full_name(official.details.name)},
                    .fields = html::text_field(fill, settings_field(fill.language, "gebruikersnaam", official.code)),
                    .button = sentence(fill.language, "beheer.account.nieuw")};
}

Result<desk::After> open_new_account(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(official, official_named(writing.visit, request));
    OPMAAT_TRY(opened, open_account(official.id, request.form["gebruikersnaam"], writing.visit.act));
    return kept(writing, request, opened);
}

Result<desk::After> switch_off(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(account, account_to_change(writing, request));
    OPMAAT_TRY(changed, disable(std::move(account), writing.visit.act));
    return kept(writing, request, changed);
}

Result<desk::After> switch_on(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(account, account_to_change(writing, request));
    OPMAAT_TRY(changed, enable(std::move(account), writing.visit.act));
    return kept(writing, request, changed);
}

std::vector<html::Option> role_options(text::Language language)
{
    std::vector<html::Option> options;
    for (const auto& each : Words<Role>::all)
        if (for_people(each.value))
            options.push_back({.value = std::string{each.text}, .label = sentence(language, name_key(each.value))});
    return options;
}

std::vector<html::Option> unit_options(const desk::Visit& visit)
{
    std::vector<html::Option> options;
    for (const Unit& unit : visit.organisation().units())
        if (unit.period.holds(visit.today))
            options.push_back({.value = unit.id.text(), .label = name_of(visit.language, unit.name)});
    std::ranges::sort(options, {}, &html::Option::label);
    options.insert(options.begin(), {.value = "", .label = sentence(visit.language, "beheer.overal")});
    return options;
}

Result<FormView> role_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(official, official_named(reading.visit, request));
    OPMAAT_TRY(account, account_to_manage(reading.db, reading.visit.viewer(), official.id));
    const auto language = fill.language;
    return FormView{
        .heading = {sentence(language, "beheer.rol.nieuw"), sentence(language, "beheer.rol.nieuw.uitleg"),
                    address_of(official), full_name(official.details.name)},
        .fields = html::together(html::select(fill, settings_choice(language, "rol", role_options(language))),
                                 html::select(fill, settings_choice(language, "eenheid", unit_options(reading.visit)))),
        .button = sentence(language, "beheer.rol.nieuw"),
        .of = about(account_subject, official.id, account.version)};
}

Result<Grant> grant_in(const http::Request& request)
{
    const auto role = parse_word<Role>(request.form["rol"]);
    if (!role) return refused(role_not_for_people, "rol");
    const std::string_view where = request.form["eenheid"];
    const auto unit = UnitId::parse(where);
    if (!where.empty() && !unit) return refused(unit_unknown, "eenheid");
    return Grant{*role, unit};
}

Result<desk::After> give(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(account, account_to_change(writing, request));
    OPMAAT_TRY(grant, grant_in(request));
    if (grant.unit && !writing.visit.organisation().unit(*grant.unit)) return refused(unit_unknown, "eenheid");
    OPMAAT_TRY(changed, give_role(std::move(account), grant, writing.visit.act));
    return kept(writing, request, changed);
}

Result<desk::After> take(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(account, account_to_change(writing, request));
    OPMAAT_TRY(grant, grant_in(request));
    OPMAAT_TRY(changed, take_role(std::move(account), grant, writing.visit.act));
    return kept(writing, request, changed);
}

} // namespace

void add_account_forms(desk::Routes& routes)
{
    const desk::Need need = desk::official_who_may(Action::manage_accounts);
    add_form(routes, "/beheer/medewerkers/{code}/account", need, account_view, open_new_account);
    add_form(routes, "/beheer/medewerkers/{code}/rollen", need, role_view, give);
    routes.change("/beheer/medewerkers/{code}/account-uit", need, switch_off);
    routes.change("/beheer/medewerkers/{code}/account-aan", need, switch_on);
    routes.change("/beheer/medewerkers/{code}/rol-intrekken", need, take);
}

} // namespace opmaat::administration
