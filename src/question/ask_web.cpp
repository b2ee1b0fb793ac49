// SPDX-License-Identifier: EUPL-1.2
#include "question/ask_web.h"

#include "desk/frame_page.h"
#include "process/process_store.h"
#include "question/ask.h"
#include "question/ask_page.h"
#include "question/choices_page.h"
#include "question/correct.h"
#include "question/local_moment_web.h"
#include "question/naming_page.h"
#include "question/question_forms_page.h"
#include "question/question_store.h"
#include "question/refusals.h"

#include <algorithm>

namespace opmaat {
namespace {

// What the form chose, looked up.
struct Chosen {
    const Municipality* municipality;
    std::optional<Channel> channel;
    std::optional<Process> process;
};

std::optional<Process> chosen_process(db::Reader& reader, const http::Request& request)
{
    auto all = processes(reader);
    const auto found = std::ranges::find(all, request.form["proces"], &Process::code);
    return found == all.end() ? std::nullopt : std::optional{std::move(*found)};
}

// Every field that cannot be accepted is told at once, also those of which the verb would speak later.
Result<void> complete(const Chosen& chosen, const http::Request& request)
{
    Refusals refusals;
    refusals.add_when(!chosen.channel, channel_missing, "kanaal");
    refusals.add_when(!chosen.municipality, municipality_missing, "gemeente");
    refusals.add_when(!chosen.process, process_missing, "proces");
    refusals.add_when(is_blank(request.form["onderwerp"]), subject_missing, "onderwerp");
    return refusals.result();
}

// Nobody named: the intake official on duty of the unit that handles the process.
Result<Recipient> owner_of(const desk::Visit& visit, const http::Request& request, const UnitId& unit)
{
    if (const auto named = recipient_of(visit, request.form["eigenaar"])) return *named;
    OPMAAT_TRY(intake, intake_owner(visit.organisation(), unit, visit.today));
    return Recipient{intake, unit, true};
}

Result<Asked> asked_of(const desk::Visit& visit, const http::Request& request, const Chosen& chosen)
{
    OPMAAT_TRY(received, local_moment(visit, request, "ontvangen"));
    const Instant at = received.value_or(visit.act.at);
    const Day day = visit.zone().local_day(at);
    const ProcessVersion* version = version_on(*chosen.process, day);
    if (!version) return refused(process_not_valid, "proces", {to_text(day)});
    OPMAAT_TRY(owner, owner_of(visit, request, version->terms.unit));
    return Asked{.municipality = chosen.municipality->id,
                 .channel = *chosen.channel,
                 .subject = std::string{request.form["onderwerp"]},
                 .text = std::string{request.form["tekst"]},
                 .asked_by = std::string{request.form["gesteldDoor"]},
                 .zaak = std::string{request.form["zaak"]},
                 .received = at,
                 .owner = owner,
                 .waits_at_intake = request.form["eigenaar"].empty()};
}

Result<desk::After> register_question(desk::Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    const Chosen chosen{chosen_municipality(visit, request.form["gemeente"]),
                        parse_word<Channel>(request.form["kanaal"]), chosen_process(writing.db, request)};
    if (auto all = complete(chosen, request); !all) return std::unexpected(all.error());
    OPMAAT_TRY(asked, asked_of(visit, request, chosen));
    const Calendars calendars = visit.almanac().calendars(asked.municipality, asked.owner->unit);
    OPMAAT_TRY(changed, ask(std::move(asked), *chosen.process, visit.act, calendars));
    OPMAAT_TRY(saved, save(writing.db, std::move(changed)));
    return desk::then_see(std::string{address_of(saved.kenmerk).with("gelukt", "nieuw").text()});
}

http::Response form_page(desk::Reading& reading, const http::Request& request, const html::Fill& fill)
{
    const auto all = processes(reading.db);
    return desk::framed(reading.visit, request, desk::questions_area,
                        text::sentence(reading.visit.language, "vraag.nieuw.kop"), ask_page(reading.visit, all, fill));
}

} // namespace

void add_ask(desk::Routes& routes)
{
    const auto need = desk::official_who_may(Action::ask);
    routes.show("/vragen/nieuw", need,
                [](desk::Reading& reading, const http::Request& request) -> Result<http::Response> {
                    return form_page(reading, request, html::Fill{.language = reading.visit.language});
                });
    routes.change(
        "/vragen/nieuw", need, register_question,
        [](desk::Reading& reading, const http::Request& request, const Refusal& refusal) -> Result<http::Response> {
            return form_page(reading, request, refilled(reading.visit, request, refusal));
        });
}

} // namespace opmaat
