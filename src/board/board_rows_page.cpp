// SPDX-License-Identifier: EUPL-1.2
#include "board/board_rows_page.h"

#include "html/clock.h"
#include "html/form.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/clock_face_page.h"

namespace opmaat {
namespace {

using html::Html;
using text::sentence;

// One of the two blocks.
struct Block {
    std::string_view key; // of its sentences
    Group group;
    int count; // also those that do not fit
    const std::vector<QuestionId>& rows;
    const std::vector<RowRights>& rights;
};

struct RowView {
    const BoardView& view;
    const Listed& question;
    const RowRights& rights;
    bool first_to_divide; // the one filled button of the page

    std::string subject() const { return subject_for(rights, question, view.language); }
};

Html clock_cell(const RowView& row)
{
    const BoardScene& scene = row.view.scene;
    const auto calendars = scene.municipal.almanac->calendars(row.question.municipality, row.question.facts.unit);
    return html::td(html::clock(face_of(*row.question.clock, row.view.language, scene.moment().now, calendars)));
}

html::Address page_of(const Listed& question) { return html::Address{"/vragen"} / to_text(question.kenmerk); }

Html question_cell(const RowView& row)
{
    const std::string channel = row.view.said("kanaal-" + std::string{word(row.question.channel)});
    const std::string unit = unit_name(row.view.scene, row.question.facts.unit, row.view.language);
    return html::td(html::row_link(page_of(row.question), row.subject()), html::small(channel, " · ", unit));
}

Html intake_words(const RowView& row, const std::string& owner)
{
    const std::string_view with = row.view.scene.is_past() ? "regiebord.toen.bij-intake" : "regiebord.nu-bij-intake";
    return html::div(html::span(html::cls("flag flag--today"), html::icon(html::Icon::not_started),
                                row.view.said("regiebord.nog-niet-verdeeld")),
                     " ", sentence(row.view.language, with, owner));
}

Html owner_cell(const RowView& row)
{
    const std::string owner = official_name(row.view.scene, row.question.facts.owner);
    Html cell = row.question.taken_up ? Html{html::span(owner)} : intake_words(row, owner);
    if (row.rights.reach && !row.question.facts.deputy)
        cell.add(html::div(html::flag(html::Tone::late, row.view.said("regiebord.eigenaar-afwezig"))));
    return html::td(html::data_k(row.view.said("regiebord.eigenaar")), html::div(cell));
}

Html action_of(const RowView& row)
{
    if (row.rights.divide) {
        const auto importance = row.first_to_divide ? html::Importance::primary : html::Importance::secondary;
        return html::button_link(importance, page_of(row.question) / "verdeel", row.view.said("regiebord.verdeel"),
                                 row.subject());
    }
    const Official* owner = row.view.scene.organisation().official(row.question.facts.owner);
    if (row.view.scene.is_past() || !owner || owner->details.phone.empty()) return {};
    return html::button_link(html::Importance::secondary, html::Address::telephone(owner->details.phone),
                             row.view.said("regiebord.bel-eigenaar"), row.subject());
}

Html row_of(const RowView& row)
{
    return html::tr(clock_cell(row), question_cell(row), owner_cell(row), html::td(action_of(row)));
}

Html heads(const BoardView& view)
{
    const auto head = [&](std::string_view key) -> Html { return html::th(html::scope_column(), view.said(key)); };
    return html::thead(html::tr(head("regiebord.klok"), head("regiebord.vraag"), head("regiebord.eigenaar"),
                                html::th(html::scope_column(), html::only_heard(view.said("regiebord.actie")))));
}

Html widths()
{
    return html::colgroup(html::col(html::cls("c-klok")), html::col(), html::col(html::cls("c-eig")),
                          html::col(html::cls("c-act")));
}

// The list that this block is the beginning of. There is no list of a day in the past.
Html way_to_all(const BoardView& view, const Block& block)
{
    if (view.scene.is_past()) {
        const int others = block.count - static_cast<int>(block.rows.size());
        if (others == 0) return {};
        return html::p(html::cls("muted"), text::counted(view.language, "regiebord.toen.en-nog", others));
    }
    const auto address =
        narrowed("/vragen", view.scene.choice, view.scene.organisation()).with("stand", word(block.group));
    const std::string all = std::string{block.key} + ".bekijk-alle";
    return html::p(html::link_to(address, text::counted(view.language, all, block.count)));
}

// Where the one filled button stands: the first of the rows that this person can divide.
std::size_t first_to_divide(const std::vector<RowRights>& rights)
{
    return static_cast<std::size_t>(std::ranges::find(rights, true, &RowRights::divide) - rights.begin());
}

Html block_of(const BoardView& view, const Block& block, bool with_filled_button)
{
    if (block.rows.empty()) return {};
    const std::size_t filled = with_filled_button ? first_to_divide(block.rights) : block.rows.size();
    Html rows;
    for (std::size_t at = 0; at < block.rows.size(); ++at)
        rows.add(row_of({view, view.question(block.rows[at]), block.rights[at], at == filled}));
    const std::string key = std::string{block.key} + (view.scene.is_past() ? ".toen" : "");
    return html::panel(html::table(html::caption(view.said(key), " ", html::small(view.said(key + ".uitleg"))),
                                   html::cls("tbl tbl--cards tbl--fix"), widths(), heads(view), html::tbody(rows)),
                       way_to_all(view, block));
}

} // namespace

Html board_rows(const BoardView& view)
{
    const Board& board = view.board();
    const Block late{"regiebord.blok-te-laat", Group::late, board.total.late, board.late, view.rights.late};
    const Block today{"regiebord.blok-vandaag", Group::today, board.total.today, board.due_today,
                      view.rights.due_today};
    const bool divides_late = first_to_divide(view.rights.late) < view.rights.late.size();
    return html::together(block_of(view, late, divides_late), block_of(view, today, !divides_late));
}

} // namespace opmaat
