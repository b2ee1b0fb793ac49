// SPDX-License-Identifier: EUPL-1.2
// Whatever is typed in a field of a form: it is read, or refused at that field; what was read is written in such a way
// that it is read the same again.
#include "base/act.h"
#include "base/id.h"
#include "base/time.h"
#include "calendar/clock_time.h"
#include "calendar/opening_text.h"
#include "question/kenmerk.h"
#include "term/term_text.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace opmaat;

void require(bool holds)
{
    if (!holds) std::abort();
}

void read_openings(std::string_view typed)
{
    const auto openings = parse_openings(typed, "maandag");
    if (!openings) return require(openings.error().field == "maandag");
    const auto again = parse_openings(openings_text(*openings), "maandag");
    require(again && *again == *openings);
}

void read_term(std::string_view typed)
{
    if (const auto term = parse_term(typed)) require(parse_term(to_text(*term)) == term);
    if (const auto parts = parse_parts(typed)) require(parse_parts(to_text(*parts)) == parts);
}

void read_moment(std::string_view typed)
{
    if (const auto day = parse_day(typed)) require(to_text(*day) == typed);
    if (const auto instant = parse_instant(typed)) require(parse_instant(to_text(*instant)) == instant);
    if (const auto minutes = parse_clock_time(typed)) require(minutes->count() >= 0 && minutes->count() <= 24 * 60);
}

void read_name(std::string_view typed)
{
    if (const auto kenmerk = parse_kenmerk(typed)) require(parse_kenmerk(to_text(*kenmerk)) == kenmerk);
    if (const auto id = parse_uuid(typed)) require(to_text(*id).size() == typed.size());
    if (const auto actor = parse_actor(typed)) require(parse_actor(to_text(*actor)) == actor);
}

} // namespace

// The first sign chooses what reads the rest.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string_view typed(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0]) {
    case 'o': read_openings(typed); break;
    case 't': read_term(typed); break;
    case 'm': read_moment(typed); break;
    default: read_name(typed); break;
    }
    return 0;
}
