// SPDX-License-Identifier: EUPL-1.2
#include "support/program.h"

#include "access/access_command.h"
#include "staff/staff_store.h"

namespace support {
namespace {

using namespace opmaat;
namespace json = boost::json;

std::string fresh_token(City& city, const std::vector<std::string>& scopes)
{
    const Organisation nobody{Staff{}, day(2026, 3, 2)};
    const auto told = add_token({city.database(), nobody, text::Language::nl, city.now(), true}, {"Proef", scopes});
    return std::string{json::parse(told.value()).at("sleutel").as_string()};
}

} // namespace

bool Answered::names(std::string_view field, std::string_view code) const
{
    const json::value* fields = body.if_contains("invalidParams");
    if (!fields) return false;
    for (const json::value& each : fields->as_array())
        if (each.at("name").as_string() == field && each.at("code").as_string() == code) return true;
    return false;
}

Program::Program(City& city, const std::vector<std::string>& scopes) : city_(city), secret_(fresh_token(city, scopes))
{
}

Answered Program::sends(http::Method method, std::string_view address, std::string body, Headers headers) const
{
    http::Request request = request_to(method, address);
    request.body = std::move(body);
    if (!secret_.empty()) request.headers.add("authorization", "Bearer " + secret_);
    for (auto& [name, value] : headers) request.headers.add(std::move(name), std::move(value));
    Answered answered;
    answered.response = city_.answer(std::move(request));
    answered.status = answered.response.status;
    const std::string& sent = answered.response.shared_body ? *answered.response.shared_body : answered.response.body;
    if (answered.response.header("Content-Type").contains("json")) answered.body = json::parse(sent).as_object();
    return answered;
}

Answered Program::gets(std::string_view address, Headers headers) const
{
    return sends(http::Method::get, address, {}, std::move(headers));
}

Answered Program::posts(std::string_view address, const json::value& body, Headers headers) const
{
    headers.emplace_back("content-type", "application/json");
    return sends(http::Method::post, address, json::serialize(body), std::move(headers));
}

Answered Program::patches(std::string_view address, const json::value& body, Headers headers) const
{
    headers.emplace_back("content-type", "application/merge-patch+json");
    return sends(http::Method::patch, address, json::serialize(body), std::move(headers));
}

} // namespace support
