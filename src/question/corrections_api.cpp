// SPDX-License-Identifier: EUPL-1.2
#include "question/corrections_api.h"

#include "question/correct.h"
#include "staff/staff_json_api.h"

#include <vector>

namespace opmaat {
namespace {

class Corrections {
public:
    Corrections(desk::ApiFields& body, const desk::Visit& visit) : body_(body), visit_(visit) {}

    void text(std::string_view name, std::string Particulars::*field)
    {
        const auto sent = body_.text(name);
        if (sent || body_.cleared(name)) put(field, sent.value_or(""));
    }
    void person(std::string_view name, std::optional<OfficialId> Particulars::*field)
    {
        const Official* sent = official_sent(body_, visit_, name);
        if (sent || body_.cleared(name)) put(field, sent ? std::optional{sent->id} : std::nullopt);
    }
    void channel()
    {
        stays("kanaal");
        if (const auto sent = body_.choice<Channel>("kanaal")) put(&Particulars::channel, *sent);
    }
    void unit()
    {
        stays("eenheid");
        if (const Unit* sent = unit_sent(body_, visit_, "eenheid")) put(&Particulars::unit, sent->id);
    }
    void stays(std::string_view name) { body_.refuse_when(body_.cleared(name), desk::field_missing, name); }

    void apply(Particulars& particulars) const
    {
        for (const auto& each : all_) each(particulars);
    }

private:
    template <class Value>
    void put(Value Particulars::*field, std::type_identity_t<Value> value)
    {
        all_.push_back([field, value = std::move(value)](Particulars& wanted) { wanted.*field = value; });
    }

    desk::ApiFields& body_;
    const desk::Visit& visit_;
    std::vector<std::function<void(Particulars&)>> all_;
};

} // namespace

VerbSent corrections(desk::ApiFields& body, const desk::Visit& visit)
{
    Corrections sent{body, visit};
    sent.channel();
    sent.stays("onderwerp");
    sent.text("onderwerp", &Particulars::subject);
    sent.text("tekst", &Particulars::text);
    sent.text("gesteldDoor", &Particulars::asked_by);
    sent.text("zaak", &Particulars::zaak);
    sent.unit();
    sent.person("contactpersoon", &Particulars::contact_person);
    sent.person("vervanger", &Particulars::deputy);
    return [sent = std::move(sent)](Question question, const desk::Visit& now) {
        Particulars wanted = particulars(question);
        sent.apply(wanted);
        return correct(std::move(question), std::move(wanted), now.act);
    };
}

} // namespace opmaat
