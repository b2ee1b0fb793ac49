// SPDX-License-Identifier: EUPL-1.2
// The officials of the municipality: found by name, job or code, added, and looked at one by one with everything that
// can be changed.
#pragma once

#include "desk/routes.h"
#include "html/address.h"

namespace opmaat::administration {

/// GET /beheer/medewerkers?zoek=.
void add_officials(desk::Routes& routes);

/// GET /beheer/medewerkers/{code}.
void add_official_page(desk::Routes& routes);
/// Forms for a new official, their details, and the last day of service.
void add_official_forms(desk::Routes& routes);
/// Forms for the units to which an official belongs and for who stands in for them.
void add_membership_forms(desk::Routes& routes);
/// Forms for the account and its roles.
void add_account_forms(desk::Routes& routes);
/// The form that gives an account a new password for once.
void add_password_form(desk::Routes& routes);

/// The official whose code stands in the address. Refuses setting_unknown.
Result<Official> official_named(const desk::Visit& visit, const http::Request& request);
/// The same for a form that was made on the present version. Refuses changed_meanwhile too.
Result<Official> official_to_change(const desk::Visit& visit, const http::Request& request);

/// "/beheer/medewerkers/proefman".
html::Address address_of(const Official& official);

} // namespace opmaat::administration
