// SPDX-License-Identifier: EUPL-1.2
// Forms. Each control is made with its label, its hint and its error, tied together for screen readers. Only the server
// judges: after a refusal the whole form comes back with what was typed, a summary on top that leads to each field, and
// the same sentence at the field.
//
//   const html::Fill fill{language, typed, {{"reden", "Vul in waarom het langer duurt. Bijvoorbeeld: veel stukken."}}};
//   html::form(fill, {.to = Address{"/vragen"} / kenmerk, .token = token, .version = 3, .once = key},
//              html::text_area(fill, {.name = "reden", .label = "Waarom duurt het langer?"}),
//              html::actions(html::button(html::Importance::primary, "Verleng de termijn")));
#pragma once

#include "html/html.h"
#include "text/catalogue.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace html {

/// Names of the hidden fields: proof that the form is ours, the version of the thing that was seen, and the key with
/// which a form that is sent twice counts once.
inline constexpr std::string_view token_field = "formulierbewijs";
inline constexpr std::string_view version_field = "versie";
inline constexpr std::string_view once_field = "eenmalig";

/// A field that was refused, and the sentence that says what to do.
struct Wrong {
    std::string field;
    std::string sentence;
};

/// What a form is filled with when it comes back: what was typed, and what was refused.
struct Fill {
    text::Language language = text::Language::nl;
    std::vector<std::pair<std::string, std::string>> typed{};
    std::vector<Wrong> wrong{};

    /// What was typed in this field, else `otherwise`.
    std::string_view value(std::string_view field, std::string_view otherwise) const;
    /// The field may occur several times (checkboxes); nothing typed at all means `otherwise` counts.
    bool chosen(std::string_view field, std::string_view option, bool otherwise) const;
    /// The sentence for this field; nothing when it was not refused.
    std::optional<std::string_view> refused(std::string_view field) const;
};

struct Sending {
    Address to;
    std::string token;
    std::optional<std::int64_t> version{};
    std::string once{}; // empty: sending twice does no harm
    bool files = false; // the form sends files
};

struct Field {
    std::string name; // also the id of the control
    std::string label;
    std::string hint{};
    std::string value{};
    std::string type = "text"; // text, email, tel, password, number, date, time, search
    std::string autocomplete = "off";
    bool required = true;     // what is optional says so in its label
    bool live_search = false; // "/" goes here
};

struct Option {
    std::string value;
    std::string label;
    std::string explanation{};
    bool chosen = false;
    std::string group{}; // of a select: neighbours of one group stand under its name
};

struct Choice {
    std::string name;
    std::string label;
    std::string hint{};
    std::vector<Option> options{};
    bool in_boxes = false; // radios and checkboxes: each in a box, three beside each other on a wide screen
};

enum class Importance { primary, secondary };

Html text_field(const Fill& fill, const Field& field);
Html text_area(const Fill& fill, const Field& field);
/// A day as yyyy-mm-dd, with the browser's own picker.
Html date_field(const Fill& fill, Field field);
Html select(const Fill& fill, const Choice& choice);
Html radios(const Fill& fill, const Choice& choice);
Html checkboxes(const Fill& fill, const Choice& choice);

/// A button that sends its form. At most one primary button in a form. `hidden` tells equal buttons apart for screen
/// readers; name and value tell the server which of several buttons it was.
Html button(Importance importance, std::string_view label, std::string_view hidden = {}, std::string_view name = {},
            std::string_view value = {});
/// A link that looks like a button: it leads somewhere, it changes nothing.
Html button_link(Importance importance, const Address& address, std::string_view label, std::string_view hidden = {});
/// Text to read and copy, with its label; no form sends it.
Html text_to_copy(std::string_view id_of_control, std::string_view label_words, std::string_view words);
Html hidden_field(std::string_view name, std::string_view value);
/// Buttons side by side, the primary one first.
template <class... Parts>
Html actions(const Parts&... buttons)
{
    return div(cls("actions"), buttons...);
}
/// Fields that belong together under one question.
Html group_of_fields(std::string_view legend_words, const Html& fields);

/// What went wrong, with links to the fields; nothing when nothing was refused. Gets the focus.
Html error_summary(const Fill& fill);

Html form_around(const Fill& fill, const Sending& sending, const Html& content);
/// A form that changes something (POST), with its summary of errors and its hidden fields.
template <class... Parts>
Html form(const Fill& fill, const Sending& sending, const Parts&... parts)
{
    return form_around(fill, sending, together(parts...));
}
Html filters_around(const Address& to, const Html& content);
/// A form that asks for a page (GET): filters and search. Works by address, so it can be kept as a link.
template <class... Parts>
Html filters(const Address& to, const Parts&... parts)
{
    return filters_around(to, together(parts...));
}

} // namespace html
