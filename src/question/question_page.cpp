// SPDX-License-Identifier: EUPL-1.2
#include "question/question_page.h"

#include "html/form.h"
#include "html/layout.h"
#include "html/parts.h"
#include "question/clock_face_page.h"
#include "question/naming_page.h"
#include "question/question_forms_page.h"
#include "question/question_history_page.h"
#include "term/explanation_page.h"
#include "text/words.h"

#include <algorithm>

namespace opmaat {
namespace {

using html::Html;
using text::sentence;

constexpr auto heading = [](const desk::Visit& visit, std::string_view key) -> Html {
    return html::h2(sentence(visit.language, key));
};

html::ClockFace face(const desk::Visit& visit, const Question& question, const Clock& clock)
{
    const auto calendars = visit.almanac().calendars(question.municipality, question.unit);
    return face_of(clock, visit.language, visit.act.at, calendars);
}

// Typed text of several lines, as it was typed.
Html typed(std::string_view text)
{
    Html paragraphs;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t until = std::min(text.find('\n', from), text.size());
        std::string_view line = text.substr(from, until - from);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty()) paragraphs.add(html::p(line));
        from = until + 1;
    }
    return paragraphs;
}

// "Nog 3 werkdagen: antwoord uiterlijk vrijdag 6 maart 2026. Eigenaar: Fatima Testmans."
Html how_it_stands(const desk::Visit& visit, const Question& question)
{
    const Clock* clock = decisive_clock(question, visit.act.at);
    const html::ClockFace said = clock ? face(visit, question, *clock) : face_without_clock(visit.language);
    const std::string owner = name_of(visit, question.owner);
    const std::string whose = question.taken_up || question.state == Question::State::answered
                                  ? sentence(visit.language, "vraag.eigenaar-is", owner)
                                  : sentence(visit.language, "vraag.nog-niet-verdeeld", owner);
    return html::together(html::strong(said.words), said.detail.empty() ? "" : ": ", said.detail, ". ", whose);
}

Html why_this_date(const desk::Visit& visit, const Question& question, const Clock& clock)
{
    const auto calendars = visit.almanac().calendars(question.municipality, question.unit);
    const auto explained = explain(clock.starts, clock.parts, calendars);
    if (!explained) return {};
    const auto sentences = sentences_of(*explained, visit.language, visit.zone());
    return html::details(
        html::summary(sentence(visit.language, "vraag.waarom-deze-datum"),
                      html::only_heard(": " + sentence(visit.language, "klok." + std::string{word(clock.kind)}))),
        html::ol(html::each(sentences, [](const std::string& each) { return html::li(each); })),
        html::when(clock.due && clock.due->at != explained->due.at, [&] {
            return html::p(
                sentence(visit.language, "vraag.datum-gebleven", text::day(visit.language, clock.due->last_day)));
        }));
}

Html clock_block(const desk::Visit& visit, const Question& question, const Clock& clock)
{
    return html::div(html::h3(sentence(visit.language, "klok." + std::string{word(clock.kind)})),
                     html::clock(face(visit, question, clock)), why_this_date(visit, question, clock));
}

Html rounds_before(const desk::Visit& visit, const Question& question)
{
    Html blocks;
    for (const Clock& each : question.clocks)
        if (each.round != question.round) blocks.add(clock_block(visit, question, each));
    if (blocks.empty()) return {};
    return html::details(html::summary(sentence(visit.language, "vraag.eerdere-ronde")),
                         html::div(html::cls("stgrid"), blocks));
}

Html clocks_panel(const desk::Visit& visit, const Question& question)
{
    Html blocks;
    for (const Clock& each : question.clocks)
        if (each.round == question.round) blocks.add(clock_block(visit, question, each));
    if (blocks.empty()) blocks.add(html::clock(face_without_clock(visit.language)));
    return html::panel(heading(visit, "vraag.klokken"), html::div(html::cls("stgrid"), blocks),
                       rounds_before(visit, question));
}

Html asked_panel(const desk::Visit& visit, const Question& question)
{
    const Html text = typed(question.text);
    const std::string by =
        question.asked_by.empty() ? sentence(visit.language, "vraag.onbekend-wie") : question.asked_by;
    return html::panel(heading(visit, "vraag.wat-is-gevraagd"),
                       html::p(html::cls("muted"), by, " · ", name_of(visit.language, question.channel), " · ",
                               said(visit, question.received)),
                       text.empty() ? html::nothing_here(html::span(sentence(visit.language, "vraag.geen-tekst")))
                                    : text);
}

