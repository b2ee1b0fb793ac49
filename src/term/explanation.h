// SPDX-License-Identifier: EUPL-1.2
// "Waarom deze datum": the reckoning of a term, step by step, for the page of a question and for whoever must defend
// it.
#pragma once

#include "term/term.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace opmaat {

/// A std::string is itself a key of the catalogue: a unit, the name of a holiday.
using StepArgument = std::variant<Day, Instant, int, std::string>;

/// One step. `key` is that of its sentence in the catalogue ("termijn.vrije-dag"), with the arguments as {0} {1}...
struct Step {
    std::string_view key;
    std::vector<StepArgument> arguments;
    friend bool operator==(const Step&, const Step&) = default;
};

struct Explained {
    Due due;
    std::vector<Step> steps;
};

/// The same reckoning as `due`, told. Refuses as `due`.
Result<Explained> explain(Instant start, std::span<const Term> parts, const Calendars& calendars);

} // namespace opmaat
