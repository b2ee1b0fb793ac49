// SPDX-License-Identifier: EUPL-1.2
#include "administration/processes_page.h"
#include "administration/settings_form_page.h"
#include "process/process_store.h"

namespace opmaat::administration {
namespace {

using text::sentence;

// What most questions are: for anybody's eyes inside, and answered in one go.
const ProcessTerms usual{.name = {},
                         .domain = Domain::general,
                         .confidentiality = Confidentiality::internal,
                         .complexity = Complexity::simple,
                         .unit = {},
                         .norms = {}};

Result<FormView> new_process_view(desk::Reading& reading, const http::Request&, const html::Fill& fill)
{
    const auto language = fill.language;
    const Day tomorrow = reading.visit.today + std::chrono::days{1};
    return FormView{
        .heading = {sentence(language, "beheer.proces.nieuw"), sentence(language, "beheer.proces.nieuw.uitleg"),
                    "/beheer/processen", sentence(language, "beheer.processen")},
        .fields = html::together(html::text_field(fill, settings_field(language, "code")),
                                 html::date_field(fill, settings_field(language, "ingangsdag", to_text(tomorrow))),
                                 version_fields(reading.visit, fill, usual)),
        .button = sentence(language, "beheer.proces.nieuw.knop")};
}

Result<desk::After> add_new_process(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(from, day_in(request, "ingangsdag"));
    OPMAAT_TRY(terms, terms_in(request, usual));
    if (auto there = check_handler(writing, terms.unit, from); !there) return std::unexpected(there.error());
    const auto added = add_process(typed_in(request, "code"), std::move(terms), from, writing.visit.act);
    if (!added) return std::unexpected(at_norm_field(added.error()));
    if (auto saved = save(writing.db, *added); !saved) return std::unexpected(saved.error());
    return desk::then_see(std::string{(html::Address{"/beheer/processen"} / added->now.code).text()});
}

} // namespace

void add_new_process_form(desk::Routes& routes)
{
    add_form(routes, "/beheer/nieuw-proces", desk::official_who_may(Action::change_processes), new_process_view,
             add_new_process);
}

} // namespace opmaat::administration
