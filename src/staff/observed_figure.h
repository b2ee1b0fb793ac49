// SPDX-License-Identifier: EUPL-1.2
// "Wat zien wij van medewerkers": every figure that the product shows of a person at work, open to everybody. Each is
// off until the day from which the works council consents (WOR 27 lid 1 l).
#pragma once

#include "base/refusal.h"
#include "base/words.h"
#include "event/event.h"

#include <array>
#include <optional>
#include <vector>

namespace opmaat {

/// What it is, who sees it, why and how long it is kept stand in the catalogue under "waarneming-<word>-wat", "-wie",
/// "-waarom" and "-bewaard".
enum class ObservedFigure {
    presence,       // whether somebody can be reached now
    open_questions, // how many open questions an official owns
    late_questions, // how many of these are late, and that a row of theirs is
    last_seen,      // when somebody last used the product
};

template <>
struct Words<ObservedFigure> {
    static constexpr std::array<Word<ObservedFigure>, 4> all{{
        {ObservedFigure::presence, "aanwezigheid"},
        {ObservedFigure::open_questions, "open-vragen-per-eigenaar"},
        {ObservedFigure::late_questions, "te-laat-per-eigenaar"},
        {ObservedFigure::last_seen, "laatst-gezien"},
    }};
};

/// The works council's word on one figure.
struct Consent {
    ObservedFigure figure;
    std::optional<Day> from{}; // nothing: no consent (any more)
    std::int64_t version = 0;  // 0: never entered
    friend bool operator==(const Consent&, const Consent&) = default;
};

inline constexpr Subject<Consent> consent_subject{"waarneming"};

/// No consent is there to withdraw.
inline constexpr Rule no_consent{RefusalKind::invalid, "instemming-ontbreekt"};

inline constexpr EventKind consent_entered{"instemming-vastgelegd"};
inline constexpr EventKind consent_withdrawn{"instemming-ingetrokken"};

/// Whether the figure may be shown on that day.
bool is_on(const std::vector<Consent>& consents, ObservedFigure figure, Day day);

/// Enters the day from which the works council consents; it may lie in the past or the future.
Changed<Consent> enter_consent(Consent consent, Day from, const Act& act);
Result<Changed<Consent>> withdraw_consent(Consent consent, const Act& act);

} // namespace opmaat
