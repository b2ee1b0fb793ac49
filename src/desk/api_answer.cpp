// SPDX-License-Identifier: EUPL-1.2
#include "desk/api_answer.h"

#include "desk/api_fields.h"
#include "desk/problem.h"
#include "event/event.h"

#include <algorithm>
#include <charconv>
#include <functional>

namespace opmaat::desk {
namespace {

// The version, and what tells two bodies of one version apart: a standing changes as time goes by.
std::string etag_of(const ApiAnswer& answer)
{
    return "\"" + std::to_string(answer.version) + "-" + std::to_string(std::hash<std::string>{}(answer.body)) + "\"";
}

template <class Number>
std::optional<Number> number_at_start(std::string_view text, std::string_view closing)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return !text.empty() && closing.contains(text.front()) ? std::optional{number} : std::nullopt;
}

// The first line, taken off the text.
std::string_view line_of(std::string_view& text)
{
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    return line;
}

int status_at(const http::Request& request, const Refusal& refusal)
{
    if (refusal.is(not_json)) return 415;
    if (refusal.is(json_unreadable)) return 400;
    if (refusal.is(if_match_missing)) return 428;
    if (refusal.is(changed_meanwhile) && request.headers.find("if-match")) return 412;
    return status_of(refusal.rule.kind);
}

http::Response method_refused(const http::Response& bare, text::Language language, std::string_view number)
{
    return problem_of(405, "fout.methode-niet-mogelijk", language, number)
        .header("Allow", std::string{bare.header("Allow")});
}

} // namespace

bool is_api(const http::Request& request) { return request.path.starts_with("/api/"); }

http::Response response_of(ApiAnswer answer)
{
    std::string etag = answer.version ? etag_of(answer) : std::string{};
    http::Response response = http::json(std::move(answer.body), answer.status);
    if (!etag.empty()) response.header("ETag", std::move(etag)).header("Cache-Control", "private, no-cache");
    if (!answer.location.empty()) response.header("Location", std::move(answer.location));
    return response;
}

std::string to_text(const ApiAnswer& answer)
{
    return std::to_string(answer.status) + "\n" + std::to_string(answer.version) + "\n" + answer.location + "\n" +
           answer.body;
}

ApiAnswer parse_answer(std::string_view text)
{
    ApiAnswer answer;
    const std::string_view status = line_of(text);
    std::from_chars(status.data(), status.data() + status.size(), answer.status);
    const std::string_view version = line_of(text);
    std::from_chars(version.data(), version.data() + version.size(), answer.version);
    answer.location = line_of(text);
    answer.body = text;
    return answer;
}

Result<std::optional<std::int64_t>> version_required(const http::Request& request)
{
    if (!request.headers.find("if-match")) return refused(if_match_missing, "If-Match");
    return version_offered(request);
}

Result<std::optional<std::int64_t>> version_offered(const http::Request& request)
{
    const auto header = request.headers.find("if-match");
    if (!header || *header == "*") return std::optional<std::int64_t>{};
    const bool quoted = header->size() > 2 && header->front() == '"' && header->back() == '"';
    const auto version =
        quoted ? number_at_start<std::int64_t>(header->substr(1), "-\"") : std::optional<std::int64_t>{};
    if (!version) return refused(if_match_unreadable, "If-Match");
    return version;
}

http::Response api_problem(const http::Request& request, const Refusal& refusal, text::Language language)
{
    return problem_of(refusal, status_at(request, refusal), language, request.number);
}

http::Reply api_reply(const http::Request& request, text::Language language, http::Reply reply)
{
    return [number = request.number, language, reply = std::move(reply)](http::Response response) {
        if (response.status == 405) response = method_refused(response, language, number);
        response.header("API-Version", std::string{api_version});
        reply(std::move(response));
    };
}

} // namespace opmaat::desk
