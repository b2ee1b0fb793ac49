// SPDX-License-Identifier: EUPL-1.2
#include "administration/officials_page.h"

#include "administration/settings_form_page.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/naming_page.h"

#include <algorithm>

namespace opmaat::administration {
namespace {

using text::sentence;

constexpr std::size_t most_shown = 200;

std::string lower(std::string_view text)
{
    std::string folded{text};
    for (char& sign : folded)
        if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
    return folded;
}

bool matches(const Official& official, std::string_view sought)
{
    const std::string all = official.code + ' ' + full_name(official.details.name) + ' ' + official.details.job;
    return lower(all).find(lower(sought)) != std::string::npos;
}

std::vector<const Official*> found(const desk::Visit& visit, std::string_view sought)
{
    std::vector<const Official*> officials;
    for (const Official& each : visit.organisation().officials())
        if (matches(each, sought)) officials.push_back(&each);
    std::ranges::sort(officials, {}, [](const Official* each) { return sorted_name(each->details.name); });
    return officials;
}

std::string units_words(const desk::Visit& visit, const Official& official)
{
    std::vector<std::string> names;
    for (const UnitId& unit : visit.organisation().units_of(official.id)) names.push_back(name_of(visit, unit));
    return text::list(visit.language, names);
}

html::Html row(const desk::Visit& visit, const Official& official)
{
    const auto language = visit.language;
    const bool here = official.service.holds(visit.today);
    return html::tr(html::td(html::row_link(address_of(official), sorted_name(official.details.name))),
                    html::td(html::data_k(sentence(language, "beheer.veld.functie")), official.details.job),
                    html::td(html::data_k(sentence(language, "beheer.eenheden")), units_words(visit, official)),
                    html::td(html::data_k(sentence(language, "beheer.veld.code")), official.code),
                    html::td(html::when(!here, [&] {
                        return html::flag(html::Tone::plain, sentence(language, "beheer.medewerker.niet-in-dienst"));
                    })));
}

html::Html table_of(const desk::Visit& visit, const std::vector<const Official*>& officials)
{
    const auto head = [&](std::string_view key) -> html::Html {
        return html::th(html::scope_column(), sentence(visit.language, key));
    };
    const auto shown = officials | std::views::take(most_shown);
    return html::panel(
        html::table(html::caption(html::cls("vh"), sentence(visit.language, "beheer.medewerkers")),
                    html::cls("tbl tbl--cards"),
                    html::thead(html::tr(head("beheer.veld.naam"), head("beheer.veld.functie"), head("beheer.eenheden"),
                                         head("beheer.veld.code"), head("beheer.medewerker.dienst"))),
                    html::tbody(html::each(shown, [&](const Official* each) { return row(visit, *each); }))),
        html::when(officials.size() > most_shown,
                   [&] { return html::p(sentence(visit.language, "beheer.medewerkers.meer")); }));
}

html::Html search_panel(const desk::Visit& visit, std::string_view sought)
{
    html::Field field = settings_field(visit.language, "zoek", sought, false);
    field.type = "search";
    field.live_search = true;
    return html::filters("/beheer/medewerkers", html::text_field({visit.language}, field),
                         html::button(html::Importance::secondary, sentence(visit.language, "beheer.zoek")));
}

Result<http::Response> officials_page(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    const std::string_view sought = request.query["zoek"];
    const auto officials = found(visit, sought);
    const auto count = static_cast<std::int64_t>(officials.size());
    const Heading heading{text::counted(visit.language, "beheer.medewerkers.kop", count),
                          sentence(visit.language, "beheer.medewerkers.uitleg"), "/beheer",
                          sentence(visit.language, "menu.beheer")};
    return settings_page(
        visit, request, heading,
        html::together(html::p(html::button_link(html::Importance::primary, "/beheer/nieuwe-medewerker",
                                                 sentence(visit.language, "beheer.medewerker.nieuw"))),
                       search_panel(visit, sought), table_of(visit, officials)));
}

} // namespace

Result<Official> official_named(const desk::Visit& visit, const http::Request& request)
{
    const Official* official = visit.organisation().official(request.in_path("code"));
    if (!official) return refused(setting_unknown);
    return *official;
}

Result<Official> official_to_change(const desk::Visit& visit, const http::Request& request)
{
    OPMAAT_TRY(official, official_named(visit, request));
    if (auto present = is_present(request, official.version); !present) return std::unexpected(present.error());
    return official;
}

html::Address address_of(const Official& official) { return html::Address{"/beheer/medewerkers"} / official.code; }

void add_officials(desk::Routes& routes)
{
    routes.show("/beheer/medewerkers", desk::official_who_may(Action::see_settings), officials_page);
    add_official_page(routes);
    add_official_forms(routes);
    add_membership_forms(routes);
    add_account_forms(routes);
    add_password_form(routes);
}

} // namespace opmaat::administration
