// SPDX-License-Identifier: EUPL-1.2
// A call that comes twice with the same Idempotency-Key (a lost connection, a nervous program) has its effect once and
// the same answer twice.
#pragma once

#include "desk/api_answer.h"
#include "desk/routes.h"

#include <functional>

namespace opmaat::desk {

/// The same key came in at this very moment, in another transaction: nothing was done twice; call again.
inline constexpr Rule called_at_once{RefusalKind::conflict, "verzoek-nog-bezig"};
/// 1 to 255 signs. Field "Idempotency-Key".
inline constexpr Rule key_unfit{RefusalKind::invalid, "verzoeksleutel-ongeschikt"};

using ApiWork = std::function<Result<ApiAnswer>(Writing&)>;

/// The change that does `work`, unless it was done before under the key of this request. Without a key it is always
/// done. Refuses key_unfit; the change refuses key_used_before (another call with the same key) and called_at_once.
Result<Change> once(const http::Request& request, ApiWork work);

} // namespace opmaat::desk
