// SPDX-License-Identifier: EUPL-1.2
// Reorganisations: each a draft of steps that is planned on a day, goes live by itself on that day, or is called off.
#pragma once

#include "desk/routes.h"
#include "html/address.h"
#include "staff/reorganisation.h"

namespace opmaat::administration {

/// GET /beheer/reorganisaties and /beheer/reorganisaties/{reorganisatie}, and the forms beneath them.
void add_reorganisations(desk::Routes& routes);
/// Forms for a new draft, for planning it, and for calling it off.
void add_reorganisation_forms(desk::Routes& routes);
/// A form for each kind of step.
void add_reorganisation_steps(desk::Routes& routes);

/// The reorganisation whose id stands in the address. Refuses setting_unknown.
Result<Reorganisation> reorganisation_named(db::Reader& reader, const http::Request& request);
/// The same for a form that was made on the present version. Refuses changed_meanwhile too.
Result<Reorganisation> reorganisation_to_change(db::Writer& writer, const http::Request& request);
/// Saves it and leads to its page.
Result<desk::After> kept(desk::Writing& writing, const Result<Changed<Reorganisation>>& changed);

html::Address address_of(const Reorganisation& reorganisation);

/// "Team Groen gaat op in Openbare ruimte." `reorganisation` names the units that are not there yet.
std::string step_words(const desk::Visit& visit, const Reorganisation& reorganisation, const ReorganisationStep& step);

} // namespace opmaat::administration
