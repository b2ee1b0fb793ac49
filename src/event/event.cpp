// SPDX-License-Identifier: EUPL-1.2
#include "event/event.h"

#include <algorithm>
#include <stdexcept>

namespace opmaat {
namespace {

constexpr std::size_t longest_code = 64;

bool fits_a_code(char sign)
{
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') ||
           sign == '.' || sign == '_' || sign == ':' || sign == '-';
}

} // namespace

Code::Code(std::string_view text) : text_{text}
{
    if (text.empty() || text.size() > longest_code || !std::ranges::all_of(text, fits_a_code))
        throw std::invalid_argument{"no code, so it cannot stand in the journal"};
}

Event::Event(Act by_whom_and_when, EventKind what, std::vector<About> things, std::vector<Fact> changes)
    : act(std::move(by_whom_and_when)), kind(Code{what.code}.text()), abouts(std::move(things)),
      facts(std::move(changes))
{
    if (abouts.empty()) throw std::invalid_argument{"an event is about something"};
}

} // namespace opmaat
