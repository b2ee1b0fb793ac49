// SPDX-License-Identifier: EUPL-1.2
// Identities of the things that the municipality keeps. An Id of one kind can never stand for another kind.
#pragma once

#include "base/time.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace opmaat {

using Uuid = std::array<std::uint8_t, 16>;

/// A new UUIDv7 (RFC 9562): ordered by the time of making, also within one millisecond and when the clock is set back.
Uuid fresh_uuid(Instant now);
/// Lower case with hyphens, 36 signs.
std::string to_text(const Uuid& uuid);
/// Accepts upper and lower case of the 36-sign form; nothing otherwise.
std::optional<Uuid> parse_uuid(std::string_view text);

/// The identity of one Tag (Question, Official, ...).
template <class Tag>
struct Id {
    Uuid uuid{};

    static Id fresh(Instant now) { return {fresh_uuid(now)}; }
    static std::optional<Id> parse(std::string_view text)
    {
        const auto parsed = parse_uuid(text);
        return parsed ? std::optional<Id>{Id{*parsed}} : std::nullopt;
    }
    std::string text() const { return to_text(uuid); }
    friend auto operator<=>(const Id&, const Id&) = default;
};

struct Official;
struct Unit;
struct Municipality;
struct Process;
struct Question;
struct Clock;
using OfficialId = Id<Official>;
using UnitId = Id<Unit>; // a department, a team or a cluster
using MunicipalityId = Id<Municipality>;
using ProcessId = Id<Process>;
using QuestionId = Id<Question>;
using ClockId = Id<Clock>;

} // namespace opmaat
