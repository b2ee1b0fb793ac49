// SPDX-License-Identifier: EUPL-1.2
#include "question/work_page.h"

#include "html/layout.h"
#include "html/parts.h"
#include "question/listed_cells_page.h"
#include "question/naming_page.h"
#include "question/question_forms_page.h"
#include "text/words.h"

#include <algorithm>
#include <map>

namespace opmaat {
namespace {

using html::Html;
using text::sentence;

constexpr std::array groups{WorkGroup::late, WorkGroup::today, WorkGroup::this_week, WorkGroup::later,
                            WorkGroup::waits_for_other};

std::string_view key_of(WorkGroup group)
{
    switch (group) {
    case WorkGroup::late: return "werk.te-laat";
    case WorkGroup::today: return "werk.vandaag";
    case WorkGroup::this_week: return "werk.deze-week";
    case WorkGroup::later: return "werk.later";
    case WorkGroup::waits_for_other: break;
    }
    return "werk.wacht";
}

std::map<WorkGroup, std::vector<const Listed*>> grouped(const desk::Visit& visit, const Work& work)
{
    const Moment moment = moment_of(visit.act.at, visit.zone());
    std::map<WorkGroup, std::vector<const Listed*>> in_groups;
    for (const Listed& each : work.own) in_groups[work_group_of(each, moment)].push_back(&each);
    return in_groups;
}

// What one does first with it: divide what waits at intake, answer the rest.
Html action_cell(const desk::Visit& visit, const Listed& listed, html::Importance importance)
{
    const Deed deed = listed.taken_up ? Deed::answer : Deed::divide;
    const std::string subject = subject_of(listed);
    if (may(visit.viewer(), action_of(deed), listed.facts))
        return html::button_link(importance, address_of(listed.kenmerk, deed),
                                 deed_sentence(visit.language, deed, "knop"), subject);
    return html::button_link(importance, address_of(listed.kenmerk), sentence(visit.language, "lijst.open"), subject);
}

Html row(const desk::Visit& visit, const Listed& listed, html::Importance importance)
{
    return html::tr(
        html::td(clock_cell(visit, listed)),
        html::td(html::row_link(address_of(listed.kenmerk), subject_of(listed)),
                 html::small(who_and_how(visit, listed))),
        html::td(html::data_k(sentence(visit.language, "veld.volgendeStap")), html::div(step_cell(visit, listed))),
        html::td(action_cell(visit, listed, importance)));
}

Html group_rows(const desk::Visit& visit, WorkGroup group, const std::vector<const Listed*>& questions, bool& filled)
{
    Html rows = html::tr(html::cls("group"), html::th(html::attr<"colspan">(4), html::attr<"scope">("rowgroup"),
                                                      sentence(visit.language, key_of(group)), " (",
                                                      static_cast<int>(questions.size()), ")"));
    for (const Listed* each : questions) {
        rows.add(row(visit, *each, filled ? html::Importance::secondary : html::Importance::primary));
        filled = true;
    }
    return rows;
}

Html table_of(const desk::Visit& visit, const Work& work)
{
    const auto head = [&](std::string_view key) -> Html {
        return html::th(html::scope_column(), sentence(visit.language, key));
    };
    const auto in_groups = grouped(visit, work);
    Html rows;
    bool filled = false;
    for (const WorkGroup group : groups)
        if (const auto found = in_groups.find(group); found != in_groups.end())
            rows.add(group_rows(visit, group, found->second, filled));
    return html::table(
        html::caption(html::cls("vh"), sentence(visit.language, "werk.tabel")), html::cls("tbl tbl--cards"),
        html::colgroup(html::col(html::cls("c-klok")), html::col(), html::col(), html::col(html::cls("c-act"))),
        html::thead(
            html::tr(head("lijst.klok"), head("lijst.vraag"), head("veld.volgendeStap"),
                     html::th(html::scope_column(), html::only_heard(sentence(visit.language, "lijst.actie"))))),
        html::tbody(rows));
}

Html own_panel(const desk::Visit& visit, const Work& work)
{
    if (work.own.empty())
        return html::panel(
            html::nothing_here(html::together(html::span(sentence(visit.language, "werk.leeg")), " ",
                                              html::link_to(html::Address{"/vragen"}.with("stand", "niet-verdeeld"),
                                                            sentence(visit.language, "werk.leeg.wat-nu")))));
    const auto all = html::Address{"/vragen"}.with("eigenaar", "ik");
    return html::panel(table_of(visit, work), html::when(work.more, [&] {
                           return html::p(html::link_to(all, sentence(visit.language, "werk.alle")));
                       }));
}

Html beside_panel(const desk::Visit& visit, std::string_view key, const std::vector<Listed>& questions, bool with_owner)
{
    if (questions.empty()) return {};
    const auto item = [&](const Listed& each) -> Html {
        const std::string owner = with_owner
                                      ? sentence(visit.language, "vraag.eigenaar-is", name_of(visit, each.facts.owner))
                                      : std::string{};
        return html::li(html::icon(html::Icon::person),
                        html::div(html::p(html::link_to(address_of(each.kenmerk), subject_of(each))),
                                  html::p(html::cls("when"), clock_words(visit, each), ". ", owner)));
    };
    return html::panel(html::h2(sentence(visit.language, key)),
                       html::ul(html::cls("hist"), html::each(questions, item)));
}

std::string presence_words(const desk::Visit& visit, const Presence& presence)
{
    const Reachability state = reachability(presence, visit.act.at);
    const std::string state_word{word(state)};
    if (!presence.until || state == Reachability::reachable)
        return sentence(visit.language, "aanwezigheid.u." + state_word);
    return sentence(visit.language, "aanwezigheid.u-tot." + state_word, said(visit, *presence.until));
}

Html presence_panel(const desk::Visit& visit, const Presence& presence, const html::Fill& fill)
{
    const text::Language language = visit.language;
    const Reachability now = reachability(presence, visit.act.at);
    std::vector<html::Option> states;
    for (const auto& each : Words<Reachability>::all)
        states.push_back({.value = std::string{each.text},
                          .label = sentence(language, "aanwezigheid." + std::string{each.text}),
                          .chosen = each.value == now});
    return html::panel(
        html::h2(sentence(language, "aanwezigheid.kop")), html::p(presence_words(visit, presence)),
        html::form(
            fill, {.to = "/mijn-werk/aanwezigheid", .token = visit.form_token, .version = presence.version},
            html::select(
                fill,
                {.name = "toestand", .label = sentence(language, "aanwezigheid.keuze"), .options = std::move(states)}),
            html::text_field(fill, {.name = "tot",
                                    .label = sentence(language, "aanwezigheid.tot"),
                                    .hint = sentence(language, "aanwezigheid.tot.uitleg"),
                                    .type = "datetime-local",
                                    .required = false}),
            html::actions(html::button(html::Importance::secondary, sentence(language, "aanwezigheid.bewaar")))));
}

std::string below_sentence(const desk::Visit& visit, const Work& work)
{
    const std::string today = text::capitalised(text::day(visit.language, visit.today));
    if (work.own.empty()) return today + ".";
    return today + ". " + text::counted(visit.language, "werk.open", static_cast<std::int64_t>(work.own.size())) + " " +
           sentence(visit.language, "werk.begin-bovenaan");
}

} // namespace

WorkGroup work_group_of(const Listed& listed, const Moment& moment)
{
    if (!listed.clock || !listed.clock->due) return WorkGroup::later;
    if (listed.clock->paused_since) return WorkGroup::waits_for_other;
    switch (group_of(DueDay{listed.clock->due->last_day, listed.clock->due->at}, moment)) {
    case Group::late: return WorkGroup::late;
    case Group::today: return WorkGroup::today;
    case Group::this_week: return WorkGroup::this_week;
    case Group::later:
    case Group::undated: break;
    }
    return WorkGroup::later;
}

// "1 vraag is te laat en 2 moeten vandaag klaar." Without these: what comes first, with its date.
std::string work_sentence(const desk::Visit& visit, const Work& work)
{
    const text::Language language = visit.language;
    auto in_groups = grouped(visit, work);
    const auto late = static_cast<std::int64_t>(in_groups[WorkGroup::late].size());
    const auto today = static_cast<std::int64_t>(in_groups[WorkGroup::today].size());
    if (late > 0 && today > 0)
        return sentence(language, "werk.kop.beide", text::counted(language, "werk.kop.te-laat", late),
                        text::counted(language, "werk.kop.ook-vandaag", today));
    if (late > 0) return text::counted(language, "werk.kop.te-laat", late) + ".";
    if (today > 0) return text::counted(language, "werk.kop.vandaag", today) + ".";
    if (work.own.empty()) return sentence(language, "werk.kop.leeg");
    const Listed& first = work.own.front();
    if (!first.clock || !first.clock->due) return sentence(language, "werk.kop.niets");
    return sentence(language, "werk.kop.eerstvolgende", text::day(language, first.clock->due->last_day));
}

Html work_page(const desk::Visit& visit, const Work& work, const html::Fill& presence_form)
{
    const Html side = html::div(beside_panel(visit, "werk.contactpersoon-van", work.in_contact, true),
                                beside_panel(visit, "werk.vervanger-van", work.as_deputy, true),
                                presence_panel(visit, work.presence, presence_form));
    return html::together(html::answer(work_sentence(visit, work), html::span(below_sentence(visit, work))),
                          html::columns(html::Columns::work, html::together(own_panel(visit, work), side)));
}

} // namespace opmaat
