// SPDX-License-Identifier: EUPL-1.2
// Putting right what was written down of a question, and naming who speaks with the resident. No clock changes by it.
#pragma once

#include "question/question.h"

namespace opmaat {

inline constexpr EventKind question_corrected{"vraag-gecorrigeerd"};

/// Field "onderwerp".
inline constexpr Rule subject_missing{RefusalKind::invalid, "onderwerp-ontbreekt"};
/// Field "vervanger".
inline constexpr Rule deputises_for_oneself{RefusalKind::invalid, "vervanger-is-contactpersoon"};
inline constexpr Rule nothing_changed{RefusalKind::invalid, "niets-gewijzigd"};

/// All that can be corrected of a question, whole: as a form shows it.
struct Particulars {
    Channel channel;
    std::string subject;
    std::string text;
    std::string asked_by;
    std::string zaak;
    UnitId unit;
    std::optional<OfficialId> contact_person;
    std::optional<OfficialId> deputy;
    friend bool operator==(const Particulars&, const Particulars&) = default;
};

Particulars particulars(const Question& question);

/// Also on an answered question. The event names each field that changed; of typed fields it does not hold the text.
/// Refuses subject_missing, deputises_for_oneself, nothing_changed.
Result<Changed<Question>> correct(Question question, Particulars wanted, const Act& act);

} // namespace opmaat
