// SPDX-License-Identifier: EUPL-1.2
// What the municipality or the law refuses is a value, with a stable code; its sentence stands in the catalogue under
// that code. Faults (a full disk, a bug) are exceptions.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace opmaat {

enum class RefusalKind {
    missing,     // no such thing, or it is closed to this person (one answer for both): 404
    forbidden,   // the person may know that it is there, but not do this: 403
    conflict,    // somebody changed it meanwhile: 409 (412 with If-Match)
    invalid,     // a field cannot be accepted: 422
    unavailable, // cannot be served at this moment: 503
};

/// A rule that can refuse. A constant beside the rule in its slice: `inline constexpr Rule reason_missing{...}`.
/// `code` is lower-case Dutch with hyphens, stable for ever: "reden-ontbreekt".
struct Rule {
    RefusalKind kind;
    std::string_view code;
};

/// A refusal: which rule, at which field (name of the form field or JSON key, empty when none), with what values for
/// its sentence ({0}, {1}...). `also` holds the other fields of the same form that are refused too.
struct Refusal {
    Rule rule;
    std::string field;
    std::vector<std::string> values;
    std::vector<Refusal> also;

    bool is(const Rule& other) const { return rule.code == other.code; }
};

template <class T>
using Result = std::expected<T, Refusal>;

inline std::unexpected<Refusal> refused(const Rule& rule, std::string field = {}, std::vector<std::string> values = {})
{
    return std::unexpected(Refusal{rule, std::move(field), std::move(values), {}});
}

/// Takes the value out of a Result, or returns its refusal from the calling function.
#define OPMAAT_TRY(name, expression)                                                                                   \
    auto name##_result = (expression);                                                                                 \
    if (!name##_result) return std::unexpected(std::move(name##_result).error());                                      \
    auto name = std::move(name##_result).value()

} // namespace opmaat
