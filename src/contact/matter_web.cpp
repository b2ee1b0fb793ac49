// SPDX-License-Identifier: EUPL-1.2
#include "contact/matter_web.h"

#include "contact/contact_store.h"
#include "contact/conversation.h"
#include "contact/ending.h"
#include "contact/matter_page.h"
#include "html/form.h"
#include "question/ask.h"
#include "question/ask_web.h"
#include "question/choices_page.h"
#include "question/kenmerk.h"
#include "question/progress.h"
#include "question/question_store.h"
#include "question/refusals.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace opmaat {
namespace {

constexpr std::size_t longest_subject = 80;

struct MatterForm {
    MatterTyped typed;
    std::optional<Outcome> outcome;
    const Process* process;
    const Municipality* municipality;
};

const Process* chosen_process(const desk::Visit& visit, const http::Request& request)
{
    const auto all = visit.processes();
    const auto found = std::ranges::find(all, request.form["proces"], &Process::code);
    return found == all.end() ? nullptr : &*found;
}

MatterForm form_of(const desk::Visit& visit, const http::Request& request)
{
    const Process* process = chosen_process(visit, request);
    return {.typed = {.id = {},
                      .asked = std::string{request.form["vraag"]},
                      .process = process ? std::optional{process->id} : std::nullopt},
            .outcome = parse_word<Outcome>(request.form["afloop"]),
            .process = process,
            .municipality = chosen_municipality(visit, request.form["gemeente"])};
}

// Everything that is missing is told at once.
Result<void> complete(const MatterForm& form, const http::Request& request)
{
    const bool new_question = form.outcome == Outcome::passed_on && request.form["bestaand"].empty();
    const bool silent = form.outcome == Outcome::no_question;
    Refusals missing;
    missing.add_when(is_blank(form.typed.asked) && !silent, asked_missing, "vraag");
    missing.add_when(!form.outcome, outcome_missing, "afloop");
    missing.add_when(new_question && !form.process, process_missing, "proces");
    missing.add_when(new_question && !form.municipality, municipality_missing, "gemeente");
    return missing.result();
}

// The first line of what was said, cut at a word.
std::string subject_of(std::string_view asked)
{
    std::string_view line = asked.substr(0, asked.find_first_of("\r\n"));
    if (line.size() <= longest_subject) return std::string{line};
    const auto space = line.substr(0, longest_subject).rfind(' ');
    return std::string{line.substr(0, space == std::string_view::npos ? line.find(' ', longest_subject) : space)} + "…";
}

Result<QuestionId> new_question(desk::Writing& writing, const MatterForm& form, const Contact& contact)
{
    const desk::Visit& visit = writing.visit;
    const ProcessVersion* version = version_on(*form.process, visit.today);
    if (!version) return refused(process_not_valid, "proces", {to_text(visit.today)});
    OPMAAT_TRY(intake, intake_owner(visit.organisation(), version->terms.unit, visit.today));
    Asked asked{.municipality = form.municipality->id,
                .channel = contact.channel,
                .subject = subject_of(form.typed.asked),
                .text = form.typed.asked,
                .received = contact.began,
                .owner = Recipient{intake, version->terms.unit, true}};
    const Calendars calendars = visit.almanac().calendars(asked.municipality, asked.owner->unit);
    OPMAAT_TRY(changed, ask(std::move(asked), *form.process, visit.act, calendars));
    OPMAAT_TRY(saved, save(writing.db, std::move(changed)));
    return saved.id;
}

Result<QuestionId> added_to(desk::Writing& writing, const MatterForm& form, const Kenmerk& kenmerk)
{
    OPMAAT_TRY(question, question_to_note(writing.db, writing.visit.viewer(), {kenmerk}));
    OPMAAT_TRY(noted, note(std::move(question), form.typed.asked, writing.visit.act));
    OPMAAT_TRY(saved, save(writing.db, std::move(noted)));
    return saved.id;
}

Result<std::optional<QuestionId>> passed_on(desk::Writing& writing, const http::Request& request,
                                            const MatterForm& form, const Contact& contact)
{
    if (form.outcome != Outcome::passed_on) return std::nullopt;
    const std::string_view existing = request.form["bestaand"];
    if (existing.empty()) return new_question(writing, form, contact);
    const auto kenmerk = parse_kenmerk(existing);
    if (!kenmerk) return refused(question_unknown, "bestaand");
    return added_to(writing, form, *kenmerk);
}

// Only a transfer has a team.
std::optional<UnitId> unit_of(const MatterForm& form, const http::Request& request)
{
    const bool transferred =
        form.outcome == Outcome::transferred_reached || form.outcome == Outcome::transferred_not_reached;
    return transferred ? UnitId::parse(request.form["afdeling"]) : std::nullopt;
}

Changed<Contact> after(Changed<Contact> first, Changed<Contact> second)
{
    first.now = std::move(second.now);
    std::ranges::move(second.events, std::back_inserter(first.events));
    return first;
}

} // namespace

Result<Contact> contact_of_form(desk::Writing& writing, const http::Request& request)
{
    const auto id = ContactId::parse(request.in_path("contact"));
    if (!id) return refused(contact_unknown);
    const std::string_view typed = request.form[html::version_field];
    std::int64_t seen = 0;
    std::from_chars(typed.data(), typed.data() + typed.size(), seen);
    return contact_to_change(writing.db, writing.visit.viewer(), {*id, seen});
}

Result<Changed<Contact>> note_and_end(desk::Writing& writing, const http::Request& request, Contact contact)
{
    const Act& act = writing.visit.act;
    const MatterForm form = form_of(writing.visit, request);
    if (auto all = complete(form, request); !all) return std::unexpected(std::move(all).error());
    OPMAAT_TRY(question, passed_on(writing, request, form, contact));
    OPMAAT_TRY(noted, note_matter(std::move(contact), form.typed, act));
    const Id<Matter> matter = noted.now.matters.back().id;
    const Ending ending{*form.outcome, question, unit_of(form, request)};
    OPMAAT_TRY(ended, end_matter(noted.now, matter, ending, act));
    Changed<Contact> both = after(std::move(noted), std::move(ended));
    if (request.form["doe"] == next_matter_word) return both; // sent by keyboard there is no button: it closes
    OPMAAT_TRY(closed, close(both.now, act));
    return after(std::move(both), std::move(closed));
}

} // namespace opmaat
