// SPDX-License-Identifier: EUPL-1.2
// That somebody made known to be reachable by electronic messages, for which kind and since when (Awb 2:13 and 2:14):
// without it the municipality writes on paper or rings.
#pragma once

#include "base/period.h"
#include "base/words.h"

#include <array>
#include <span>

namespace opmaat {

/// A survey and news are never needed: without consent they are not sent at all.
enum class MessageKind { receipt, progress, answer, decision, survey, news };

template <>
struct Words<MessageKind> {
    static constexpr std::array<Word<MessageKind>, 6> all{{
        {MessageKind::receipt, "ontvangstbevestiging"},
        {MessageKind::progress, "voortgang"},
        {MessageKind::answer, "antwoord"},
        {MessageKind::decision, "besluit"},
        {MessageKind::survey, "vragenlijst"},
        {MessageKind::news, "nieuws"},
    }};
};

/// Given on `period.from`; withdrawn on `period.until`.
struct MessageConsent {
    MessageKind kind;
    Period period;
    friend bool operator==(const MessageConsent&, const MessageConsent&) = default;
};

bool consents(std::span<const MessageConsent> consents, MessageKind kind, Day day);

} // namespace opmaat
