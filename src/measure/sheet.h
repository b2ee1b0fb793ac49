// SPDX-License-Identifier: EUPL-1.2
// A sheet of figures: metric, dimension, value. How a figure is written is decided here once.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <vector>

namespace opmaat::measure {

struct Figure {
    std::string metric;
    std::string dimension;
    std::string value; // empty: there is no figure (an empty sample)
    friend bool operator==(const Figure&, const Figure&) = default;
};

/// Rounded to `decimals`, without closing zeros but with at least one decimal: 105.187, 29.0.
std::string rounded(double value, int decimals);

class Sheet {
public:
    void count(std::string metric, std::string dimension, std::integral auto value)
    {
        figures_.push_back({std::move(metric), std::move(dimension), std::to_string(value)});
    }
    void text(std::string metric, std::string dimension, std::string value);
    /// Days and percentages have four decimals, shares six.
    void number(std::string metric, std::string dimension, std::optional<double> value, int decimals = 4);
    const std::vector<Figure>& figures() const { return figures_; }

private:
    std::vector<Figure> figures_;
};

} // namespace opmaat::measure
