// SPDX-License-Identifier: EUPL-1.2
#include "html/drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace html {

std::string coordinate(double value) { return fmt::format("{}", std::round(value * 10) / 10); }

Html rectangle(const Box& box, std::string_view class_name)
{
    return svg::rect(cls(class_name), attr<"x">(coordinate(box.x)), attr<"y">(coordinate(box.y)),
                     attr<"width">(coordinate(box.width)), attr<"height">(coordinate(box.height)));
}

// Each line falls from the top or the left side to the bottom or the right side, at 45 degrees.
Html hatching(const Box& box, double step)
{
    std::string lines;
    for (double start = step - box.height; start < box.width; start += step) {
        const double from = std::max(start, 0.0);
        const double until = std::min(start + box.height, box.width);
        lines += fmt::format("M{} {}L{} {}", coordinate(box.x + from), coordinate(box.y + from - start),
                             coordinate(box.x + until), coordinate(box.y + until - start));
    }
    return svg::path(cls("hatch"), attr<"d">(lines));
}

Html upright(double x, double y, double height, std::string_view class_name)
{
    return svg::path(cls(class_name),
                     attr<"d">(fmt::format("M{} {}v{}", coordinate(x), coordinate(y), coordinate(height))));
}

} // namespace html
