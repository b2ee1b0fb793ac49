// SPDX-License-Identifier: EUPL-1.2
#include "administration/reorganisations_page.h"
#include "question/naming_page.h"

namespace opmaat::administration {
namespace {

using text::sentence;

// Says one step, with the names of today and of the units that the reorganisation makes.
struct Telling {
    const desk::Visit& visit;
    const Reorganisation& reorganisation;

    std::string name(const UnitId& unit) const
    {
        if (visit.organisation().unit(unit)) return name_of(visit, unit);
        for (const ReorganisationStep& each : reorganisation.steps)
            if (const auto* opened = std::get_if<OpenUnit>(&each); opened && opened->unit == unit)
                return name_of(visit.language, opened->name);
        return name_of(visit, unit);
    }

    std::string operator()(const OpenUnit& step) const
    {
        const std::string kind = sentence(visit.language, "keuze." + std::string{word(step.kind)});
        const std::string unit = name_of(visit.language, step.name);
        if (!step.parent) return sentence(visit.language, "beheer.stap.zegt.nieuw-bovenaan", kind, unit);
        return sentence(visit.language, "beheer.stap.zegt.nieuw", kind, unit, name(*step.parent));
    }
    std::string operator()(const CloseUnit& step) const
    {
        if (!step.successor) return sentence(visit.language, "beheer.stap.zegt.weg", name(step.unit));
        return sentence(visit.language, "beheer.stap.zegt.op-in", name(step.unit), name(*step.successor));
    }
    std::string operator()(const MoveUnit& step) const
    {
        if (!step.parent) return sentence(visit.language, "beheer.stap.zegt.bovenaan", name(step.unit));
        return sentence(visit.language, "beheer.stap.zegt.onder", name(step.unit), name(*step.parent));
    }
    std::string operator()(const RenameUnit& step) const
    {
        return sentence(visit.language, "beheer.stap.zegt.heet", name(step.unit), name_of(visit.language, step.name));
    }
    std::string operator()(const MoveOfficial& step) const
    {
        return sentence(visit.language, "beheer.stap.zegt.gaat", name_of(visit, step.official), name(step.from),
                        name(step.to));
    }
};

} // namespace

std::string step_words(const desk::Visit& visit, const Reorganisation& reorganisation, const ReorganisationStep& step)
{
    return std::visit(Telling{visit, reorganisation}, step);
}

} // namespace opmaat::administration
