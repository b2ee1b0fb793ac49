// SPDX-License-Identifier: EUPL-1.2
#include "desk/api_fields.h"

#include <charconv>

namespace opmaat::desk {
namespace {

namespace json = boost::json;

// RFC 7396 for what is changed in part.
bool is_json(std::string_view content_type)
{
    const std::string_view type = content_type.substr(0, content_type.find_first_of("; "));
    return type == "application/json" || type == "application/merge-patch+json";
}

std::optional<int> number_in(const json::value& value)
{
    int number = 0;
    if (const auto* text = value.if_string()) { // in a query
        const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
        return error == std::errc{} && end == text->data() + text->size() ? std::optional{number} : std::nullopt;
    }
    boost::system::error_code error;
    number = value.to_number<int>(error);
    return error ? std::nullopt : std::optional{number};
}

} // namespace

Result<ApiFields> ApiFields::of_body(const http::Request& request)
{
    const std::string_view type = request.headers["content-type"];
    if (!is_json(type)) return refused(not_json, "Content-Type", {std::string{type}});
    boost::system::error_code error;
    json::value body = json::parse(request.body, error);
    if (error || !body.is_object()) return refused(json_unreadable);
    return ApiFields{std::move(body.as_object())};
}

ApiFields ApiFields::of_query(const http::Request& request)
{
    json::object fields;
    for (const auto& [name, value] : request.query)
        if (!value.empty()) fields.emplace(name, value);
    ApiFields query{std::move(fields)};
    query.known_.insert("taal"); // the gate reads it
    return query;
}

const json::value* ApiFields::read(std::string_view name)
{
    known_.emplace(name);
    const json::value* value = fields_.if_contains(name);
    return value && !value->is_null() ? value : nullptr;
}

std::optional<std::string> ApiFields::text(std::string_view name)
{
    const json::value* value = read(name);
    if (!value) return std::nullopt;
    const bool is_text = value->is_string() && value->as_string().find('\0') == json::string::npos;
    refuse_when(!is_text, field_not_text, name);
    return is_text ? std::optional{std::string{value->as_string()}} : std::nullopt;
}

std::optional<Day> ApiFields::day(std::string_view name)
{
    const auto sent = text(name);
    const auto day = sent ? parse_day(*sent) : std::nullopt;
    refuse_when(sent && !day, field_not_day, name);
    return day;
}

std::optional<Instant> ApiFields::instant(std::string_view name)
{
    const auto sent = text(name);
    const auto instant = sent ? parse_instant(*sent) : std::nullopt;
    refuse_when(sent && !instant, field_not_instant, name);
    return instant;
}

std::optional<int> ApiFields::number(std::string_view name, int lowest, int highest)
{
    const json::value* value = read(name);
    if (!value) return std::nullopt;
    const auto number = number_in(*value);
    const bool fine = number && *number >= lowest && *number <= highest;
    refuse_when(!fine, field_not_number, name, {std::to_string(lowest), std::to_string(highest)});
    return fine ? number : std::nullopt;
}

Result<void> ApiFields::all_read()
{
    for (const auto& each : fields_)
        refuse_when(!known_.contains(std::string_view{each.key()}), field_unknown, std::string_view{each.key()});
    return refusals_.result();
}

} // namespace opmaat::desk
