// SPDX-License-Identifier: EUPL-1.2
// How somebody wants the municipality to deal with them: their own choices, which everybody who writes or rings keeps
// to.
#pragma once

#include "base/words.h"
#include "party/greeting.h"

#include <array>
#include <optional>
#include <string>

namespace opmaat {

/// By which way a message goes out.
enum class MessageChannel { email, letter, phone };

template <>
struct Words<MessageChannel> {
    static constexpr std::array<Word<MessageChannel>, 3> all{{
        {MessageChannel::email, "e-mail"},
        {MessageChannel::letter, "brief"},
        {MessageChannel::phone, "telefoon"},
    }};
};

/// When somebody is best rung.
enum class TimeOfDay { any, morning, afternoon, evening };

template <>
struct Words<TimeOfDay> {
    static constexpr std::array<Word<TimeOfDay>, 4> all{{
        {TimeOfDay::any, "altijd"},
        {TimeOfDay::morning, "ochtend"},
        {TimeOfDay::afternoon, "middag"},
        {TimeOfDay::evening, "avond"},
    }};
};

/// Whoever does not want to, or cannot, go through the day digitally is served as well as anybody else.
enum class Digital { yes, will_not, cannot };

template <>
struct Words<Digital> {
    static constexpr std::array<Word<Digital>, 3> all{{
        {Digital::yes, "digitaal"},
        {Digital::will_not, "wil-niet"},
        {Digital::cannot, "kan-niet"},
    }};
};

struct Preferences {
    AddressWish address_wish = AddressWish::unknown;
    std::optional<MessageChannel> channel{};
    TimeOfDay time = TimeOfDay::any;
    Digital digital = Digital::yes;
    std::string language = "nl"; // ISO 639-1
    bool interpreter = false;    // needed for that language
    bool large_print = false;
    friend bool operator==(const Preferences&, const Preferences&) = default;
};

} // namespace opmaat
