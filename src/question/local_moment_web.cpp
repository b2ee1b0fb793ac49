// SPDX-License-Identifier: EUPL-1.2
#include "question/local_moment_web.h"

#include "calendar/clock_time.h"

namespace opmaat {

Result<std::optional<Instant>> local_moment(const desk::Visit& visit, const http::Request& request,
                                            const std::string& field)
{
    const std::string_view typed = request.form[field];
    if (typed.empty()) return std::optional<Instant>{};
    const auto between = typed.find('T');
    const auto day = parse_day(typed.substr(0, between));
    const auto time = between == std::string_view::npos ? std::nullopt : parse_clock_time(typed.substr(between + 1, 5));
    if (!day || !time) return refused(moment_wrong, field);
    return visit.zone().instant_of(*day, *time);
}

} // namespace opmaat
