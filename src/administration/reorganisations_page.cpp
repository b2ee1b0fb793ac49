// SPDX-License-Identifier: EUPL-1.2
#include "administration/reorganisations_page.h"

#include "administration/changes_page.h"
#include "administration/reorganisation_day_shell.h"
#include "administration/settings_form_page.h"
#include "desk/problem.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/naming_page.h"
#include "staff/staff_store.h"

namespace opmaat::administration {
namespace {

using text::sentence;

constexpr int newest_changes = 50;
using State = ReorganisationState;

html::Html standing(text::Language language, const Reorganisation& reorganisation)
{
    const std::string words = sentence(language, "beheer.reorganisatie." + std::string{word(reorganisation.state)});
    switch (reorganisation.state) {
    case State::planned: return html::flag(html::Tone::waiting, words);
    case State::live: return html::flag(html::Tone::on_time, words);
    case State::draft:
    case State::dropped: break;
    }
    return html::flag(html::Tone::plain, words);
}

html::Html row(const desk::Visit& visit, const Reorganisation& each)
{
    const auto language = visit.language;
    return html::tr(
        html::td(html::row_link(address_of(each), each.name)),
        html::td(html::data_k(sentence(language, "beheer.veld.ingangsdag")), text::date(language, each.goes_live)),
        html::td(html::data_k(sentence(language, "beheer.reorganisatie.stappen")), each.steps.size()),
        html::td(html::data_k(sentence(language, "beheer.veld.stand")), standing(language, each)));
}

html::Html table_of(const desk::Visit& visit, const std::vector<Reorganisation>& all)
{
    const auto language = visit.language;
    if (all.empty()) return html::nothing_here(html::span(sentence(language, "beheer.reorganisaties.geen")));
    const auto head = [&](std::string_view key) -> html::Html {
        return html::th(html::scope_column(), sentence(language, key));
    };
    return html::table(html::caption(html::cls("vh"), sentence(language, "beheer.reorganisaties")),
                       html::cls("tbl tbl--cards"),
                       html::thead(html::tr(head("beheer.veld.naam"), head("beheer.veld.ingangsdag"),
                                            head("beheer.reorganisatie.stappen"), head("beheer.veld.stand"))),
                       html::tbody(html::each(all, [&](const Reorganisation& each) { return row(visit, each); })));
}

Result<http::Response> reorganisations_page(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    const auto language = visit.language;
    const Heading heading{sentence(language, "beheer.reorganisaties"),
                          sentence(language, "beheer.reorganisaties.inleiding"), "/beheer",
                          sentence(language, "menu.beheer")};
    return settings_page(
        visit, request, heading,
        html::together(html::p(html::button_link(html::Importance::primary, "/beheer/reorganisaties/nieuw",
                                                 sentence(language, "beheer.reorganisatie.nieuw"))),
                       html::panel(table_of(visit, reorganisations(reading.db)))));
}

// A button that does something with the whole: `deed` is the last part of the address, and its key.
html::Html deed_form(const desk::Visit& visit, const Reorganisation& reorganisation, std::string_view deed)
{
    const html::Sending sending{
        .to = address_of(reorganisation) / deed, .token = visit.form_token, .version = reorganisation.version};
    return html::form({visit.language}, sending,
                      html::button(html::Importance::secondary,
                                   sentence(visit.language, "beheer.reorganisatie." + std::string{deed})));
}

html::Html step_links(const desk::Visit& visit, const Reorganisation& draft)
{
    constexpr std::string_view kinds[] = {"nieuwe-eenheid", "verplaatsen", "opheffen", "hernoemen", "overgaan"};
    return html::together(
        html::h3(sentence(visit.language, "beheer.stap.nieuw")),
        html::ul(html::each(kinds, [&](std::string_view each) -> html::Html {
            return html::li(
                html::link_to(address_of(draft) / each, sentence(visit.language, "beheer.stap." + std::string{each})));
        })));
}

html::Html steps_panel(const desk::Visit& visit, const Reorganisation& reorganisation)
{
    const auto language = visit.language;
    const bool draft = reorganisation.state == State::draft;
    return html::panel(
        html::h2(sentence(language, "beheer.reorganisatie.stappen")),
        html::when(reorganisation.steps.empty(), [&] { return html::p(sentence(language, "beheer.stap.geen")); }),
        html::ol(html::each(reorganisation.steps,
                            [&](const ReorganisationStep& each) -> html::Html {
                                return html::li(step_words(visit, reorganisation, each));
                            })),
        html::when(draft && !reorganisation.steps.empty(),
                   [&] { return deed_form(visit, reorganisation, "stap-terug"); }),
        html::when(draft, [&] { return step_links(visit, reorganisation); }));
}

// Why it could not go live, as things are now.
html::Html obstacle(desk::Reading& reading, const Reorganisation& reorganisation)
{
    const desk::Visit& visit = reading.visit;
    const TiesOf ties = ties_at(reading.db, moment_of(visit.act.at, visit.zone()));
    const auto after = organisation_after(visit.organisation(), reorganisation, ties, visit.act);
    if (after) return {};
    const std::string why = desk::sentence_of(after.error(), visit.language);
    return html::message(html::Message::warning, sentence(visit.language, "beheer.reorganisatie.kan-niet"),
                         html::span(why));
}

html::Html plan_panel(desk::Reading& reading, const Reorganisation& reorganisation)
{
    const auto language = reading.visit.language;
    const bool goes_on = reorganisation.state == State::draft || reorganisation.state == State::planned;
    html::Html deeds;
    if (reorganisation.state == State::draft && !reorganisation.steps.empty())
        deeds.add(html::button_link(html::Importance::primary, address_of(reorganisation) / "plannen",
                                    sentence(language, "beheer.reorganisatie.plannen")));
    if (reorganisation.state == State::planned)
        deeds.add(deed_form(reading.visit, reorganisation, "terug-naar-concept"));
    if (goes_on) deeds.add(deed_form(reading.visit, reorganisation, "laat-vervallen"));
    const std::string explained = "beheer.reorganisatie." + std::string{word(reorganisation.state)} + ".uitleg";
    return html::panel(html::h2(sentence(language, "beheer.veld.stand")), html::p(standing(language, reorganisation)),
                       html::p(sentence(language, explained, text::day(language, reorganisation.goes_live))),
                       html::when(goes_on, [&] { return obstacle(reading, reorganisation); }), html::actions(deeds));
}

Result<http::Response> reorganisation_page(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(reorganisation, reorganisation_named(reading.db, request));
    const auto language = visit.language;
    const Heading heading{reorganisation.name, sentence(language, "beheer.reorganisatie.uitleg"),
                          "/beheer/reorganisaties", sentence(language, "beheer.reorganisaties")};
    const auto events = events_about(reading.db, reorganisation_subject.code, reorganisation.id.text(), newest_changes);
    return settings_page(
        visit, request, heading,
        html::columns(html::Columns::half,
                      html::together(html::div(steps_panel(visit, reorganisation)),
                                     html::div(plan_panel(reading, reorganisation), changes(visit, events)))));
}

} // namespace

Result<Reorganisation> reorganisation_named(db::Reader& reader, const http::Request& request)
{
    const auto id = Id<Reorganisation>::parse(request.in_path("reorganisatie"));
    auto found = id ? reorganisation_of(reader, *id) : std::nullopt;
    if (!found) return refused(setting_unknown);
    return std::move(*found);
}

Result<Reorganisation> reorganisation_to_change(db::Writer& writer, const http::Request& request)
{
    OPMAAT_TRY(reorganisation, reorganisation_named(writer, request));
    if (auto present = is_present(request, reorganisation.version); !present) return std::unexpected(present.error());
    return reorganisation;
}

Result<desk::After> kept(desk::Writing& writing, const Result<Changed<Reorganisation>>& changed)
{
    if (!changed) return std::unexpected(changed.error());
    if (auto saved = save(writing.db, *changed); !saved) return std::unexpected(saved.error());
    return desk::then_see(std::string{address_of(changed->now).text()});
}

html::Address address_of(const Reorganisation& reorganisation)
{
    return html::Address{"/beheer/reorganisaties"} / reorganisation.id.text();
}

void add_reorganisations(desk::Routes& routes)
{
    const desk::Need need = desk::official_who_may(Action::see_settings);
    routes.show("/beheer/reorganisaties", need, reorganisations_page);
    routes.show("/beheer/reorganisaties/{reorganisatie}", need, reorganisation_page);
    add_reorganisation_forms(routes);
    add_reorganisation_steps(routes);
}

} // namespace opmaat::administration
