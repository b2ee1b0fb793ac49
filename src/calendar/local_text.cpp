// SPDX-License-Identifier: EUPL-1.2
#include "calendar/local_text.h"

#include "calendar/clock_time.h"

namespace opmaat {

using namespace std::chrono;

namespace {

// ":05.020", ":05", or nothing on the whole minute. Written as the UTC text has it: an offset is whole minutes since
// 1940.
std::string seconds_part(Instant instant)
{
    const std::string utc = to_text(instant);
    const std::string second = utc.substr(16, 3);
    const std::string fraction = utc.substr(19, 4);
    if (fraction != ".000") return second + fraction;
    return second == ":00" ? "" : second;
}

} // namespace

std::string local_text(Instant instant, const Zone& zone)
{
    const minutes offset = floor<minutes>(zone.offset(instant));
    const std::string sign = offset < minutes{0} ? "-" : "+";
    return to_text(zone.local_day(instant)) + "T" + clock_time(floor<minutes>(zone.time_of_day(instant))) +
           seconds_part(instant) + sign + clock_time(abs(offset));
}

} // namespace opmaat
