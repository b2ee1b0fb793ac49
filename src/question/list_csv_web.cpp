// SPDX-License-Identifier: EUPL-1.2
#include "question/list_csv_web.h"

#include "csv/csv.h"
#include "process/process_store.h"
#include "question/list_choice_page.h"
#include "question/listed_cells_page.h"
#include "question/naming_page.h"

#include <sstream>

namespace opmaat {
namespace {

constexpr int rows_at_once = 1'000;
constexpr int most_rows = 100'000;                           // some 25 MB: no file takes more memory than that
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF"; // sheets read the file as UTF-8 by it

csv::Record heading(text::Language language)
{
    csv::Record names;
    for (const std::string_view key :
         {"veld.kenmerk", "veld.onderwerp", "veld.gesteldDoor", "veld.kanaal", "veld.status", "veld.ontvangen",
          "veld.eenheid", "veld.eigenaar", "veld.uiterlijk", "lijst.klok", "veld.volgendeStap", "veld.volgendeStapDag"})
        names.push_back(text::sentence(language, key));
    return names;
}

std::string due_day(const Listed& listed)
{
    return listed.clock && listed.clock->due ? to_text(listed.clock->due->last_day) : std::string{};
}

csv::Record record(const desk::Visit& visit, const Listed& listed)
{
    const Content content = listed.content.value_or(Content{});
    return {to_text(listed.kenmerk),
            content.subject,
            content.asked_by,
            name_of(visit.language, listed.channel),
            text::sentence(visit.language, "toestand-" + std::string{word(listed.state)}),
            to_text(visit.zone().local_day(listed.received)),
            name_of(visit, listed.facts.unit),
            name_of(visit, listed.facts.owner),
            due_day(listed),
            clock_words(visit, listed),
            content.next_step ? content.next_step->text : std::string{},
            content.next_step ? to_text(content.next_step->day) : std::string{}};
}

http::Response file_of(std::string text)
{
    http::Response response;
    response.body = std::move(text);
    response.header("content-type", "text/csv; charset=utf-8");
    response.header("content-disposition", "attachment; filename=\"vragen.csv\"");
    return response;
}

} // namespace

Result<http::Response> show_csv(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    OPMAAT_TRY(choice, list_choice(visit, processes(reading.db), request.query));
    const Look look{visit.viewer(), moment_of(visit.act.at, visit.zone())};
    std::ostringstream text;
    text << byte_order_mark;
    csv::write_for_sheets(text, heading(visit.language));
    Place place{.after = {}, .size = rows_at_once};
    int rows = 0;
    do {
        OPMAAT_TRY(page, list(reading.db, look, choice.filter, place));
        for (const Listed& each : page.questions) csv::write_for_sheets(text, record(visit, each));
        rows += static_cast<int>(page.questions.size());
        place.after = std::move(page.next);
        if (rows >= most_rows && !place.after.empty()) return refused(list_too_long, {}, {std::to_string(most_rows)});
    } while (!place.after.empty());
    return file_of(std::move(text).str());
}

} // namespace opmaat
