// SPDX-License-Identifier: EUPL-1.2
#include "question/list_web.h"

#include "desk/frame_page.h"
#include "http/target.h"
#include "process/process_store.h"
#include "question/list_csv_web.h"
#include "question/list_page.h"
#include "question/naming_page.h"
#include "question/question_forms_page.h"

#include <charconv>

namespace opmaat {
namespace {

constexpr int questions_on_a_page = 50;

Moment moment_of(const desk::Visit& visit) { return opmaat::moment_of(visit.act.at, visit.zone()); }

bool is_counted(const ListChoice& choice)
{
    return choice.filter.group || choice.filter.state == Question::State::open;
}

// When nothing is late or due today: what comes first of the same department, channel and owner.
std::optional<Listed> first_without_group(desk::Reading& reading, QuestionFilter filter)
{
    if (!filter.group && !filter.not_divided) return std::nullopt;
    filter.group.reset();
    filter.not_divided = false;
    const Look look{reading.visit.viewer(), moment_of(reading.visit)};
    auto page = list(reading.db, look, filter, {.after = {}, .size = 1});
    if (!page || page->questions.empty()) return std::nullopt;
    return std::move(page->questions.front());
}

Result<ListSheet> sheet_of(desk::Reading& reading, const http::Fields& query)
{
    const desk::Visit& visit = reading.visit;
    auto all = processes(reading.db);
    OPMAAT_TRY(choice, list_choice(visit, all, query));
    const Place place{.after = std::string{query["na"]}, .size = questions_on_a_page};
    OPMAAT_TRY(page, list(reading.db, {visit.viewer(), moment_of(visit)}, choice.filter, place));
    ListSheet sheet{.choice = std::move(choice), .processes = std::move(all), .page = std::move(page)};
    if (is_counted(sheet.choice)) sheet.count = count(reading.db, moment_of(visit), sheet.choice.filter);
    if (sheet.page.questions.empty()) sheet.first_otherwise = first_without_group(reading, sheet.choice.filter);
    sheet.saved = saved_filters(reading.db, *official_of(visit.viewer()));
    return sheet;
}

http::Response framed(const desk::Visit& visit, const http::Request& request, const ListSheet& sheet,
                      const html::Fill& fill)
{
    return desk::framed(visit, request, desk::questions_area, list_sentence(visit, sheet),
                        list_page(visit, sheet, fill));
}

// "V-2026-000123", or "123" of this year.
std::optional<Kenmerk> searched(const desk::Visit& visit, std::string_view typed)
{
    while (typed.starts_with(' ')) typed.remove_prefix(1);
    while (typed.ends_with(' ')) typed.remove_suffix(1);
    if (const auto kenmerk = parse_kenmerk(typed)) return kenmerk;
    Kenmerk of_this_year{static_cast<int>(std::chrono::year_month_day{visit.today}.year())};
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), of_this_year.number);
    if (error != std::errc{} || end != typed.data() + typed.size() || of_this_year.number < 1) return std::nullopt;
    return of_this_year;
}

Result<http::Response> show_list(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    const std::string_view typed = request.query["zoek"];
    const auto kenmerk = searched(visit, typed);
    if (kenmerk && question_to_know(reading.db, visit.viewer(), *kenmerk))
        return http::see_other(std::string{address_of(*kenmerk).text()});
    OPMAAT_TRY(sheet, sheet_of(reading, request.query));
    sheet.not_found = typed;
    return framed(visit, request, sheet, html::Fill{.language = visit.language});
}

// The words of a kept list as they were sent, taken apart.
http::Fields words_sent(const http::Request& request)
{
    return http::parse_urlencoded(request.form["keuze"]).value_or(http::Fields{});
}

Result<desk::After> keep_list(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(choice, list_choice(visit, processes(writing.db), words_sent(request)));
    const html::Address address = choice.at("?");
    const SavedFilter filter{Id<SavedFilter>::fresh(visit.act.at), std::string{request.form["naam"]},
                             std::string{address.text().substr(1)}};
    if (auto kept = keep_filter(writing.db, *official_of(visit.viewer()), filter); !kept)
        return std::unexpected(kept.error());
    return desk::then_see(std::string{choice.at("/vragen").text()});
}

Result<http::Response> list_again(desk::Reading& reading, const http::Request& request, const Refusal& refusal)
{
    OPMAAT_TRY(sheet, sheet_of(reading, words_sent(request)));
    return framed(reading.visit, request, sheet, refilled(reading.visit, request, refusal));
}

Result<desk::After> remove_list(desk::Writing& writing, const http::Request& request)
{
    if (const auto id = Id<SavedFilter>::parse(request.form["lijst"]))
        remove_filter(writing.db, *official_of(writing.visit.viewer()), *id);
    return desk::then_see("/vragen");
}

} // namespace

void add_lists(desk::Routes& routes)
{
    const auto need = desk::official_who_may(Action::see_lists);
    routes.show("/vragen", need, show_list);
    routes.show("/vragen.csv", need, show_csv, desk::Routes::Pace::slow);
    routes.change("/vragen/lijsten", need, keep_list, list_again);
    routes.change("/vragen/lijsten/weg", need, remove_list);
}

} // namespace opmaat
