// SPDX-License-Identifier: EUPL-1.2
#include "board/board_tables_page.h"

#include "html/chart.h"
#include "html/layout.h"
#include "html/parts.h"

#include <algorithm>
#include <set>

namespace opmaat {
namespace {

using html::Html;
using html::Tone;

constexpr std::size_t overlooked = 8; // rows of teams; beyond this, departments

// A number in a table, with the list that it counts.
struct Number {
    int value;
    std::string_view head; // key of the column
    Tone tone;
    html::Address list;
    const std::string& whose; // row
};

Html number_cell(const BoardView& view, const Number& number)
{
    const std::string head = view.said(number.head);
    const std::string digits = text::number(view.language, number.value);
    const bool dead = number.value == 0 || view.scene.is_past();
    const Html shown = number.value == 0 ? Html{html::span(digits)} : html::flag(number.tone, digits);
    if (dead) return html::td(html::cls("num"), html::data_k(head), shown);
    return html::td(html::cls("num"), html::data_k(head),
                    html::a(html::cls("utrecht-link utrecht-link--html-a"), html::href(number.list), shown,
                            html::only_heard(", " + head + ", " + number.whose)));
}

Html number_head(const BoardView& view, std::string_view key)
{
    return html::th(html::scope_column(), html::cls("num"), view.said(key));
}

Html text_head(const BoardView& view, std::string_view key) { return html::th(html::scope_column(), view.said(key)); }

// The board or the list, narrowed to this row beside what was chosen.
html::Address narrowed_to(const html::Address& address, const BoardView& view, const BoardChoice& row)
{
    return address_of(address, row, view.scene.organisation());
}

Html tally_cells(const BoardView& view, const Tally& tally, const html::Address& list, const std::string& whose)
{
    return html::together(number_cell(view, {tally.waits, "regiebord.wacht", Tone::plain, list, whose}),
                          number_cell(view, {tally.late, "regiebord.te-laat-kop", Tone::late,
                                             list.with("stand", word(Group::late)), whose}),
                          number_cell(view, {tally.today, "regiebord.vandaag-kop", Tone::today,
                                             list.with("stand", word(Group::today)), whose}));
}

Html unit_row(const BoardView& view, const UnitId& unit, const Tally& tally)
{
    const std::string name = unit_name(view.scene, unit, view.language);
    BoardChoice row = view.scene.choice;
    row.unit = unit;
    const html::Address list = narrowed("/vragen", row, view.scene.organisation());
    return html::tr(html::th(html::scope_row(), html::link_to(narrowed_to("/regiebord", view, row), name)),
                    tally_cells(view, tally, list, name),
                    number_cell(view, {tally.this_week, "regiebord.deze-week", Tone::plain,
                                       list.with("stand", word(Group::this_week)), name}),
                    html::td(html::data_k(view.said("regiebord.oudste")),
                             tally.oldest ? age_words(view.scene, tally.oldest->id, view.language) : std::string{}));
}

// The oldest question of a department is that of one of its teams, so it is among those that were read.
std::vector<std::pair<UnitId, Tally>> in_order(const std::map<UnitId, Tally>& units)
{
    std::vector<std::pair<UnitId, Tally>> rows{units.begin(), units.end()};
    std::ranges::stable_sort(rows, [](const auto& one, const auto& other) {
        return std::tuple{one.second.late, one.second.today, one.second.waits} >
               std::tuple{other.second.late, other.second.today, other.second.waits};
    });
    return rows;
}

html::Icon icon_of(Channel channel)
{
    switch (channel) {
    case Channel::telephone: return html::Icon::phone;
    case Channel::desk: return html::Icon::desk;
    case Channel::website: return html::Icon::website;
    case Channel::email:
    case Channel::letter: return html::Icon::mail;
    default: return html::Icon::person;
    }
}

Html flow_cells(const BoardView& view, Channel channel, const html::Address& list, const std::string& whose)
{
    const auto& flows = view.board().flows;
    const auto found = flows.find(channel);
    const Flow flow = found == flows.end() ? Flow{} : found->second;
    return html::together(number_cell(view, {flow.came_in, "regiebord.vandaag-binnen-kop", Tone::plain,
                                             list.with("status", "alles"), whose}),
                          number_cell(view, {flow.answered, "regiebord.vandaag-klaar", Tone::plain,
                                             list.with("status", word(Question::State::answered)), whose}));
}

Html channel_row(const BoardView& view, Channel channel)
{
    const auto& channels = view.board().channels;
    const auto found = channels.find(channel);
    const std::string name = view.said("kanaal-" + std::string{word(channel)});
    BoardChoice row = view.scene.choice;
    row.channel = channel;
    const html::Address list = narrowed("/vragen", row, view.scene.organisation());
    return html::tr(html::th(html::scope_row(), html::icon(icon_of(channel)), " ",
                             html::link_to(narrowed_to("/regiebord", view, row), name)),
                    tally_cells(view, found == channels.end() ? Tally{} : found->second, list, name),
                    html::when(!view.scene.is_past(), [&] { return flow_cells(view, channel, list, name); }));
}

std::set<Channel> channels_on(const Board& board)
{
    std::set<Channel> channels;
    for (const auto& [channel, tally] : board.channels) channels.insert(channel);
    for (const auto& [channel, flow] : board.flows) channels.insert(channel);
    return channels;
}

Tone tone_of(const TeamReach& reach)
{
    if (reach.free == 0) return Tone::late;
    return reach.free == 1 ? Tone::today : Tone::on_time;
}

std::string_view state_key(const TeamReach& reach)
{
    if (reach.free == 0) return "regiebord.niemand-vrij";
    return reach.free == 1 ? "regiebord.kwetsbaar" : "regiebord.op-orde";
}

Html reach_item(const BoardView& view, const TeamReach& reach)
{
    return html::li(
        html::span(unit_name(view.scene, reach.team, view.language)),
        html::flag(tone_of(reach), view.said(state_key(reach))),
        html::presence_bar(reach.free, reach.in_call, reach.away),
        html::small(text::sentence(view.language, "regiebord.bereik", reach.free, reach.in_call, reach.away)));
}

} // namespace

Html unit_table(const BoardView& view)
{
    const bool by_team = view.board().units.size() <= overlooked || view.scene.choice.unit;
    const auto units = by_team ? view.board().units : by_department(view.board().units, view.scene.organisation());
    if (units.empty()) return {};
    const std::string_view title = by_team ? "regiebord.per-team" : "regiebord.per-afdeling";
    const std::string_view what = by_team ? "regiebord.team" : "regiebord.afdeling";
    return html::panel(html::table(
        html::caption(view.said(title)), html::cls("tbl tbl--cards"),
        html::thead(html::tr(text_head(view, what), number_head(view, "regiebord.wacht"),
                             number_head(view, "regiebord.te-laat-kop"), number_head(view, "regiebord.vandaag-kop"),
                             number_head(view, "regiebord.deze-week"), text_head(view, "regiebord.oudste"))),
        html::tbody(html::each(in_order(units),
                               [&](const auto& row) -> Html { return unit_row(view, row.first, row.second); }))));
}

Html channel_table(const BoardView& view)
{
    const auto channels = channels_on(view.board());
    if (channels.empty()) return {};
    Html heads = html::together(text_head(view, "regiebord.kanaal"), number_head(view, "regiebord.wacht"),
                                number_head(view, "regiebord.te-laat-kop"), number_head(view, "regiebord.vandaag-kop"));
    if (!view.scene.is_past())
        heads.add(html::together(number_head(view, "regiebord.vandaag-binnen-kop"),
                                 number_head(view, "regiebord.vandaag-klaar")));
    return html::panel(html::table(
        html::caption(view.said("regiebord.per-kanaal")), html::cls("tbl tbl--cards"), html::thead(html::tr(heads)),
        html::tbody(html::each(channels, [&](Channel each) { return channel_row(view, each); }))));
}

Html reach_panel(const BoardView& view)
{
    if (view.scene.reach.empty()) return {};
    return html::panel(html::h2(view.said("regiebord.wie-bereikbaar")),
                       html::p(html::cls("muted"), view.said("regiebord.wie-bereikbaar.uitleg")),
                       html::ul(html::cls("team"), html::each(view.scene.reach, [&](const TeamReach& each) {
                                    return reach_item(view, each);
                                })));
}

} // namespace opmaat
