// SPDX-License-Identifier: EUPL-1.2
#include "party/message_route.h"

#include "party/party_change.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace opmaat;

namespace {

const Day today = day(2026, 3, 2);
const Act act{SystemActor{"proef"}, *parse_instant("2026-03-02T09:00:00Z")};

// Somebody with a number, an e-mail address and a postal address, who consented to nothing.
Party reachable()
{
    Party described;
    described.name = parse_resident_name("Rosa Proefman");
    const Period since{day(2026, 1, 1), {}};
    described.contact_points = {
        {{}, *parse_phone_number("06-12345678"), Purpose::home, false, since},
        {{}, *parse_email_address("rosa@example.nl"), Purpose::home, false, since},
        {{}, *postal_address({"Modelstraat", "1", "2011 RD", "Haarlem", ""}), Purpose::home, false, since}};
    return register_party(described, today, act)->now;
}

Party consenting(Party party, MessageKind kind, Day from = today)
{
    return give_consent(std::move(party), kind, from, act)->now;
}
Party choosing(Party party, Preferences preferences)
{
    return change_preferences(std::move(party), preferences, act)->now;
}

std::optional<MessageChannel> way(const Party& party, MessageKind kind, Day when = today)
{
    return channel_for(party, kind, when).channel;
}

} // namespace

TEST_CASE("without consent nothing goes by e-mail, however well the address is known (Awb 2:14)")
{
    const Party party = reachable();
    for (const MessageKind kind :
         {MessageKind::receipt, MessageKind::progress, MessageKind::answer, MessageKind::decision})
        CHECK(way(party, kind) == MessageChannel::letter);
    CHECK(channel_for(party, MessageKind::answer, today).reason == RouteReason::not_consented);
    CHECK(channel_for(party, MessageKind::answer, today).contact_point == party.contact_points[2].id);
}

TEST_CASE("consent holds for its kind, from its day until it is withdrawn")
{
    Party party = consenting(reachable(), MessageKind::answer);
    CHECK(way(party, MessageKind::answer) == MessageChannel::email);
    CHECK(channel_for(party, MessageKind::answer, today).reason == RouteReason::consented);
    CHECK(way(party, MessageKind::decision) == MessageChannel::letter);
    CHECK(way(party, MessageKind::answer, today - std::chrono::days{1}) == MessageChannel::letter);
    CHECK(give_consent(party, MessageKind::answer, today, act).error().is(party_unchanged));
    party = withdraw_consent(party, MessageKind::answer, day(2026, 4, 1), act)->now;
    CHECK(way(party, MessageKind::answer, day(2026, 3, 31)) == MessageChannel::email);
    CHECK(way(party, MessageKind::answer, day(2026, 4, 1)) == MessageChannel::letter);
    CHECK(withdraw_consent(party, MessageKind::answer, day(2026, 4, 2), act).error().is(party_unchanged));
}

TEST_CASE("who does not want to or cannot is never sent a mail, also with a consent of before")
{
    for (const Digital choice : {Digital::will_not, Digital::cannot}) {
        Party party = choosing(consenting(reachable(), MessageKind::answer), {.digital = choice});
        CHECK(way(party, MessageKind::answer) == MessageChannel::letter);
        CHECK(channel_for(party, MessageKind::answer, today).reason == RouteReason::not_digital);
        party = choosing(party, {.channel = MessageChannel::phone, .digital = choice});
        CHECK(way(party, MessageKind::answer) == MessageChannel::phone);
        CHECK(way(party, MessageKind::decision) == MessageChannel::letter);
    }
}

TEST_CASE("a wish for the telephone goes before a mail, and never for a decision (Awb 3:41)")
{
    const Party party = choosing(consenting(reachable(), MessageKind::answer), {.channel = MessageChannel::phone});
    CHECK(way(party, MessageKind::answer) == MessageChannel::phone);
    CHECK(channel_for(party, MessageKind::answer, today).reason == RouteReason::own_choice);
    CHECK(way(party, MessageKind::decision) == MessageChannel::letter);
}

TEST_CASE("a survey and news go by e-mail with consent, and otherwise not at all")
{
    const Party party = reachable();
    CHECK_FALSE(way(party, MessageKind::survey));
    CHECK(channel_for(party, MessageKind::news, today).reason == RouteReason::not_needed);
    CHECK(way(consenting(party, MessageKind::news), MessageKind::news) == MessageChannel::email);
}

TEST_CASE("an e-mail address that does not work is not used; without anything that works somebody has to find out")
{
    Party party = consenting(reachable(), MessageKind::answer);
    party.contact_points[1].unreachable = today;
    CHECK(way(party, MessageKind::answer) == MessageChannel::letter);
    party.contact_points.clear();
    CHECK(channel_for(party, MessageKind::answer, today) ==
          Route{std::nullopt, std::nullopt, RouteReason::nothing_known});
}

TEST_CASE("whatever somebody chose: no mail without consent or against their choice, no decision by telephone")
{
    CHECK(rc::check([] {
        using namespace rc;
        Party party = reachable();
        const auto kind =
            *gen::element(MessageKind::receipt, MessageKind::answer, MessageKind::decision, MessageKind::news);
        const bool agreed = *gen::arbitrary<bool>();
        if (agreed) party = consenting(party, kind);
        party.preferences.digital = *gen::element(Digital::yes, Digital::will_not, Digital::cannot);
        party.preferences.channel = *gen::element<std::optional<MessageChannel>>(
            std::nullopt, MessageChannel::email, MessageChannel::letter, MessageChannel::phone);
        party.contact_points.resize(*gen::inRange<std::size_t>(0, 4));
        const Route route = channel_for(party, kind, today);
        if (route.channel == MessageChannel::email) RC_ASSERT(agreed && party.preferences.digital == Digital::yes);
        if (kind == MessageKind::decision) RC_ASSERT(route.channel != MessageChannel::phone);
        RC_ASSERT(route.channel.has_value() == route.contact_point.has_value());
    }));
}