Html written_by(const desk::Visit& visit, const Written& each)
{
    return html::p(html::cls("when"), name_of(visit, each.act.by), ", ", said(visit, each.act.at));
}

Html answers_panel(const desk::Visit& visit, const QuestionSheet& sheet)
{
    Html answers;
    for (const Written& each : sheet.written)
        if (const auto* answer = std::get_if<Answer>(&each.what))
            answers.add(html::article(typed(answer->text), written_by(visit, each)));
    if (answers.empty()) return {};
    return html::panel(heading(visit, "vraag.antwoord.kop-lijst"), answers);
}

Html notes_panel(const desk::Visit& visit, const QuestionSheet& sheet)
{
    Html notes;
    for (const Written& each : sheet.written)
        if (const auto* note = std::get_if<Note>(&each.what))
            notes.add(html::article(typed(note->text), written_by(visit, each)));
    if (notes.empty()) return {};
    return html::section(html::cls("panel panel--note"), heading(visit, "vraag.notitie.kop-lijst"),
                         html::p(html::cls("muted"), sentence(visit.language, "vraag.notitie.wie")), notes);
}

Html departures_panel(const desk::Visit& visit, const QuestionSheet& sheet)
{
    Html departures;
    for (const Written& each : sheet.written)
        if (const auto* departure = std::get_if<Departure>(&each.what))
            departures.add(
                html::article(html::p(html::strong(departure->rule), ". ",
                                      sentence(visit.language, "vraag.afwijking.voor", departure->whom)),
                              typed(departure->reason),
                              html::p(sentence(visit.language, "grond-" + std::string{word(departure->ground)}), ". ",
                                      sentence(visit.language, "vraag.afwijking.besloten-door", departure->decided_by)),
                              written_by(visit, each)));
    if (departures.empty()) return {};
    return html::panel(heading(visit, "vraag.afwijking.kop-lijst"), departures);
}

Html owner_panel(const desk::Visit& visit, const Question& question)
{
    const text::Language language = visit.language;
    const auto row = [&](std::string_view key, const std::optional<OfficialId>& person) -> Html {
        const Html who = person ? reachable(visit, *person) : Html{html::span(sentence(language, "keuze.niemand"))};
        return html::together(html::dt(sentence(language, key)), html::dd(who));
    };
    const std::string handed = question.handovers == 0
                                   ? sentence(language, "vraag.nooit-overgedragen")
                                   : text::counted(language, "vraag.keer-overgedragen", question.handovers);
    return html::panel(heading(visit, "vraag.wie"),
                       html::dl(html::cls("kv"), row("veld.eigenaar", question.owner),
                                html::dt(sentence(language, "veld.eenheid")), html::dd(name_of(visit, question.unit)),
                                row("veld.contactpersoon", question.contact_person),
                                row("veld.vervanger", question.deputy)),
                       html::p(html::cls("muted"), handed));
}

Html step_panel(const desk::Visit& visit, const Question& question)
{
    const auto& step = question.next_step;
    if (!step && question.state == Question::State::answered) return {};
    const Html what = step ? html::together(html::p(html::strong(step->text)),
                                            html::p(html::phrase(visit.language, "vraag.stap.uiterlijk",
                                                                 {html::day(visit.language, step->day)})))
                           : html::nothing_here(html::span(sentence(visit.language, "vraag.stap.geen")));
    return html::panel(heading(visit, "veld.volgendeStap"), what);
}

