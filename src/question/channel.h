// SPDX-License-Identifier: EUPL-1.2
// By which way a question came to the municipality.
#pragma once

#include "base/words.h"

#include <array>

namespace opmaat {

enum class Channel {
    telephone,
    desk,
    website,
    email,
    letter,
    whatsapp,
    social_media,
    street,       // said to somebody of the municipality outside
    board_member, // through a member of the college
    council_member,
};

template <>
struct Words<Channel> {
    static constexpr std::array<Word<Channel>, 10> all{{
        {Channel::telephone, "telefoon"},
        {Channel::desk, "balie"},
        {Channel::website, "website"},
        {Channel::email, "e-mail"},
        {Channel::letter, "brief"},
        {Channel::whatsapp, "whatsapp"},
        {Channel::social_media, "sociale-media"},
        {Channel::street, "op-straat"},
        {Channel::board_member, "bestuurder"},
        {Channel::council_member, "raadslid"},
    }};
};

/// Whoever asks it there hears at once that the question came in.
constexpr bool is_spoken(Channel channel)
{
    return channel == Channel::telephone || channel == Channel::desk || channel == Channel::street;
}

} // namespace opmaat
