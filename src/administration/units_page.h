// SPDX-License-Identifier: EUPL-1.2
// The departments, the teams beneath them and the clusters across them, each with who heads it and who divides what
// comes in.
#pragma once

#include "administration/settings_form_page.h"
#include "html/address.h"
#include "staff/unit.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace opmaat::administration {

/// GET /beheer/afdelingen, and one unit with its forms beneath it.
void add_units(desk::Routes& routes);
/// GET /beheer/afdelingen/{code}.
void add_unit_page(desk::Routes& routes);
/// Forms for the name of a unit, its posts and its intake roster.
void add_unit_forms(desk::Routes& routes);
/// A form for a new department, team or cluster.
void add_new_unit_form(desk::Routes& routes);
/// Forms that move or close a unit. Each plans a reorganisation of one step, as questions and terms go along with it.
void add_unit_plan_forms(desk::Routes& routes);
/// Forms for who takes part in a cluster, and from when until when.
void add_participant_forms(desk::Routes& routes);

/// The unit whose code stands in the address. Refuses setting_unknown.
Result<Unit> unit_named(const desk::Visit& visit, const http::Request& request);
/// The same for a form that was made on the present version. Refuses changed_meanwhile too.
Result<Unit> unit_to_change(const desk::Visit& visit, const http::Request& request);
/// A form about one unit: `key` gives its title, with ".uitleg" for what it does, and ".knop" for its button.
FormView form_about(const html::Fill& fill, const Unit& unit, const std::string& key, html::Html fields);
/// Saves it and leads to its page.
Result<desk::After> kept(desk::Writing& writing, const Result<Changed<Unit>>& changed);
/// Those that are wanted and not yet closed on that day, by name. `none` is the first choice when it says something.
std::vector<html::Option> unit_options(const desk::Visit& visit, std::string_view none,
                                       const std::function<bool(const Unit&)>& is_wanted);
/// A required unit. Refuses unit_unknown.
Result<UnitId> unit_in(const http::Request& request, std::string_view field);
/// Nothing when the first choice was kept.
Result<std::optional<UnitId>> unit_or_nothing_in(const http::Request& request, std::string_view field);
html::Address address_of(const Unit& unit);

} // namespace opmaat::administration
