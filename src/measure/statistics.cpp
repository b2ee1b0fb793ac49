// SPDX-License-Identifier: EUPL-1.2
#include "measure/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace opmaat::measure {
namespace {

// A share computed in binary fractions can miss 1/2 by a hair: 7/8 * 6/7 * 5/6 * 4/5 must count as reaching it.
constexpr double hair = 1e-12;

} // namespace

std::optional<double> mean(const std::vector<double>& sample)
{
    if (sample.empty()) return std::nullopt;
    return std::accumulate(sample.begin(), sample.end(), 0.0) / static_cast<double>(sample.size());
}

std::optional<double> percentile_linear(std::vector<double> sample, double share)
{
    if (sample.empty()) return std::nullopt;
    std::ranges::sort(sample);
    const double rank = share * static_cast<double>(sample.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(rank));
    const std::size_t above = std::min(below + 1, sample.size() - 1);
    return sample[below] + (rank - static_cast<double>(below)) * (sample[above] - sample[below]);
}

std::optional<double> percentile_nearest_rank(std::vector<double> sample, double share)
{
    if (sample.empty()) return std::nullopt;
    std::ranges::sort(sample);
    const double rank = std::ceil(share * static_cast<double>(sample.size()) - hair);
    return sample[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

Survival::Survival(std::vector<Duration> durations)
{
    std::ranges::sort(durations, {}, &Duration::length);
    double share = 1.0;
    for (auto at = durations.begin(); at != durations.end();) {
        const auto next = std::find_if(at, durations.end(), [&](auto& each) { return each.length > at->length; });
        const auto at_risk = static_cast<double>(durations.end() - at);
        const auto ended = static_cast<double>(std::count_if(at, next, [](auto& each) { return each.over; }));
        if (ended > 0) steps_.push_back({at->length, share *= 1.0 - ended / at_risk});
        at = next;
    }
}

double Survival::still_open_after(double length) const
{
    const auto after = std::ranges::upper_bound(steps_, length, {}, &Step::length);
    return after == steps_.begin() ? 1.0 : std::prev(after)->share;
}

std::optional<double> Survival::length_until(double share) const
{
    const auto reached = std::ranges::find_if(steps_, [&](auto& step) { return step.share <= share + hair; });
    return reached == steps_.end() ? std::nullopt : std::optional{reached->length};
}

} // namespace opmaat::measure
