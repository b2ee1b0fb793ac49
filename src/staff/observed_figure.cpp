// SPDX-License-Identifier: EUPL-1.2
#include "staff/observed_figure.h"

#include <algorithm>

namespace opmaat {
namespace {

Changed<Consent> changed(Consent consent, std::optional<Day> from, EventKind kind, const Act& act)
{
    const auto before = std::exchange(consent.from, from);
    ++consent.version;
    const About figure{std::string{consent_subject.code}, std::string{word(consent.figure)}, consent.version};
    return {consent, Event{act, kind, {figure}, {{"ingangsdag", before, from}}}};
}

} // namespace

bool is_on(const std::vector<Consent>& consents, ObservedFigure figure, Day day)
{
    const auto consent = std::ranges::find(consents, figure, &Consent::figure);
    return consent != consents.end() && consent->from && *consent->from <= day;
}

Changed<Consent> enter_consent(Consent consent, Day from, const Act& act)
{
    return changed(std::move(consent), from, consent_entered, act);
}

Result<Changed<Consent>> withdraw_consent(Consent consent, const Act& act)
{
    if (!consent.from) return refused(no_consent, "ingangsdag");
    return changed(std::move(consent), std::nullopt, consent_withdrawn, act);
}

} // namespace opmaat
