// SPDX-License-Identifier: EUPL-1.2
// By which way a message reaches somebody: their own choice comes first, then the law on electronic messages, then what
// is known of them.
#pragma once

#include "party/party.h"

namespace opmaat {

/// Why a message goes the way it goes; told to the official who sends it.
enum class RouteReason {
    own_choice,    // the way that they asked for
    not_digital,   // they will not or cannot: never by e-mail
    consented,     // reachable electronically for this kind (Awb 2:14)
    not_consented, // not made known to be: on paper or by telephone
    not_needed,    // survey or news without consent: not sent
    nothing_known, // no address and no number that works: somebody has to find out
};

template <>
struct Words<RouteReason> {
    static constexpr std::array<Word<RouteReason>, 6> all{{
        {RouteReason::own_choice, "eigen-keuze"},
        {RouteReason::not_digital, "niet-digitaal"},
        {RouteReason::consented, "toestemming"},
        {RouteReason::not_consented, "geen-toestemming"},
        {RouteReason::not_needed, "niet-nodig"},
        {RouteReason::nothing_known, "niets-bekend"},
    }};
};

struct Route {
    std::optional<MessageChannel> channel;         // nothing: it is not sent
    std::optional<Id<ContactPoint>> contact_point; // where to
    RouteReason reason;
    friend bool operator==(const Route&, const Route&) = default;
};

/// A decision is never told by telephone alone: it is sent or handed out (Awb 3:41).
Route channel_for(const Party& party, MessageKind kind, Day day);

} // namespace opmaat
