// SPDX-License-Identifier: EUPL-1.2
#include "administration/officials_page.h"
#include "administration/settings_form_page.h"
#include "html/parts.h"
#include "question/question_list_store.h"
#include "staff/official_change.h"
#include "staff/staff_store.h"

namespace opmaat::administration {
namespace {

using text::sentence;

html::Html details_fields(const html::Fill& fill, const OfficialDetails& details)
{
    const auto language = fill.language;
    const auto field = [&](std::string_view name, std::string_view value, bool required = true) {
        return html::text_field(fill, settings_field(language, name, value, required));
    };
    return html::together(field("achternaam", details.name.family), field("tussenvoegsel", details.name.prefix, false),
                          field("voorletters", details.name.initials, false),
                          field("voornaam", details.name.first, false), field("functie", details.job, false),
                          field("emailadres", details.email, false), field("telefoon", details.phone, false));
}

OfficialDetails details_in(const http::Request& request)
{
    return {.name = {.initials = typed_in(request, "voorletters"),
                     .first = typed_in(request, "voornaam"),
                     .prefix = typed_in(request, "tussenvoegsel"),
                     .family = typed_in(request, "achternaam")},
            .job = typed_in(request, "functie"),
            .email = typed_in(request, "emailadres"),
            .phone = typed_in(request, "telefoon")};
}

Result<FormView> new_official_view(desk::Reading& reading, const http::Request&, const html::Fill& fill)
{
    const auto language = fill.language;
    return FormView{.heading = {sentence(language, "beheer.medewerker.nieuw"),
                                sentence(language, "beheer.medewerker.nieuw.uitleg"), "/beheer/medewerkers",
                                sentence(language, "beheer.medewerkers")},
                    .fields = html::together(
                        html::text_field(fill, settings_field(language, "code")), details_fields(fill, {}),
                        html::date_field(fill, settings_field(language, "ingangsdag", to_text(reading.visit.today)))),
                    .button = sentence(language, "beheer.voeg-toe")};
}

Result<desk::After> add_new_official(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(from, day_in(request, "ingangsdag"));
    OPMAAT_TRY(added,
               add_official(visit.organisation(), typed_in(request, "code"), details_in(request), from, visit.act));
    if (auto saved = save(writing.db, added); !saved) return std::unexpected(saved.error());
    return desk::then_see(std::string{address_of(added.now).text()});
}

Result<FormView> details_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(official, official_named(reading.visit, request));
    return FormView{.heading = {sentence(fill.language, "beheer.medewerker.wijzig"),
                                sentence(fill.language, "beheer.medewerker.wijzig.uitleg"), address_of(official),
                                full_name(official.details.name)},
                    .fields = details_fields(fill, official.details),
                    .button = sentence(fill.language, "beheer.bewaar"),
                    .of = about(official_subject, official.id, official.version)};
}

Result<desk::After> change_details(desk::Writing& writing, const http::Request& request)
{
    OPMAAT_TRY(official, official_to_change(writing.visit, request));
    OPMAAT_TRY(changed, change_official(std::move(official), details_in(request), writing.visit.act));
    if (auto saved = save(writing.db, changed); !saved) return std::unexpected(saved.error());
    return desk::then_see(std::string{address_of(changed.now).text()});
}

int open_questions_of(db::Reader& reader, const desk::Visit& visit, const Official& official)
{
    const Moment moment = moment_of(visit.act.at, visit.zone());
    return static_cast<int>(count(reader, moment, {.owner = official.id}));
}

// Questions first get another owner; this says how many there are and leads to them.
html::Html handover_notice(text::Language language, const Official& official, int open)
{
    const html::Address list = html::Address{"/vragen"}.with("eigenaar", official.code);
    return html::message(html::Message::warning, text::counted(language, "beheer.medewerker.eerst-overdragen", open),
                         html::link_to(list, sentence(language, "beheer.medewerker.open-vragen")));
}

Result<FormView> last_day_view(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(official, official_named(reading.visit, request));
    const int open = open_questions_of(reading.db, reading.visit, official);
    html::Html fields;
    if (open > 0) fields.add(handover_notice(fill.language, official, open));
    const Day tomorrow = reading.visit.today + std::chrono::days{1};
    fields.add(html::date_field(fill, settings_field(fill.language, "einddag", to_text(tomorrow))));
    return FormView{.heading = {sentence(fill.language, "beheer.medewerker.uitschakelen"),
                                sentence(fill.language, "beheer.medewerker.uitschakelen.uitleg"), address_of(official),
                                full_name(official.details.name)},
                    .fields = std::move(fields),
                    .button = sentence(fill.language, "beheer.medewerker.uitschakelen"),
                    .of = about(official_subject, official.id, official.version)};
}

Result<desk::After> end_service(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    OPMAAT_TRY(official, official_to_change(visit, request));
    OPMAAT_TRY(until, day_in(request, "einddag"));
    const int open = open_questions_of(writing.db, visit, official);
    OPMAAT_TRY(changed, disable_official(visit.organisation(), std::move(official), until, open, visit.act));
    if (auto saved = save(writing.db, changed); !saved) return std::unexpected(saved.error());
    return desk::then_see(std::string{address_of(changed.now).text()});
}

} // namespace

void add_official_forms(desk::Routes& routes)
{
    const desk::Need need = desk::official_who_may(Action::change_staff);
    add_form(routes, "/beheer/nieuwe-medewerker", need, new_official_view, add_new_official);
    add_form(routes, "/beheer/medewerkers/{code}/gegevens", need, details_view, change_details);
    add_form(routes, "/beheer/medewerkers/{code}/uitschakelen", need, last_day_view, end_service);
}

} // namespace opmaat::administration
