// SPDX-License-Identifier: EUPL-1.2
#include "question/correct.h"

#include <utility>

namespace opmaat {
namespace {

std::vector<Fact> differences(const Particulars& from, const Particulars& to)
{
    std::vector<Fact> facts;
    const auto changed = [&](bool differs, Fact fact) {
        if (differs) facts.push_back(std::move(fact));
    };
    changed(from.channel != to.channel, {"kanaal", Code{word(from.channel)}, Code{word(to.channel)}});
    changed(from.subject != to.subject, {"onderwerp", {}, {}});
    changed(from.text != to.text, {"tekst", {}, {}});
    changed(from.asked_by != to.asked_by, {"gesteldDoor", {}, {}});
    changed(from.zaak != to.zaak, {"zaak", {}, {}});
    changed(from.unit != to.unit, {"eenheid", from.unit, to.unit});
    changed(from.contact_person != to.contact_person, {"contactpersoon", from.contact_person, to.contact_person});
    changed(from.deputy != to.deputy, {"vervanger", from.deputy, to.deputy});
    return facts;
}

} // namespace

Particulars particulars(const Question& question)
{
    return {question.channel, question.subject, question.text,           question.asked_by,
            question.zaak,    question.unit,    question.contact_person, question.deputy};
}

Result<Changed<Question>> correct(Question question, Particulars wanted, const Act& act)
{
    if (is_blank(wanted.subject)) return refused(subject_missing, "onderwerp");
    if (wanted.deputy && wanted.deputy == wanted.contact_person) return refused(deputises_for_oneself, "vervanger");
    std::vector<Fact> facts = differences(particulars(question), wanted);
    if (facts.empty()) return refused(nothing_changed);
    question.channel = wanted.channel;
    question.subject = std::move(wanted.subject);
    question.text = std::move(wanted.text);
    question.asked_by = std::move(wanted.asked_by);
    question.zaak = std::move(wanted.zaak);
    question.unit = wanted.unit;
    question.contact_person = wanted.contact_person;
    question.deputy = wanted.deputy;
    Event event = event_of(question, question_corrected, act, std::move(facts));
    return Changed{std::move(question), std::move(event)};
}

} // namespace opmaat
