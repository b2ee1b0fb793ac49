// SPDX-License-Identifier: EUPL-1.2
#include "question/moment.h"

namespace opmaat {

Moment moment_of(Instant now, const Zone& zone)
{
    const Day today = zone.local_day(now);
    const std::chrono::weekday weekday{today};
    return {now, today, zone.instant_of(today, std::chrono::minutes{0}), today + (std::chrono::Sunday - weekday)};
}

Group group_of(const std::optional<DueDay>& due, const Moment& moment)
{
    if (!due) return Group::undated;
    if (due->day < moment.today || due->at < moment.now) return Group::late;
    if (due->day == moment.today) return Group::today;
    return due->day <= moment.sunday ? Group::this_week : Group::later;
}

} // namespace opmaat
