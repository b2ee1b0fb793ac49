// SPDX-License-Identifier: EUPL-1.2
#include "access/account_store.h"
#include "access/sign_in.h"
#include "administration/changes_page.h"
#include "administration/officials_page.h"
#include "administration/settings_form_page.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/naming_page.h"

#include <algorithm>

namespace opmaat::administration {
namespace {

using text::sentence;

constexpr int newest_changes = 50;

std::string period_words(text::Language language, const Period& period)
{
    if (!period.until) return sentence(language, "beheer.vanaf", text::date(language, period.from));
    const Day last = *period.until - std::chrono::days{1};
    return sentence(language, "beheer.van-tot", text::date(language, period.from), text::date(language, last));
}

html::Html fact_row(text::Language language, std::string_view field, std::string_view value)
{
    return html::together(html::dt(sentence(language, "beheer.veld." + std::string{field})),
                          html::dd(value.empty() ? std::string_view{"–"} : value));
}

html::Html details_panel(const desk::Visit& visit, const Official& official)
{
    const auto language = visit.language;
    const OfficialDetails& details = official.details;
    return html::panel(
        html::h2(sentence(language, "beheer.medewerker.gegevens")),
        html::dl(html::cls("kv"), fact_row(language, "code", official.code), fact_row(language, "functie", details.job),
                 fact_row(language, "emailadres", details.email), fact_row(language, "telefoon", details.phone),
                 fact_row(language, "in-dienst", period_words(language, official.service))),
        html::actions(html::button_link(html::Importance::secondary, address_of(official) / "gegevens",
                                        sentence(language, "beheer.wijzig"),
                                        sentence(language, "beheer.medewerker.gegevens")),
                      html::when(!official.service.until, [&] {
                          return html::button_link(html::Importance::secondary, address_of(official) / "uitschakelen",
                                                   sentence(language, "beheer.medewerker.uitschakelen"));
                      })));
}

// A name with its days, and the way to end it while it has no end.
html::Html dated_row(text::Language language, std::string_view name, const Period& period, const html::Address& end)
{
    return html::tr(html::td(name), html::td(period_words(language, period)), html::td(html::when(!period.until, [&] {
                        return html::link_to(end, sentence(language, "beheer.beeindig"), name);
                    })));
}

html::Html dated_table(text::Language language, std::string_view heading, const html::Html& rows)
{
    if (rows.empty()) return html::p(sentence(language, "beheer.geen"));
    return html::table(html::caption(html::cls("vh"), heading), html::cls("tbl tbl--cards"), html::tbody(rows));
}

html::Html memberships_panel(const desk::Visit& visit, const Official& official)
{
    const auto language = visit.language;
    const std::string heading = sentence(language, "beheer.eenheden");
    html::Html rows;
    for (const Membership& each : official.memberships)
        if (const Unit* unit = visit.organisation().unit(each.unit))
            rows.add(dated_row(language, name_of(language, unit->name), each.period,
                               address_of(official) / "teams" / unit->code));
    return html::panel(html::h2(heading), dated_table(language, heading, rows),
                       html::actions(html::button_link(html::Importance::secondary, address_of(official) / "teams",
                                                       sentence(language, "beheer.lid.nieuw"))));
}

html::Html deputies_panel(const desk::Visit& visit, const Official& official)
{
    const auto language = visit.language;
    const std::string heading = sentence(language, "beheer.vervangers");
    html::Html rows;
    for (const Deputy& each : official.deputies)
        if (const Official* deputy = visit.organisation().official(each.official))
            rows.add(dated_row(language, full_name(deputy->details.name), each.period,
                               address_of(official) / "vervangers" / deputy->code));
    return html::panel(html::h2(heading), dated_table(language, heading, rows),
                       html::actions(html::button_link(html::Importance::secondary, address_of(official) / "vervangers",
                                                       sentence(language, "beheer.vervanger.nieuw"))));
}

html::Html role_row(const desk::Visit& visit, const Official& official, const Account& account, const Grant& grant)
{
    const auto language = visit.language;
    const std::string role = sentence(language, name_key(grant.role));
    const std::string where = grant.unit ? name_of(visit, *grant.unit) : sentence(language, "beheer.overal");
    const html::Sending sending{
        .to = address_of(official) / "rol-intrekken", .token = visit.form_token, .version = account.version};
    return html::tr(
        html::td(role), html::td(where),
        html::td(html::form({language}, sending, html::hidden_field("rol", word(grant.role)),
                            html::hidden_field("eenheid", grant.unit ? grant.unit->text() : std::string{}),
                            html::button(html::Importance::secondary, sentence(language, "beheer.rol.intrekken"),
                                         role + ", " + where))));
}

html::Html roles_table(const desk::Visit& visit, const Official& official, const Account& account)
{
    const std::string heading = sentence(visit.language, "beheer.rollen");
    html::Html rows;
    for (const Grant& each : account.grants) rows.add(role_row(visit, official, account, each));
    return html::together(html::h3(heading), dated_table(visit.language, heading, rows));
}

html::Html account_switch(const desk::Visit& visit, const Official& official, const Account& account)
{
    const html::Sending sending{.to = address_of(official) / (account.disabled ? "account-aan" : "account-uit"),
                                .token = visit.form_token,
                                .version = account.version};
    return html::form(
        {visit.language}, sending,
        html::button(html::Importance::secondary,
                     sentence(visit.language, account.disabled ? "beheer.account.aan" : "beheer.account.uit")));
}

html::Html account_panel(const desk::Visit& visit, const Official& official, const Result<Account>& account)
{
    const auto language = visit.language;
    const std::string heading = sentence(language, "beheer.account");
    if (!account)
        return html::panel(
            html::h2(heading), html::p(sentence(language, "beheer.account.geen")),
            html::actions(html::button_link(html::Importance::secondary, address_of(official) / "account",
                                            sentence(language, "beheer.account.nieuw"))));
    const std::string state = sentence(language, account->disabled ? "beheer.account.is-uit" : "beheer.account.is-aan");
    return html::panel(html::h2(heading),
                       html::dl(html::cls("kv"), fact_row(language, "gebruikersnaam", account->username),
                                fact_row(language, "stand", state)),
                       account_switch(visit, official, *account), roles_table(visit, official, *account),
                       html::actions(html::button_link(html::Importance::secondary, address_of(official) / "rollen",
                                                       sentence(language, "beheer.rol.nieuw")),
                                     html::button_link(html::Importance::secondary, address_of(official) / "wachtwoord",
                                                       sentence(language, "beheer.wachtwoord.nieuw"))));
}

// When somebody signed in and out is no change, and nobody's business here.
bool is_change(const RecordedEvent& each)
{
    return !each.event.is(signed_in) && !each.event.is(signed_out) && !each.event.is(sign_in_failed);
}

std::vector<RecordedEvent> changes_of(db::Reader& reader, const Official& official)
{
    auto all = events_about(reader, official_subject.code, official.id.text(), newest_changes);
    for (RecordedEvent& each : events_about(reader, account_subject.code, official.id.text(), newest_changes))
        if (is_change(each)) all.push_back(std::move(each));
    std::ranges::sort(all, std::greater{}, &RecordedEvent::position);
    return all;
}

Result<http::Response> official_page(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(official, official_named(visit, request));
    const auto account = account_to_manage(reading.db, visit.viewer(), official.id);
    const Heading heading{full_name(official.details.name), official.details.job, "/beheer/medewerkers",
                          sentence(visit.language, "beheer.medewerkers")};
    return settings_page(
        visit, request, heading,
        html::columns(html::Columns::half,
                      html::together(html::div(details_panel(visit, official), account_panel(visit, official, account)),
                                     html::div(memberships_panel(visit, official), deputies_panel(visit, official),
                                               changes(visit, changes_of(reading.db, official))))));
}

} // namespace

void add_official_page(desk::Routes& routes)
{
    routes.show("/beheer/medewerkers/{code}", desk::official_who_may(Action::see_settings), official_page);
}

} // namespace opmaat::administration
