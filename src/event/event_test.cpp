// SPDX-License-Identifier: EUPL-1.2
#include "event/event.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <type_traits>

using namespace opmaat;

namespace {

struct Bridge {
    int height;
};
constexpr EventKind bridge_raised{"brug-verhoogd"};
constexpr EventKind bridge_named{"brug-benoemd"};
const Act act{SystemActor{"proef"}, *parse_instant("2026-03-02T09:00:00Z")};
const About that_bridge{"brug", "b-1", 2};

Event raised() { return {act, bridge_raised, {that_bridge}, {{"hoogte", 3, 4}}}; }

} // namespace

TEST_CASE("a state cannot change without an event")
{
    static_assert(!std::is_default_constructible_v<Event>);
    static_assert(!std::is_constructible_v<Changed<Bridge>, Bridge>);
    static_assert(!std::is_constructible_v<Changed<Bridge>, Bridge, std::vector<Event>>);
    static_assert(!std::is_convertible_v<Bridge, Changed<Bridge>>);
    static_assert(std::is_constructible_v<Changed<Bridge>, Bridge, Event>);

    const Changed changed{Bridge{4}, raised(), Event{act, bridge_named, {that_bridge}}};
    CHECK(changed.now.height == 4);
    REQUIRE(changed.events.size() == 2);
    CHECK(changed.events[0].is(bridge_raised));
    CHECK(changed.events[1].is(bridge_named));
}

TEST_CASE("an event that is about nothing, or of no kind, is a bug")
{
    CHECK_THROWS_AS((Event{act, bridge_raised, {}}), std::invalid_argument);
    CHECK_THROWS_AS((Event{act, EventKind{""}, {that_bridge}}), std::invalid_argument);
    CHECK_THROWS_AS((Event{act, EventKind{"brug verhoogd"}, {that_bridge}}), std::invalid_argument);
}

TEST_CASE("a text that somebody typed has no way into a fact (AVG)")
{
    static_assert(!std::is_constructible_v<FactValue, std::string>);
    static_assert(!std::is_constructible_v<FactValue, const char*>);
    static_assert(!std::is_constructible_v<FactValue, std::string_view>);
    CHECK_THROWS_AS(Code{"mevrouw Proefman belt terug"}, std::invalid_argument);
    CHECK_THROWS_AS(Code{std::string(65, 'a')}, std::invalid_argument);
    CHECK(Code{"V-2026-000123"}.text() == "V-2026-000123");
}

TEST_CASE("a fact holds an identity, a day, an instant, a number, a code, or nothing")
{
    const auto id = QuestionId::fresh(act.at);
    using Held = std::variant<std::monostate, std::int64_t, std::string>;
    CHECK(FactValue{id}.held() == Held{id.text()});
    CHECK(FactValue{day(2026, 3, 2)}.held() == Held{"2026-03-02"});
    CHECK(FactValue{act.at}.held() == Held{"2026-03-02T09:00:00.000Z"});
    CHECK(FactValue{7}.held() == Held{std::int64_t{7}});
    CHECK(FactValue{Code{"in-gesprek"}}.held() == Held{"in-gesprek"});
    CHECK(FactValue{std::optional<Day>{}}.held() == Held{});
    CHECK(FactValue{std::optional{day(2026, 3, 2)}} == FactValue{day(2026, 3, 2)});
}
