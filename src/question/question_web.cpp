// SPDX-License-Identifier: EUPL-1.2
#include "question/question_web.h"

#include "desk/frame_page.h"
#include "html/layout.h"
#include "html/parts.h"
#include "process/process_store.h"
#include "question/deed_web.h"
#include "question/naming_page.h"
#include "question/question_forms_page.h"
#include "question/question_page.h"
#include "question/question_store.h"

namespace opmaat {
namespace {

using desk::Reading;
using desk::Writing;

constexpr int events_shown = 200;

// The kenmerk in the address. An address without one names no question.
Result<Kenmerk> kenmerk_of(const http::Request& request)
{
    const auto kenmerk = parse_kenmerk(request.in_path("kenmerk"));
    if (!kenmerk) return refused(question_unknown);
    return *kenmerk;
}

Result<Deed> deed_of(const http::Request& request)
{
    const auto deed = parse_word<Deed>(request.in_path("daad"));
    if (!deed) return refused(question_unknown);
    return *deed;
}

Result<QuestionSheet> sheet_of(Reading& reading, const http::Request& request)
{
    OPMAAT_TRY(kenmerk, kenmerk_of(request));
    OPMAAT_TRY(question, question_to_read(reading.db, reading.visit.viewer(), kenmerk));
    QuestionSheet sheet{.question = std::move(question), .process_name = {}, .written = {}, .events = {}};
    const Question& read = sheet.question;
    sheet.process_name = name_of(reading.visit.language, processes(reading.db), read.process, read.process_version);
    sheet.written = written_about(reading.db, read);
    sheet.events = events_about(reading.db, question_subject.code, read.id.text(), events_shown);
    return sheet;
}

// The number stands in the title too, so that tabs and bookmarks can be told apart.
std::string title_of(const Question& question) { return question.subject + " · " + to_text(question.kenmerk); }

Result<http::Response> show_closed(Reading& reading, const http::Request& request)
{
    OPMAAT_TRY(kenmerk, kenmerk_of(request));
    const auto listed = question_to_know(reading.db, reading.visit.viewer(), kenmerk);
    if (!listed) return refused(question_unknown);
    return desk::framed(reading.visit, request, desk::questions_area, to_text(kenmerk),
                        closed_question_page(reading.visit, *listed));
}

Result<http::Response> show_question(Reading& reading, const http::Request& request)
{
    const auto sheet = sheet_of(reading, request);
    if (!sheet) return show_closed(reading, request);
    return desk::framed(reading.visit, request, desk::questions_area, title_of(sheet->question),
                        question_page(reading.visit, *sheet, request.query["gelukt"]));
}

Result<http::Response> form_page(Reading& reading, const http::Request& request, const html::Fill& fill,
                                 const Refusal* refusal)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(deed, deed_of(request));
    OPMAAT_TRY(sheet, sheet_of(reading, request));
    if (auto allowed = allow(visit.viewer(), action_of(deed), facts_of(sheet.question)); !allowed)
        return std::unexpected(allowed.error());
    const std::string says = deed_sentence(visit.language, deed, "kop");
    const html::Html form = html::panel(deed_form({deed, sheet.question, visit, fill}, refusal));
    const html::Html subject = html::link_to(address_of(sheet.question.kenmerk),
                                             sheet.question.subject + " (" + to_text(sheet.question.kenmerk) + ")");
    return desk::framed(visit, request, desk::questions_area, says + " · " + title_of(sheet.question),
                        html::together(html::answer(says, subject),
                                       html::columns(html::Columns::half,
                                                     html::together(html::div(form), question_beside(visit, sheet)))));
}

Result<http::Response> show_form(Reading& reading, const http::Request& request)
{
    return form_page(reading, request, html::Fill{.language = reading.visit.language}, nullptr);
}

Result<http::Response> form_again(Reading& reading, const http::Request& request, const Refusal& refusal)
{
    return form_page(reading, request, refilled(reading.visit, request, refusal), &refusal);
}

Result<desk::After> change_question(Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(kenmerk, kenmerk_of(request));
    OPMAAT_TRY(deed, deed_of(request));
    OPMAAT_TRY(changed, carried_out(writing, deed, kenmerk, request));
    OPMAAT_TRY(saved, save(writing.db, std::move(changed)));
    return desk::then_see(std::string{address_of(saved.kenmerk).with("gelukt", word(deed)).text()});
}

} // namespace

void add_question(desk::Routes& routes)
{
    routes.show("/vragen/{kenmerk}", desk::official_who_may(Action::know), show_question);
    routes.show("/vragen/{kenmerk}/{daad}", desk::official_who_may(Action::read), show_form);
    routes.change("/vragen/{kenmerk}/{daad}", desk::official_who_may(Action::read), change_question, form_again);
}

} // namespace opmaat
