// SPDX-License-Identifier: EUPL-1.2
#include "html/form.h"

#include "html/parts.h"

#include <algorithm>

namespace html {
namespace {

constexpr Tag<"button"> button_tag;
constexpr Tag<"fieldset"> fieldset;
constexpr Tag<"form"> form_tag;
constexpr Tag<"input", Kind::empty> input;
constexpr Tag<"label"> label;
constexpr Tag<"legend"> legend;
constexpr Tag<"optgroup"> optgroup;
constexpr Tag<"option"> option;
constexpr Tag<"select"> select_tag;
constexpr Tag<"textarea"> textarea;

// The texts around one control, and the ids by which the control refers to them.
struct Around {
    Html hint;
    Html error;
    std::optional<std::string> described_by;
    std::optional<std::string_view> invalid;
    std::string_view field_class = "f";
};

Html error_at_field(text::Language language, const std::string& error_id, std::string_view sentence)
{
    return p(cls("err"), id(error_id), icon(Icon::late),
             span(only_heard(text::sentence(language, "formulier.fout") + " "), sentence));
}

Around around(const Fill& fill, const std::string& name, const std::string& hint)
{
    Around made;
    std::string ids;
    if (!hint.empty()) {
        made.hint = p(cls("hint"), id(name + "-uitleg"), hint);
        ids = name + "-uitleg";
    }
    if (const auto refused = fill.refused(name)) {
        made.error = error_at_field(fill.language, name + "-fout", *refused);
        made.field_class = "f f--err";
        made.invalid = "true";
        ids += (ids.empty() ? "" : " ") + name + "-fout";
    }
    if (!ids.empty()) made.described_by = ids;
    return made;
}

Html labelled(const Around& texts, const std::string& name, const std::string& words, const Html& control)
{
    return div(cls(texts.field_class), label(cls("utrecht-form-label"), attr<"for">(name), words), texts.hint,
               texts.error, control);
}

std::string control_class(std::string block, const Around& texts)
{
    return texts.invalid ? block + " " + block + "--html-" + (block.ends_with("area") ? "textarea" : "input") + " " +
                               block + "--invalid"
                         : block + " " + block + "--html-" + (block.ends_with("area") ? "textarea" : "input");
}

Html option_of_choice(const Fill& fill, const Choice& choice, std::size_t at, std::string_view type)
{
    const Option& each = choice.options[at];
    const std::string option_id = at == 0 ? choice.name : choice.name + '-' + std::to_string(at + 1);
    return div(cls("radio"),
               input(cls("rb"), attr<"type">(type), id(option_id), attr<"name">(choice.name), attr<"value">(each.value),
                     attr<"checked">(fill.chosen(choice.name, each.value, each.chosen))),
               label(attr<"for">(option_id), each.label,
                     when(!each.explanation.empty(), [&] { return small(each.explanation); })));
}

Html choice_of(const Fill& fill, const Choice& choice, std::string_view type)
{
    const Around texts = around(fill, choice.name, choice.hint);
    Html options;
    for (std::size_t at = 0; at < choice.options.size(); ++at) options.add(option_of_choice(fill, choice, at, type));
    return fieldset(cls(texts.field_class), attr<"aria-describedby">(texts.described_by), legend(choice.label),
                    texts.hint, texts.error,
                    div(cls(choice.in_boxes ? "radios radios--box radios--3" : "radios"), options));
}

Html options_of_select(const Fill& fill, const Choice& choice)
{
    Html all;
    for (auto from = choice.options.begin(); from != choice.options.end();) {
        const std::string& group = from->group;
        const auto until =
            std::find_if(from, choice.options.end(), [&](const Option& each) { return each.group != group; });
        const Html made = each(std::ranges::subrange(from, until), [&](const Option& one) {
            return option(attr<"value">(one.value), attr<"selected">(fill.chosen(choice.name, one.value, one.chosen)),
                          one.label);
        });
        if (group.empty())
            all.add(made);
        else
            all.add(optgroup(attr<"label">(group), made));
        from = until;
    }
    return all;
}

std::string_view button_class(Importance importance)
{
    return importance == Importance::primary ? "utrecht-button utrecht-button--primary-action"
                                             : "utrecht-button utrecht-button--secondary-action";
}

std::string_view link_class(Importance importance)
{
    return importance == Importance::primary
               ? "utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action"
               : "utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action";
}

std::optional<std::string_view> unless_empty(std::string_view text)
{
    return text.empty() ? std::nullopt : std::optional{text};
}

} // namespace

std::string_view Fill::value(std::string_view field, std::string_view otherwise) const
{
    const auto found = std::ranges::find(typed, field, &std::pair<std::string, std::string>::first);
    return found == typed.end() ? otherwise : std::string_view{found->second};
}

bool Fill::chosen(std::string_view field, std::string_view choice, bool otherwise) const
{
    if (typed.empty()) return otherwise;
    return std::ranges::any_of(typed, [&](const auto& each) { return each.first == field && each.second == choice; });
}

std::optional<std::string_view> Fill::refused(std::string_view field) const
{
    const auto found = std::ranges::find(wrong, field, &Wrong::field);
    return found == wrong.end() ? std::nullopt : std::optional<std::string_view>{found->sentence};
}

Html text_field(const Fill& fill, const Field& field)
{
    const Around texts = around(fill, field.name, field.hint);
    const auto typed = field.type == "password" ? std::nullopt : unless_empty(fill.value(field.name, field.value));
    return labelled(texts, field.name, field.label,
                    input(cls(control_class("utrecht-textbox", texts)), id(field.name), attr<"name">(field.name),
                          attr<"type">(field.type), attr<"value">(typed), attr<"autocomplete">(field.autocomplete),
                          attr<"aria-describedby">(texts.described_by), attr<"aria-invalid">(texts.invalid),
                          attr<"aria-required">(field.required ? std::optional{"true"} : std::nullopt),
                          attr<"data-search">(field.live_search)));
}

Html text_area(const Fill& fill, const Field& field)
{
    const Around texts = around(fill, field.name, field.hint);
    // a line break directly after the tag is dropped by browsers, so one is given to keep the first of the text
    return labelled(texts, field.name, field.label,
                    textarea(cls(control_class("utrecht-textarea", texts)), id(field.name), attr<"name">(field.name),
                             attr<"rows">(4), attr<"autocomplete">(field.autocomplete),
                             attr<"aria-describedby">(texts.described_by), attr<"aria-invalid">(texts.invalid),
                             attr<"aria-required">(field.required ? std::optional{"true"} : std::nullopt), "\n",
                             fill.value(field.name, field.value)));
}

Html text_to_copy(std::string_view id_of_control, std::string_view label_words, std::string_view words)
{
    constexpr int lines = 8;
    return div(cls("f"), label(cls("utrecht-form-label"), attr<"for">(id_of_control), label_words),
               textarea(cls("utrecht-textarea utrecht-textarea--html-textarea"), id(id_of_control), attr<"rows">(lines),
                        attr<"readonly">(true), "\n", words));
}

Html date_field(const Fill& fill, Field field)
{
    field.type = "date";
    return text_field(fill, field);
}

Html select(const Fill& fill, const Choice& choice)
{
    const Around texts = around(fill, choice.name, choice.hint);
    return labelled(texts, choice.name, choice.label,
                    select_tag(cls("sel"), id(choice.name), attr<"name">(choice.name),
                               attr<"aria-describedby">(texts.described_by), attr<"aria-invalid">(texts.invalid),
                               options_of_select(fill, choice)));
}

Html radios(const Fill& fill, const Choice& choice) { return choice_of(fill, choice, "radio"); }

Html checkboxes(const Fill& fill, const Choice& choice) { return choice_of(fill, choice, "checkbox"); }

Html button(Importance importance, std::string_view words, std::string_view hidden, std::string_view name,
            std::string_view value)
{
    return button_tag(cls(button_class(importance)), attr<"type">("submit"), attr<"name">(unless_empty(name)),
                      attr<"value">(unless_empty(value)), words,
                      when(!hidden.empty(), [&] { return span(cls("vh"), ": ", hidden); }));
}

Html button_link(Importance importance, const Address& address, std::string_view words, std::string_view hidden)
{
    return a(cls(link_class(importance)), href(address), words,
             when(!hidden.empty(), [&] { return span(cls("vh"), ": ", hidden); }));
}

Html hidden_field(std::string_view name, std::string_view value)
{
    return input(attr<"type">("hidden"), attr<"name">(name), attr<"value">(value));
}

Html group_of_fields(std::string_view legend_words, const Html& fields)
{
    return fieldset(cls("f"), legend(legend_words), fields);
}

Html error_summary(const Fill& fill)
{
    if (fill.wrong.empty()) return {};
    const auto links = each(fill.wrong, [](const Wrong& wrong) {
        return li(when(!wrong.field.empty(), [&] { return a(href(Address{"#"}.at(wrong.field)), wrong.sentence); }),
                  when(wrong.field.empty(), [&] { return span(wrong.sentence); }));
    });
    return div(cls("errsum"), attr<"role">("alert"), attr<"tabindex">("-1"), attr<"autofocus">(true),
               h2(text::sentence(fill.language, "formulier.ging-mis")), ul(links));
}

Html form_around(const Fill& fill, const Sending& sending, const Html& content)
{
    return together(
        error_summary(fill),
        form_tag(attr<"method">("post"), Attribute<"action", Address>{sending.to}, attr<"novalidate">(true),
                 attr<"enctype">(sending.files ? std::optional{"multipart/form-data"} : std::nullopt),
                 hidden_field(token_field, sending.token),
                 when(sending.version, [&] { return hidden_field(version_field, std::to_string(*sending.version)); }),
                 when(!sending.once.empty(), [&] { return hidden_field(once_field, sending.once); }), content));
}

Html filters_around(const Address& to, const Html& content)
{
    return form_tag(cls("filters"), attr<"method">("get"), Attribute<"action", Address>{to}, content);
}

} // namespace html
