// SPDX-License-Identifier: EUPL-1.2
// What somebody chose to see of the regiebord: one channel, a part of the organisation, a day in the past. It stands in
// the address of the page, so that it can be kept and passed on as a link.
#pragma once

#include "base/refusal.h"
#include "board/board.h"
#include "html/address.h"
#include "http/http.h"

#include <compare>
#include <optional>
#include <string_view>

namespace opmaat {

struct BoardChoice {
    std::optional<Channel> channel{};
    std::optional<UnitId> unit{}; // a department, team or cluster
    std::optional<Day> as_of{};   // the board as it was when this day began
    friend auto operator<=>(const BoardChoice&, const BoardChoice&) = default;
};

/// Field "kanaal".
inline constexpr Rule channel_unknown{RefusalKind::invalid, "gekozen-kanaal-onbekend"};
/// No unit of that kind has this code. Field "eenheid".
inline constexpr Rule unit_chosen_unknown{RefusalKind::invalid, "gekozen-eenheid-onbekend"};
/// No day, or one that has not begun. Field "op".
inline constexpr Rule day_not_past{RefusalKind::invalid, "dag-niet-voorbij"};

/// `query` has "kanaal", "op" as yyyy-mm-dd, and one of "afdeling", "team", "cluster" (or "eenheid", for any of these)
/// with a unit's code. Refuses channel_unknown, unit_chosen_unknown and day_not_past.
Result<BoardChoice> choice_of(const http::Fields& query, const Organisation& organisation, Day today);

BoardFilter filter_of(const BoardChoice& choice, const Organisation& organisation);

/// The address with the channel and the unit in its query, by the names above: for the board and for lists.
html::Address narrowed(const html::Address& address, const BoardChoice& choice, const Organisation& organisation);
/// The same, with the day.
html::Address address_of(const html::Address& address, const BoardChoice& choice, const Organisation& organisation);

} // namespace opmaat
