// SPDX-License-Identifier: EUPL-1.2
// The settings pages share one shape: the way back, a sentence as title, and forms that each have a page of their own.
// The address that shows a form also takes it; after a refusal it comes back with everything that was typed, and when
// somebody else was first, with who that was, what they did and when.
#pragma once

#include "desk/routes.h"
#include "event/event.h"
#include "html/form.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace opmaat::administration {

/// No day was filled in, or none that exists. Field: that of the day.
inline constexpr Rule settings_day_missing{RefusalKind::invalid, "datum-ontbreekt"};
/// The address names something that is not there.
inline constexpr Rule setting_unknown{RefusalKind::missing, "instelling-onbekend"};

/// What stands above every settings page.
struct Heading {
    std::string says;
    std::string below;
    html::Address back;
    std::string back_label;
};
http::Response settings_page(const desk::Visit& visit, const http::Request& request, const Heading& heading,
                             const html::Html& content);

/// A form with a page of its own.
struct FormView {
    Heading heading;
    html::Html fields;
    std::string button;
    std::optional<std::int64_t> version{}; // of what it changes
    std::optional<About> of{};             // the same with its history, to tell who changed it meanwhile
};
using View = std::function<Result<FormView>(desk::Reading&, const http::Request&, const html::Fill&)>;

/// GET and POST of one address.
void add_form(desk::Routes& routes, const std::string& address, desk::Need need, View view, desk::Change change);
/// The same, where work that takes long comes before the change.
void add_form_after(desk::Routes& routes, const std::string& address, desk::Need need, View view,
                    desk::Prepare prepare);

/// Refuses changed_meanwhile when the form was made on another version than the present one.
Result<void> is_present(const http::Request& request, std::int64_t version);

/// The day in a field of the form. Refuses settings_day_missing.
Result<Day> day_in(const http::Request& request, std::string_view field);
/// The same, where the field may stay empty.
Result<std::optional<Day>> day_or_nothing_in(const http::Request& request, std::string_view field);
/// What was typed, without the blanks around it.
std::string typed_in(const http::Request& request, std::string_view field);

/// A text field with the label "beheer.veld.<name>" and, where there is one, the hint "beheer.veld.<name>.uitleg".
html::Field settings_field(text::Language language, std::string_view name, std::string_view value = {},
                           bool required = true);
/// A choice with such a label.
html::Choice settings_choice(text::Language language, std::string_view name, std::vector<html::Option> options);

} // namespace opmaat::administration
