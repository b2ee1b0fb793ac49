// SPDX-License-Identifier: EUPL-1.2
#include "party/message_route.h"

#include <algorithm>
#include <vector>

namespace opmaat {
namespace {

bool is_needed(MessageKind kind) { return kind != MessageKind::survey && kind != MessageKind::news; }

// The ways that law and the person leave open, in the order in which they are tried without a wish.
std::vector<MessageChannel> open_ways(const Party& party, MessageKind kind, Day day)
{
    using enum MessageChannel;
    std::vector<MessageChannel> ways;
    if (party.preferences.digital == Digital::yes && consents(party.consents, kind, day)) ways.push_back(email);
    if (!is_needed(kind)) return ways;
    ways.push_back(letter);
    if (kind != MessageKind::decision) ways.push_back(phone);
    return ways;
}

ReachKind reached_by(MessageChannel channel)
{
    switch (channel) {
    case MessageChannel::email: return ReachKind::email;
    case MessageChannel::letter: return ReachKind::address;
    case MessageChannel::phone: return ReachKind::phone;
    }
    std::unreachable();
}

RouteReason reason_of(const Party& party, MessageChannel way)
{
    if (party.preferences.digital != Digital::yes) return RouteReason::not_digital;
    if (party.preferences.channel == way) return RouteReason::own_choice;
    return way == MessageChannel::email ? RouteReason::consented : RouteReason::not_consented;
}

} // namespace

Route channel_for(const Party& party, MessageKind kind, Day day)
{
    std::vector<MessageChannel> ways = open_ways(party, kind, day);
    if (ways.empty()) return {std::nullopt, std::nullopt, RouteReason::not_needed};
    std::ranges::stable_partition(ways, [&](MessageChannel way) { return party.preferences.channel == way; });
    for (const MessageChannel way : ways)
        if (const ContactPoint* point = best_of(party.contact_points, reached_by(way), day))
            return {way, point->id, reason_of(party, way)};
    return {std::nullopt, std::nullopt, RouteReason::nothing_known};
}

} // namespace opmaat
