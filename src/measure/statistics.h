// SPDX-License-Identifier: EUPL-1.2
// The statistics in which the municipality reports how long its answers take. Slow questions are still open: a mean of
// the closed ones alone hides them, so lead times are told by Kaplan-Meier over all that started.
#pragma once

#include <optional>
#include <vector>

namespace opmaat::measure {

/// The mean; nothing for an empty sample.
std::optional<double> mean(const std::vector<double>& sample);

/// The value at `share` (0..1) by linear interpolation between ranks (type 7 of Hyndman and Fan). For charts.
std::optional<double> percentile_linear(std::vector<double> sample, double share);

/// The least value of the sample that at least `share` of it does not exceed: always a real case.
/// "Nine in ten within X days".
std::optional<double> percentile_nearest_rank(std::vector<double> sample, double share);

inline std::optional<double> median(std::vector<double> sample) { return percentile_linear(std::move(sample), 0.5); }

/// How long something took, or has taken until now when it is not over.
struct Duration {
    double length;
    bool over;
};

/// The share that is still open after each length (Kaplan and Meier, 1958). At equal lengths ends come before
/// censorings.
class Survival {
public:
    explicit Survival(std::vector<Duration> durations);
    /// S(t): the share still open after `length`.
    double still_open_after(double length) const;
    /// The least length t with S(t) <= `share`; nothing when that is never reached.
    std::optional<double> length_until(double share) const;

private:
    struct Step {
        double length;
        double share;
    };
    std::vector<Step> steps_;
};

} // namespace opmaat::measure
