// SPDX-License-Identifier: EUPL-1.2
// Minutes of opening hours: added and counted in real time, stretch by stretch.
#include "calendar/calendar_years.h"
#include "calendar/opening_hours.h"

#include <algorithm>
#include <utility>

namespace opmaat {
namespace {

using namespace std::chrono;

// Pauses in order, those that touch or overlap made one.
std::vector<Pause> united(std::span<const Pause> pauses)
{
    std::vector<Pause> sorted{pauses.begin(), pauses.end()};
    std::ranges::sort(sorted, {}, &Pause::from);
    std::vector<Pause> result;
    for (const Pause& each : sorted) {
        if (each.until <= each.from) continue;
        if (!result.empty() && each.from <= result.back().until)
            result.back().until = std::max(result.back().until, each.until);
        else
            result.push_back(each);
    }
    return result;
}

struct Stretch {
    Instant from;
    Instant until;
};

// The open stretches of real time from a moment on, without the pauses, in order.
class OpenStretches {
public:
    OpenStretches(const OpeningHours& hours, Instant from, std::span<const Pause> pauses)
        : hours_(hours), day_(hours.zone().local_day(from)), rest_{from, from}, pauses_(united(pauses))
    {
    }

    // Nothing when the calendar has no more.
    std::optional<Stretch> next()
    {
        for (;;) {
            if (rest_.from >= rest_.until && !take_next_opening()) return std::nullopt;
            while (pause_ < pauses_.size() && pauses_[pause_].until <= rest_.from) ++pause_;
            const bool paused = pause_ < pauses_.size() && pauses_[pause_].from < rest_.until;
            const Stretch piece{rest_.from, paused ? std::max(rest_.from, pauses_[pause_].from) : rest_.until};
            rest_.from = paused ? std::min(rest_.until, pauses_[pause_].until) : rest_.until;
            if (piece.from < piece.until) return piece;
        }
    }

private:
    // In the gap of spring two openings may fall on the same real time, so none begins before the last one ended.
    bool take_next_opening()
    {
        const Instant seen = rest_.until;
        while (rest_.until <= seen) {
            while (opening_ >= hours_.openings(day_).size()) {
                const auto day = hours_.first_working_day(day_ + days{1});
                if (!day) return false;
                day_ = *day;
                opening_ = 0;
            }
            const Opening& opening = hours_.openings(day_)[opening_++];
            rest_ = {std::max(seen, hours_.zone().instant_of(day_, opening.from)),
                     std::max(seen, hours_.zone().instant_of(day_, opening.until))};
        }
        return true;
    }

    const OpeningHours& hours_;
    Day day_;
    std::size_t opening_ = 0;
    Stretch rest_;
    std::vector<Pause> pauses_;
    std::size_t pause_ = 0;
};

bool in_calendar(const OpeningHours& hours, Instant instant)
{
    return opmaat::in_calendar(hours.zone().local_day(instant));
}

} // namespace

Result<Instant> add_minutes(const OpeningHours& hours, Instant start, minutes amount, std::span<const Pause> pauses)
{
    if (amount < minutes{0} || !in_calendar(hours, start)) return refused(not_computable);
    if (amount == minutes{0}) return start;
    milliseconds left = amount;
    OpenStretches stretches{hours, start, pauses};
    while (const auto stretch = stretches.next()) {
        const auto length = stretch->until - stretch->from;
        if (left <= length) return stretch->from + left;
        left -= length;
    }
    return refused(not_computable);
}

Result<minutes> elapsed_minutes(const OpeningHours& hours, Instant from, Instant until, std::span<const Pause> pauses)
{
    if (!in_calendar(hours, from) || !in_calendar(hours, until)) return refused(not_computable);
    milliseconds sum{0};
    OpenStretches stretches{hours, from, pauses};
    for (auto stretch = stretches.next(); stretch && stretch->from < until; stretch = stretches.next())
        sum += std::min(stretch->until, until) - stretch->from;
    return floor<minutes>(sum);
}

} // namespace opmaat
