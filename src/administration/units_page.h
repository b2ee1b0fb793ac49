// SPDX-License-Identifier: EUPL-1.2
// The departments, the teams beneath them and the clusters across them, each with who heads it and who divides what
// comes in.
#pragma once

#include "desk/routes.h"
#include "html/address.h"
#include "staff/unit.h"

namespace opmaat::administration {

/// GET /beheer/afdelingen, and one unit with its forms beneath it.
void add_units(desk::Routes& routes);
/// GET /beheer/afdelingen/{code}.
void add_unit_page(desk::Routes& routes);
/// Forms for the name of a unit, its posts and its intake roster.
void add_unit_forms(desk::Routes& routes);

/// The unit whose code stands in the address. Refuses setting_unknown.
Result<Unit> unit_named(const desk::Visit& visit, const http::Request& request);
html::Address address_of(const Unit& unit);

} // namespace opmaat::administration
