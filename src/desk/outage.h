// SPDX-License-Identifier: EUPL-1.2
// What a visitor is told when the database does not do its work for a while.
#pragma once

#include "base/refusal.h"
#include "desk/visit.h"
#include "http/http.h"

#include <exception>
#include <optional>

namespace opmaat::desk {

/// The database cannot be reached. Nothing that was told to be saved is lost.
inline constexpr Rule database_gone{RefusalKind::unavailable, "database-onbereikbaar"};
/// The disk of the database is full, or fails. Nothing of this request is kept.
inline constexpr Rule database_full{RefusalKind::unavailable, "opslag-vol"};
/// Others held what was needed for too long. Nothing of this request is kept.
inline constexpr Rule database_busy{RefusalKind::unavailable, "database-bezet"};

/// The refusal for a fault that passes by itself or by the hand of the administrator; nothing for a fault of ours.
std::optional<Refusal> outage_of(const std::exception_ptr& fault);

/// The page for a fault outside the desk's own transaction: of the outage, else of a fault of ours.
http::Response outage_page(const Visit& visit, const http::Request& request, const std::exception_ptr& fault);

} // namespace opmaat::desk
