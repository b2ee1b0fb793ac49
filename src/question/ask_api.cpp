// SPDX-License-Identifier: EUPL-1.2
#include "question/ask_api.h"

#include "question/correct.h"

#include <algorithm>

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

UnitId unit_for(const desk::Visit& visit, const OfficialId& official, const std::optional<UnitId>& present)
{
    const Organisation& organisation = visit.organisation();
    const auto units = organisation.units_of(official);
    const auto no_cluster = [&](const UnitId& each) { return organisation.unit(each)->kind != UnitKind::cluster; };
    if (present && std::ranges::find(units, *present) != units.end()) return *present;
    const auto own = std::ranges::find_if(units, no_cluster);
    if (own != units.end()) return *own;
    return present.value_or(units.empty() ? UnitId{} : units.front());
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

std::optional<Recipient> recipient_sent(desk::ApiFields& fields, const desk::Visit& visit,
                                        const std::optional<UnitId>& present)
{
    const Official* owner = official_sent(fields, visit, "eigenaar");
    const Unit* unit = unit_sent(fields, visit, "eenheid");
    if (!owner) return std::nullopt;
    return Recipient{owner->id, unit ? unit->id : unit_for(visit, owner->id, present),
                     visit.organisation().in_service(owner->id)};
}

Result<QuestionSent> question_sent(const desk::Visit& visit, const http::Request& request)
{
    OPMAAT_TRY(body, desk::ApiFields::of_body(request));
    const Sent sent = required_fields(body, visit);
    Asked asked = typed_fields(body, visit, sent);
    const Day day = visit.zone().local_day(asked.received);
    const ProcessVersion* version = sent.process ? version_on(*sent.process, day) : nullptr;
    body.refuse_when(sent.process && !version, process_not_valid, "proces", {to_text(day)});
    asked.owner = recipient_sent(body, visit, version ? std::optional{version->terms.unit} : std::nullopt);
    asked.waits_at_intake = !asked.owner;
    if (auto read = body.all_read(); !read) return std::unexpected(read.error());
    if (!asked.owner) {
        OPMAAT_TRY(intake, intake_owner(visit.organisation(), version->terms.unit, visit.today));
        asked.owner = Recipient{intake, version->terms.unit, true};
    }
    return QuestionSent{std::move(asked), sent.process};
}

} // namespace opmaat
