// SPDX-License-Identifier: EUPL-1.2
// A question comes in: from its first moment it has one owner, and clocks that say by when it must be answered.
#pragma once

#include "question/owner.h"

namespace opmaat {

inline constexpr EventKind question_asked{"vraag-gesteld"};

/// Field "eigenaar". Without a named official the intake official on duty owns it; never "a department".
inline constexpr Rule owner_missing{RefusalKind::invalid, "eigenaar-ontbreekt"};
/// Field "ontvangen".
inline constexpr Rule received_in_future{RefusalKind::invalid, "ontvangst-in-de-toekomst"};
/// The process has no version yet on the day of receipt. Field "proces"; values: that day.
inline constexpr Rule process_not_valid{RefusalKind::invalid, "proces-niet-geldig"};

/// What somebody asks, and whose it becomes.
struct Asked {
    MunicipalityId municipality;
    Channel channel{};
    std::string subject;
    std::string text{};
    std::string asked_by{};
    std::string zaak{};
    Instant received; // earlier than the act when a letter is written down later
    std::optional<Recipient> owner;
    bool waits_at_intake = true; // the owner is only the intake official, who still divides it
    std::optional<OfficialId> contact_person{};
    std::optional<OfficialId> deputy{};
};

/// Under the version of the process on the local day of receipt; its norms are copied into clocks, so that a later norm
/// never changes an old promise. On the telephone, at the desk and in the street receipt is confirmed at once. Refuses,
/// all at once, owner_missing, official_out_of_service, subject_missing, deputises_for_oneself, received_in_future,
/// process_not_valid.
Result<Changed<Question>> ask(Asked asked, const Process& process, const Act& act, const Calendars& calendars);

} // namespace opmaat
