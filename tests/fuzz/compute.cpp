// SPDX-License-Identifier: EUPL-1.2
// Whatever is given to `opmaat compute`, it ends with a status; every date it writes can be read again.
#include "app/compute_kinds.h"
#include "calendar/business_calendars_command.h"
#include "term/compute_command.h"
#include "term/term_text.h"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace {

// Two calendars for every run: an office, and one that can never open.
std::string calendars_file()
{
    const char* folder = std::getenv("TMPDIR");
    const std::string path = std::string{folder ? folder : "/tmp"} + "/opmaat-fuzz-calendars.json";
    std::ofstream{path} << R"({"timezone": "Europe/Amsterdam", "closed_days": {"2026-04-27": "Koningsdag"},
        "day_overrides": {"2026-12-24": [["09:00", "12:00"]]}, "calendars": {
        "office": {"weekly": {"1": [["09:00", "17:00"]], "4": [["09:00", "12:00"], ["13:00", "24:00"]]},
        "closed": true, "overrides": true}, "never": {"weekly": {}, "closed": false, "overrides": false}}})";
    return path;
}

void compute(std::string_view kind, const std::string& text)
{
    static const opmaat::ComputeOptions options{calendars_file()};
    std::istringstream input{text};
    std::ostringstream output;
    std::ostringstream errors;
    const int status = opmaat::compute(opmaat::app::compute_kinds(), kind, input, output, errors, options);
    assert((status == 0) == errors.str().empty());
}

} // namespace

// The first byte chooses what reads the rest.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    if (size == 0) return 0;
    const std::string text{reinterpret_cast<const char*>(bytes) + 1, size - 1};
    switch (bytes[0]) {
    case 'h': compute("holidays", text); break;
    case 'a': compute("atw_terms", text); break;
    case 'b': compute("business_time", text); break;
    case 'k': compute("callbacks", text); break;
    case 'c': (void)opmaat::parse_business_calendars(text); break;
    default:
        if (const auto parts = opmaat::parse_parts(text)) assert(opmaat::parse_parts(opmaat::to_text(*parts)) == parts);
    }
    return 0;
}
