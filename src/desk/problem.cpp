// SPDX-License-Identifier: EUPL-1.2
#include "desk/problem.h"

#include <boost/json.hpp>

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace opmaat::desk {
namespace {

namespace json = boost::json;

json::object problem(int status, std::string_view code, std::string_view title, std::string_view request_number)
{
    return {{"type", "urn:opmaat:fout:" + std::string{code}},
            {"title", title},
            {"status", status},
            {"code", code},
            {"instance", "urn:opmaat:verzoek:" + std::string{request_number}}};
}

std::optional<std::int64_t> whole_number(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// Where the sentence has plural forms, its first value is what it counts.
std::string_view pattern_of(const Refusal& refusal, text::Language language)
{
    const std::string_view only = text::pattern(language, refusal.rule.code);
    const auto count = refusal.values.empty() ? std::nullopt : whole_number(refusal.values.front());
    if (!count) return only;
    const std::string_view counted = text::pattern(language, refusal.rule.code, *count);
    return counted == refusal.rule.code ? only : counted;
}

json::object invalid_param(const Refusal& refusal, text::Language language)
{
    return {{"name", refusal.field}, {"code", refusal.rule.code}, {"reason", sentence_of(refusal, language)}};
}

} // namespace

int status_of(RefusalKind kind)
{
    switch (kind) {
    case RefusalKind::missing: return 404;
    case RefusalKind::forbidden: return 403;
    case RefusalKind::conflict: return 409;
    case RefusalKind::invalid: return 422;
    case RefusalKind::unavailable: return 503;
    }
    std::unreachable();
}

std::string sentence_of(const Refusal& refusal, text::Language language)
{
    return text::filled(pattern_of(refusal, language), refusal.values);
}

http::Response problem_of(const Refusal& refusal, int status, text::Language language, std::string_view request_number)
{
    json::object body = problem(status, refusal.rule.code, sentence_of(refusal, language), request_number);
    json::array fields;
    if (!refusal.field.empty()) fields.push_back(invalid_param(refusal, language));
    for (const Refusal& each : refusal.also) fields.push_back(invalid_param(each, language));
    if (!fields.empty()) body["invalidParams"] = std::move(fields);
    return http::problem(json::serialize(body), status);
}

http::Response problem_of(const Refusal& refusal, text::Language language, std::string_view request_number)
{
    return problem_of(refusal, status_of(refusal.rule.kind), language, request_number);
}

http::Response problem_of(int status, std::string_view code, text::Language language, std::string_view request_number)
{
    const std::string_view title = text::pattern(language, code);
    return http::problem(json::serialize(problem(status, code, title, request_number)), status);
}

} // namespace opmaat::desk
