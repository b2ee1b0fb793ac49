// SPDX-License-Identifier: EUPL-1.2
// Officials and units as applications see them, and as applications name them: by id, or by the code that the
// municipality gave.
#pragma once

#include "desk/api_fields.h"
#include "desk/visit.h"

#include <boost/json.hpp>

namespace opmaat {

/// {"id", "code", "naam"}; the id alone of one whom the organisation does not know.
boost::json::object official_json(const desk::Visit& visit, const OfficialId& official);
/// {"id", "soort", "code", "naam"}; the id alone of one that the organisation does not know.
boost::json::object unit_json(const desk::Visit& visit, const UnitId& unit);

/// The official or unit that a field names by id or code. Null when it was not sent; an unknown one is noted.
const Official* official_sent(desk::ApiFields& fields, const desk::Visit& visit, std::string_view name);
const Unit* unit_sent(desk::ApiFields& fields, const desk::Visit& visit, std::string_view name);

} // namespace opmaat
