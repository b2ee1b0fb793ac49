// SPDX-License-Identifier: EUPL-1.2
#include "board/board_page.h"

#include "board/board_rows_page.h"
#include "board/board_tables_page.h"
#include "html/layout.h"
#include "html/parts.h"
#include "text/words.h"

#include <algorithm>

namespace opmaat {
namespace {

using html::Html;
using text::counted;
using text::sentence;

// What was chosen, in words: "Telefoon, Sociaal domein"; empty for the whole.
std::string chosen_words(const BoardView& view)
{
    std::vector<std::string> chosen;
    const BoardChoice& choice = view.scene.choice;
    if (choice.channel) chosen.push_back(view.said("kanaal-" + std::string{word(*choice.channel)}));
    if (choice.unit) chosen.push_back(unit_name(view.scene, *choice.unit, view.language));
    return chosen.empty() ? std::string{}
                          : sentence(view.language, "regiebord.gekozen", text::list(view.language, chosen));
}

Html line_now(const BoardView& view)
{
    const Tally& total = view.board().total;
    Html line = html::together(text::capitalised(moment_words(view.scene, view.language)), ". ",
                               counted(view.language, "regiebord.in-totaal", total.waits));
    if (total.not_divided > 0) line.add(" " + counted(view.language, "regiebord.niet-verdeeld", total.not_divided));
    if (const int alone = view.board().without_anybody; alone > 0)
        line.add(" " + counted(view.language, "regiebord.zonder-iemand", alone));
    line.add(" " + chosen_words(view));
    return line;
}

Html line_then(const BoardView& view)
{
    return html::together(counted(view.language, "regiebord.toen.in-totaal", view.board().total.waits), " ",
                          chosen_words(view));
}

Html banner_of_the_past(const BoardView& view)
{
    const html::Address back = narrowed("/regiebord", view.scene.choice, view.scene.organisation());
    const std::string day = text::day(view.language, *view.scene.choice.as_of);
    return html::message(html::Message::warning, sentence(view.language, "regiebord.toen.kop", day),
                         html::together(view.said("regiebord.toen.uitleg"), " ",
                                        html::link_to(back, view.said("regiebord.toen.naar-nu"))));
}

html::Option unit_option(const BoardView& view, const Unit& unit, int depth)
{
    std::string label;
    for (int level = 0; level < depth; ++level) label += "–\u00a0";
    label += unit_name(view.scene, unit.id, view.language);
    if (unit.kind == UnitKind::cluster) label = sentence(view.language, "regiebord.cluster", label);
    return {unit.code, label, {}, view.scene.choice.unit == unit.id};
}

void add_with_those_beneath(const BoardView& view, const UnitId& unit, int depth, std::vector<html::Option>& options)
{
    const Organisation& organisation = view.scene.organisation();
    options.push_back(unit_option(view, *organisation.unit(unit), depth));
    for (const UnitId& child : organisation.children(unit)) add_with_those_beneath(view, child, depth + 1, options);
}

// The organisation as a tree, the clusters after it.
std::vector<html::Option> unit_options(const BoardView& view)
{
    const Organisation& organisation = view.scene.organisation();
    std::vector<html::Option> options{{"", view.said("regiebord.hele-organisatie")}};
    std::vector<const Unit*> tops;
    for (const Unit& unit : organisation.units())
        if (unit.period.holds(organisation.as_of()) && !organisation.parent(unit.id)) tops.push_back(&unit);
    std::ranges::stable_sort(tops, {}, [](const Unit* unit) {
        return std::pair{unit->kind == UnitKind::cluster, unit->name.nl};
    });
    for (const Unit* unit : tops) add_with_those_beneath(view, unit->id, 0, options);
    return options;
}

std::vector<html::Option> channel_options(const BoardView& view)
{
    std::vector<html::Option> options{{"", view.said("regiebord.alle-kanalen")}};
    for (const auto& [channel, code] : Words<Channel>::all)
        options.push_back(
            {std::string{code}, view.said("kanaal-" + std::string{code}), {}, view.scene.choice.channel == channel});
    return options;
}

Html columns_of(const BoardView& view)
{
    Html numbers =
        html::div(board_rows(view), unit_table(view), channel_table(view),
                  html::when(view.board().total.waits == 0, [&]() -> Html {
                      return html::panel(html::nothing_here(html::span(view.said("regiebord.niets-wacht.uitleg"))));
                  }));
    const Html reach = reach_panel(view);
    if (reach.empty()) return numbers;
    return html::columns(html::Columns::board, html::together(numbers, html::div(reach)));
}

} // namespace

Html board_filters(const BoardView& view, const html::Fill& fill)
{
    const auto& as_of = view.scene.choice.as_of;
    return html::filters(
        "/regiebord",
        html::select(fill,
                     {.name = "kanaal", .label = view.said("regiebord.kanaal"), .options = channel_options(view)}),
        html::select(fill, {.name = "eenheid", .label = view.said("regiebord.eenheid"), .options = unit_options(view)}),
        html::date_field(fill, {.name = "op",
                                .label = view.said("regiebord.op"),
                                .value = as_of ? to_text(*as_of) : std::string{},
                                .required = false}),
        html::button(html::Importance::secondary, view.said("regiebord.toon")),
        view.rights.manage_wall
            ? html::button_link(html::Importance::secondary, "/regiebord/wand", view.said("regiebord.naar-wand"))
            : Html{});
}

Html board_version(const BoardView& view)
{
    const bool past = view.scene.is_past();
    const Html says = past ? html::answer(past_headline(view.board(), view.language), line_then(view))
                           : html::live_answer(headline(view.board(), view.language), line_now(view));
    return html::live_version(clock_words(view.scene, view.language),
                              html::together(past ? banner_of_the_past(view) : Html{}, says,
                                             board_filters(view, html::Fill{view.language}), columns_of(view)));
}

} // namespace opmaat
