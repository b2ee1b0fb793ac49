// SPDX-License-Identifier: EUPL-1.2
#include "question/list_page.h"

#include "desk/form_once.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/choices_page.h"
#include "question/listed_cells_page.h"
#include "question/naming_page.h"
#include "question/question_forms_page.h"
#include "text/words.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace opmaat {
namespace {

using html::Html;
using text::sentence;

constexpr std::array<std::string_view, 6> stands{"te-laat", "vandaag",      "week",
                                                 "later",   "zonder-datum", "niet-verdeeld"};
constexpr std::array<std::string_view, 3> states{"open", "beantwoord", "alles"};

html::Option everything(const desk::Visit& visit)
{
    return {.value = "", .label = sentence(visit.language, "keuze.alles")};
}

html::Choice choice_of_words(const desk::Visit& visit, const ListSheet& sheet, std::string name,
                             std::span<const std::string_view> words, bool optional)
{
    html::Choice choice{.name = name, .label = sentence(visit.language, "veld." + name)};
    if (optional) choice.options.push_back(everything(visit));
    for (const std::string_view each : words)
        choice.options.push_back({.value = std::string{each},
                                  .label = sentence(visit.language, "lijst." + name + "." + std::string{each}),
                                  .chosen = sheet.choice[name] == each});
    return choice;
}

html::Choice channel_choice(const desk::Visit& visit, const ListSheet& sheet)
{
    html::Choice choice{.name = "kanaal",
                        .label = sentence(visit.language, "veld.kanaal"),
                        .options = channels(visit.language, sheet.choice.filter.channel)};
    choice.options.insert(choice.options.begin(), everything(visit));
    return choice;
}

// Departments, teams and clusters in one choice: the code says which.
html::Choice unit_choice(const desk::Visit& visit, const ListSheet& sheet)
{
    html::Choice choice{.name = "eenheid", .label = sentence(visit.language, "lijst.eenheid")};
    const auto chosen = [&](const Unit& unit) {
        return std::ranges::any_of(std::array{"team", "cluster", "afdeling", "eenheid"},
                                   [&](std::string_view name) { return sheet.choice[name] == unit.code; });
    };
    for (const Unit& unit : visit.organisation().units())
        if (unit.period.holds(visit.today) || chosen(unit))
            choice.options.push_back(
                {.value = unit.code,
                 .label = name_of(visit.language, unit.name),
                 .chosen = chosen(unit),
                 .group = sentence(visit.language, "lijst.soort." + std::string{word(unit.kind)})});
    std::ranges::sort(choice.options, {}, [](const html::Option& each) { return std::tie(each.group, each.label); });
    choice.options.insert(choice.options.begin(), everything(visit));
    return choice;
}

html::Choice process_choice(const desk::Visit& visit, const ListSheet& sheet)
{
    html::Choice choice{.name = "proces",
                        .label = sentence(visit.language, "veld.proces"),
                        .options = processes_by_unit(visit, sheet.processes, sheet.choice["proces"])};
    choice.options.insert(choice.options.begin(), everything(visit));
    return choice;
}

html::Choice owner_choice(const desk::Visit& visit, const ListSheet& sheet)
{
    const std::string_view chosen = sheet.choice["eigenaar"];
    html::Choice choice{.name = "eigenaar", .label = sentence(visit.language, "veld.eigenaar")};
    choice.options = {everything(visit),
                      {.value = "ik", .label = sentence(visit.language, "lijst.ik"), .chosen = chosen == "ik"}};
    if (!chosen.empty() && chosen != "ik" && sheet.choice.filter.owner)
        choice.options.push_back(
            {.value = std::string{chosen}, .label = name_of(visit, *sheet.choice.filter.owner), .chosen = true});
    return choice;
}

Html filters(const desk::Visit& visit, const ListSheet& sheet)
{
    const text::Language language = visit.language;
    const html::Fill fill{.language = language};
    const html::Field search{.name = "zoek",
                             .label = sentence(language, "lijst.zoek"),
                             .value = sheet.not_found,
                             .type = "search",
                             .required = false,
                             .live_search = true};
    return html::filters("/vragen", html::text_field(fill, search),
                         html::select(fill, choice_of_words(visit, sheet, "stand", stands, true)),
                         html::select(fill, choice_of_words(visit, sheet, "status", states, false)),
                         html::select(fill, channel_choice(visit, sheet)),
                         html::select(fill, unit_choice(visit, sheet)), html::select(fill, owner_choice(visit, sheet)),
                         html::select(fill, process_choice(visit, sheet)),
                         html::button(html::Importance::secondary, sentence(language, "lijst.toon")),
                         html::link_to("/vragen", sentence(language, "lijst.wis")));
}

Html row(const desk::Visit& visit, const Listed& listed)
{
    const text::Language language = visit.language;
    const std::string kenmerk = to_text(listed.kenmerk);
    const std::string received =
        sentence(language, "lijst.ontvangen", text::date(language, visit.zone().local_day(listed.received)));
    return html::tr(
        html::td(clock_cell(visit, listed)),
        html::td(html::row_link(address_of(listed.kenmerk), subject_of(listed)),
                 html::small(who_and_how(visit, listed)),
                 html::small(listed.content ? kenmerk + " · " + received : received)),
        html::td(html::data_k(sentence(language, "veld.eigenaar")),
                 html::div(name_of(visit, listed.facts.owner), html::small(name_of(visit, listed.facts.unit)),
                           html::when(!listed.taken_up && listed.state == Question::State::open,
                                      [&] { return html::small(sentence(language, "lijst.nog-niet-verdeeld")); }))),
        html::td(html::data_k(sentence(language, "veld.volgendeStap")), html::div(step_cell(visit, listed))));
}

Html table_of(const desk::Visit& visit, const ListSheet& sheet)
{
    const auto head = [&](std::string_view key) -> Html {
        return html::th(html::scope_column(), sentence(visit.language, key));
    };
    return html::table(
        html::caption(html::cls("vh"), list_sentence(visit, sheet)), html::cls("tbl tbl--cards"),
        html::colgroup(html::col(html::cls("c-klok")), html::col(), html::col(html::cls("c-eig")), html::col()),
        html::thead(
            html::tr(head("lijst.klok"), head("lijst.vraag"), head("veld.eigenaar"), head("veld.volgendeStap"))),
        html::tbody(html::each(sheet.page.questions, [&](const Listed& each) { return row(visit, each); })));
}

// An empty list says what is next.
Html nothing(const desk::Visit& visit, const ListSheet& sheet)
{
    const text::Language language = visit.language;
    if (!sheet.first_otherwise)
        return html::nothing_here(html::together(html::span(sentence(language, "lijst.leeg")), " ",
                                                 html::link_to("/vragen", sentence(language, "lijst.leeg.wat-nu"))));
    const Listed& first = *sheet.first_otherwise;
    return html::nothing_here(html::together(
        html::span(sentence(language, "lijst.leeg.eerstvolgende", clock_words(visit, first))), " ",
        html::link_to(address_of(first.kenmerk), sentence(language, "lijst.leeg.bekijk"), subject_of(first))));
}

Html list_panel(const desk::Visit& visit, const ListSheet& sheet)
{
    const text::Language language = visit.language;
    if (sheet.page.questions.empty()) return html::panel(nothing(visit, sheet));
    const html::Address next = sheet.choice.at("/vragen").with("na", sheet.page.next);
    return html::panel(table_of(visit, sheet),
                       html::p(html::cls("noprint"),
                               html::when(!sheet.page.next.empty(),
                                          [&] {
                                              return html::button_link(html::Importance::secondary, next,
                                                                       sentence(language, "lijst.volgende"));
                                          }),
                               " ", html::link_to(sheet.choice.at("/vragen.csv"), sentence(language, "lijst.csv"))));
}

Html saved_item(const desk::Visit& visit, const SavedFilter& filter)
{
    const auto address = html::Address::local("/vragen?" + filter.query);
    const html::Fill fill{.language = visit.language};
    return html::li(html::when(address, [&] { return html::link_to(*address, filter.name); }),
                    html::form(fill, {.to = "/vragen/lijsten/weg", .token = visit.form_token},
                               html::hidden_field("lijst", filter.id.text()),
                               html::button(html::Importance::secondary, sentence(visit.language, "lijst.verwijder"),
                                            filter.name)));
}

Html saved_panel(const desk::Visit& visit, const ListSheet& sheet, const html::Fill& fill)
{
    const text::Language language = visit.language;
    const html::Address chosen = sheet.choice.at("?");
    const std::string_view query = chosen.text().substr(1);
    const Html kept = html::ul(
        html::cls("team"), html::each(sheet.saved, [&](const SavedFilter& each) { return saved_item(visit, each); }));
    return html::panel(
        html::h2(sentence(language, "lijst.bewaard")),
        sheet.saved.empty() ? Html{html::p(html::cls("muted"), sentence(language, "lijst.bewaard.geen"))} : kept,
        html::form(fill, {.to = "/vragen/lijsten", .token = visit.form_token, .once = desk::once_key(visit)},
                   html::hidden_field("keuze", query),
                   html::text_field(fill, {.name = "naam",
                                           .label = sentence(language, "lijst.naam"),
                                           .hint = sentence(language, "lijst.naam.uitleg")}),
                   html::actions(html::button(html::Importance::secondary, sentence(language, "lijst.bewaar")))));
}

Html not_found(const desk::Visit& visit, const ListSheet& sheet)
{
    if (sheet.not_found.empty()) return {};
    return html::message(html::Message::warning, sentence(visit.language, "lijst.niet-gevonden", sheet.not_found),
                         html::span(sentence(visit.language, "lijst.niet-gevonden.wat-nu")));
}

Html below(const desk::Visit& visit)
{
    return html::together(html::kbd("/"), " ", sentence(visit.language, "toets.zoekt"));
}

} // namespace

std::string list_sentence(const desk::Visit& visit, const ListSheet& sheet)
{
    const text::Language language = visit.language;
    const std::string_view stand = sheet.choice["stand"];
    if (!sheet.count) {
        const bool answered = sheet.choice.filter.state == Question::State::answered;
        return sentence(language, answered ? "lijst.kop.beantwoord" : "lijst.kop.alles");
    }
    const std::string key = "lijst.kop." + std::string{stand.empty() || stand == "wacht" ? "open" : stand};
    return text::counted(language, key, *sheet.count);
}

Html list_page(const desk::Visit& visit, const ListSheet& sheet, const html::Fill& saving)
{
    const Html ask = may(visit.viewer(), Action::ask)
                         ? html::actions(html::button_link(html::Importance::primary, "/vragen/nieuw",
                                                           sentence(visit.language, "vraag.nieuw.knop")))
                         : Html{};
    return html::together(
        html::answer(list_sentence(visit, sheet), below(visit)), ask, not_found(visit, sheet), filters(visit, sheet),
        html::columns(html::Columns::work, html::together(html::div(list_panel(visit, sheet)),
                                                          html::div(saved_panel(visit, sheet, saving)))));
}

} // namespace opmaat