Html facts_panel(const desk::Visit& visit, const QuestionSheet& sheet)
{
    const Question& question = sheet.question;
    const text::Language language = visit.language;
    const Municipality* municipality = visit.organisation().municipality(question.municipality);
    const auto row = [&](std::string_view key, std::string_view value) -> Html {
        if (value.empty()) return {};
        return html::together(html::dt(sentence(language, key)), html::dd(value));
    };
    return html::panel(heading(visit, "vraag.gegevens"),
                       html::dl(html::cls("kv"), row("veld.kenmerk", to_text(question.kenmerk)),
                                row("veld.status", sentence(language, "toestand-" + std::string{word(question.state)})),
                                row("veld.kanaal", name_of(language, question.channel)),
                                row("veld.ontvangen", said(visit, question.received)),
                                row("veld.proces", sheet.process_name), row("veld.gesteldDoor", question.asked_by),
                                row("veld.zaak", question.zaak),
                                row("veld.gemeente", municipality && visit.organisation().municipalities().size() > 1
                                                         ? municipality->name
                                                         : std::string{})));
}

// Buttons for what may be done now; the first is the one that matters most.
Html deed_buttons(const desk::Visit& visit, const Question& question)
{
    Html buttons;
    for (const Deed each : deeds_for(visit.viewer(), question))
        buttons.add(deed_button(question, visit, each,
                                buttons.empty() ? html::Importance::primary : html::Importance::secondary));
    return buttons.empty() ? Html{} : html::actions(buttons);
}

// What was promised by when: one line for each clock that runs.
Html promises(const desk::Visit& visit, const Question& question)
{
    Html lines;
    for (const Clock& each : question.clocks)
        if (!each.ended && each.round == question.round) {
            const html::ClockFace told = face(visit, question, each);
            lines.add(
                html::p(sentence(visit.language, "klok." + std::string{word(each.kind)}), ": ", told.detail, "."));
        }
    return lines;
}

Html done_message(const desk::Visit& visit, const Question& question, std::string_view done)
{
    const std::string key = "gelukt." + std::string{done};
    if (done.empty() || !text::has(visit.language, key)) return {};
    const bool tells_dates = done == "nieuw" || done == word(Deed::reopen);
    const bool late = tells_dates && standing(question.clocks, visit.act.at, visit.zone()) == Standing::late;
    return html::div(
        html::cls("noprint"), html::attr<"role">("status"),
        html::message(late ? html::Message::warning : html::Message::done,
                      sentence(visit.language, late ? "gelukt.al-te-laat" : key, to_text(question.kenmerk)),
                      tells_dates ? promises(visit, question) : Html{}));
}

} // namespace

Html question_page(const desk::Visit& visit, const QuestionSheet& sheet, std::string_view done)
{
    const Question& question = sheet.question;
    const Html first =
        html::div(asked_panel(visit, question), answers_panel(visit, sheet), clocks_panel(visit, question));
    const Html side = html::div(html::cls("beside"), step_panel(visit, question), owner_panel(visit, question),
                                facts_panel(visit, sheet));
    const Html then =
        html::div(notes_panel(visit, sheet), departures_panel(visit, sheet),
                  html::panel(heading(visit, "vraag.geschiedenis"), history(visit, sheet.events, sheet.written)));
    return html::together(done_message(visit, question, done),
                          html::answer(question.subject, how_it_stands(visit, question)), deed_buttons(visit, question),
                          html::columns(html::Columns::work, html::together(first, side, then)));
}

Html question_beside(const desk::Visit& visit, const QuestionSheet& sheet)
{
    const Question& question = sheet.question;
    return html::div(asked_panel(visit, question), clocks_panel(visit, question), step_panel(visit, question),
                     owner_panel(visit, question));
}

Html closed_question_page(const desk::Visit& visit, const Listed& listed)
{
    const text::Language language = visit.language;
    const auto calendars = visit.almanac().calendars(listed.municipality, listed.facts.unit);
    const html::ClockFace told =
        listed.clock ? face_of(*listed.clock, language, visit.act.at, calendars) : face_without_clock(language);
    const std::string kenmerk = to_text(listed.kenmerk);
    return html::together(
        html::answer(sentence(language, "vraag.gesloten.kop", kenmerk),
                     html::span(sentence(language, "vraag.gesloten.waarom"))),
        html::panel(html::clock(told),
                    html::dl(html::cls("kv"), html::dt(sentence(language, "veld.eenheid")),
                             html::dd(name_of(visit, listed.facts.unit)), html::dt(sentence(language, "veld.eigenaar")),
                             html::dd(reachable(visit, listed.facts.owner))),
                    html::p(sentence(language, "vraag.gesloten.wat-nu", name_of(visit, listed.facts.owner)))));
}

} // namespace opmaat
