// SPDX-License-Identifier: EUPL-1.2
#include "question/ask_api.h"

#include "question/correct.h"

namespace opmaat {
namespace {

// An organisation that serves one municipality need not be told which.
const Municipality* municipality_or_only(desk::ApiFields& fields, const desk::Visit& visit)
{
    const auto& all = visit.organisation().municipalities();
    if (const Municipality* sent = municipality_sent(fields, visit)) return sent;
    if (fields.has("gemeente")) return nullptr;
    fields.refuse_when(all.size() != 1, desk::field_missing, "gemeente");
    return all.size() == 1 ? &all.front() : nullptr;
}

std::optional<OfficialId> person_sent(desk::ApiFields& fields, const desk::Visit& visit, std::string_view name)
{
    const Official* official = official_sent(fields, visit, name);
    return official ? std::optional{official->id} : std::nullopt;
}

struct Sent {
    std::optional<Channel> channel;
    const Municipality* municipality;
    const Process* process;
};

Sent required_fields(desk::ApiFields& body, const desk::Visit& visit)
{
    Sent sent{body.choice<Channel>("kanaal"), municipality_or_only(body, visit), process_sent(body, visit)};
    for (const std::string_view name : {"kanaal", "proces"})
        body.refuse_when(!body.has(name), desk::field_missing, name);
    return sent;
}

Asked typed_fields(desk::ApiFields& body, const desk::Visit& visit, const Sent& sent)
{
    Asked asked{.municipality = sent.municipality ? sent.municipality->id : MunicipalityId{},
                .channel = sent.channel.value_or(Channel{}),
                .subject = body.text("onderwerp").value_or(""),
                .text = body.text("tekst").value_or(""),
                .asked_by = body.text("gesteldDoor").value_or(""),
                .zaak = body.text("zaak").value_or(""),
                .received = body.instant("ontvangen").value_or(visit.act.at),
                .owner = std::nullopt,
                .contact_person = person_sent(body, visit, "contactpersoon"),
                .deputy = person_sent(body, visit, "vervanger")};
    body.refuse_when(is_blank(asked.subject), subject_missing, "onderwerp");
    return asked;
}

Result<Recipient> owner_or_intake(const OwnerSent& owner, const desk::Visit& visit, const UnitId& unit)
{
    if (owner.official) return recipient(owner, visit, unit);
    OPMAAT_TRY(intake, intake_owner(visit.organisation(), unit, visit.today));
    return Recipient{intake, unit, true};
}

} // namespace

const Process* process_sent(desk::ApiFields& fields, const desk::Visit& visit)
{
    return fields.found("proces", [&](const std::string& text) {
        const auto id = ProcessId::parse(text);
        return id ? find_process(visit.processes(), *id) : find_process(visit.processes(), text);
    });
}

const Municipality* municipality_sent(desk::ApiFields& fields, const desk::Visit& visit)
{
    return fields.found("gemeente", [&](const std::string& text) {
        const auto id = MunicipalityId::parse(text);
        return id ? visit.organisation().municipality(*id) : visit.organisation().municipality(text);
    });
}

OwnerSent owner_sent(desk::ApiFields& fields, const desk::Visit& visit)
{
    const Unit* unit = unit_sent(fields, visit, "eenheid");
    fields.refuse_when(unit && !fields.has("eigenaar"), owner_missing, "eigenaar");
    return {official_sent(fields, visit, "eigenaar"), unit};
}

Recipient recipient(const OwnerSent& sent, const desk::Visit& visit, const UnitId& present)
{
    const Organisation& organisation = visit.organisation();
    const OfficialId official = sent.official->id;
    const UnitId unit = sent.unit ? sent.unit->id : unit_for(organisation, official, present);
    return {official, unit, organisation.in_service(official)};
}

Result<QuestionSent> question_sent(const desk::Visit& visit, const http::Request& request)
{
    OPMAAT_TRY(body, desk::ApiFields::of_body(request));
    const Sent sent = required_fields(body, visit);
    Asked asked = typed_fields(body, visit, sent);
    const Day day = visit.zone().local_day(asked.received);
    const ProcessVersion* version = sent.process ? version_on(*sent.process, day) : nullptr;
    body.refuse_when(sent.process && !version, process_not_valid, "proces", {to_text(day)});
    const OwnerSent owner = owner_sent(body, visit);
    if (auto read = body.all_read(); !read) return std::unexpected(read.error());
    OPMAAT_TRY(first_owner, owner_or_intake(owner, visit, version->terms.unit));
    asked.owner = first_owner;
    asked.waits_at_intake = !owner.official;
    return QuestionSent{std::move(asked), sent.process};
}

} // namespace opmaat
