// SPDX-License-Identifier: EUPL-1.2
#include "desk/api_schema_page.h"

#include "html/parts.h"

#include <algorithm>

namespace opmaat::desk {
namespace {

namespace json = boost::json;
using html::Html;
using text::sentence;

Html link_to_schema(std::string_view reference)
{
    const std::string name{reference.substr(reference.rfind('/') + 1)};
    return html::link_to(*html::Address::local("#" + name), name);
}

template <class Part>
Html joined(const json::array& parts, std::string_view between, Part part_of)
{
    Html all;
    for (const json::value& each : parts) {
        if (!all.empty()) all.add(between);
        all.add(part_of(each));
    }
    return all;
}

Html word(const json::value& text) { return html::code(std::string_view{text.as_string()}); }

// "{tekst, dag}"
Html names_in(const json::object& properties)
{
    std::string names;
    for (const auto& each : properties) names.append(names.empty() ? "" : ", ").append(each.key());
    return html::code("{" + names + "}");
}

Html simple(const json::object& schema)
{
    const json::value* properties = schema.if_contains("properties");
    if (properties) return names_in(properties->as_object());
    const json::value* type = schema.if_contains("format");
    if (!type) type = &schema.at("type");
    return type->is_array() ? joined(type->as_array(), " | ", word) : word(*type);
}

void write(std::string& text, const json::value& value, std::size_t depth);

// The parts of an object or array, each on a line of its own.
template <class Parts, class Write>
void write_parts(std::string& text, const Parts& parts, std::size_t depth, Write write_part)
{
    for (bool first = true; const auto& each : parts) {
        text.append(first ? "\n" : ",\n").append(2 * (depth + 1), ' ');
        write_part(each);
        first = false;
    }
    if (!parts.empty()) text.append("\n").append(2 * depth, ' ');
}

void write(std::string& text, const json::value& value, std::size_t depth)
{
    if (const auto* object = value.if_object()) {
        text += '{';
        write_parts(text, *object, depth, [&](const json::key_value_pair& each) {
            text.append(json::serialize(each.key())).append(": ");
            write(text, each.value(), depth + 1);
        });
        text += '}';
    } else if (const auto* array = value.if_array()) {
        text += '[';
        write_parts(text, *array, depth, [&](const json::value& each) { write(text, each, depth + 1); });
        text += ']';
    } else {
        text += json::serialize(value);
    }
}

Html row(text::Language language, const ApiField& field)
{
    return html::tr(html::th(html::scope_row(), html::code(field.name),
                             html::when(!field.remark.empty(), [&] { return html::small(field.remark); })),
                    html::td(html::data_k(sentence(language, "api.vorm")), html::div(notation(field.schema))),
                    field.about.empty() ? Html{html::td()}
                                        : Html{html::td(html::data_k(sentence(language, "api.uitleg")),
                                                        html::div(dutch(field.about)))});
}

} // namespace

Html notation(const json::value& value)
{
    const json::object& schema = value.as_object();
    const auto* several = schema.if_contains("anyOf");
    if (several) return joined(several->as_array(), " | ", notation);
    if (const auto* all = schema.if_contains("allOf")) return joined(all->as_array(), " + ", notation);
    if (const auto* reference = schema.if_contains("$ref")) return link_to_schema(reference->as_string());
    if (const auto* words = schema.if_contains("enum")) return joined(words->as_array(), " | ", word);
    if (const auto* items = schema.if_contains("items")) return html::together(notation(*items), "[]");
    return simple(schema);
}

Html fields_table(text::Language language, std::string_view caption, const std::vector<ApiField>& fields)
{
    const auto head = [&](std::string_view key) -> Html {
        return html::th(html::scope_column(), sentence(language, key));
    };
    return html::table(html::caption(html::cls("vh"), caption), html::cls("tbl tbl--cards"),
                       html::thead(html::tr(head("api.veld"), head("api.vorm"), head("api.uitleg"))),
                       html::tbody(html::each(fields, [&](const ApiField& each) { return row(language, each); })));
}

std::vector<ApiField> properties_of(text::Language language, const json::object& schema)
{
    const json::value* properties = schema.if_contains("properties");
    const json::value* required = schema.if_contains("required");
    std::vector<ApiField> fields;
    if (!properties) return fields;
    for (const auto& each : properties->as_object()) {
        const bool wanted =
            required && std::ranges::find(required->as_array(), json::value{each.key()}) != required->as_array().end();
        fields.push_back({std::string{each.key()}, wanted ? sentence(language, "api.verplicht") : "", each.value(),
                          text_in(each.value().as_object(), "description")});
    }
    return fields;
}

Html example(const json::value& value)
{
    std::string text;
    write(text, value, 0);
    return html::pre(html::code(text));
}

Html dutch(std::string_view words) { return html::span(html::attr<"lang">("nl"), words); }

std::string_view text_in(const json::object& object, std::string_view name)
{
    const json::value* text = object.if_contains(name);
    return text ? std::string_view{text->as_string()} : std::string_view{};
}

} // namespace opmaat::desk
