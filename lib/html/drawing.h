// SPDX-License-Identifier: EUPL-1.2
// What our pictures share: coordinates with one decimal, and hatching that takes the colour of its surroundings.
#pragma once

#include "html/html.h"

#include <string>

namespace html {

struct Box {
    double x, y, width, height;
};

/// "152.9": rounded to a tenth.
std::string coordinate(double value);
/// A rectangle of this class.
Html rectangle(const Box& box, std::string_view class_name);
/// Slanted lines within the box, `step` apart.
Html hatching(const Box& box, double step);
/// A vertical line of this class at x, from y over `height`.
Html upright(double x, double y, double height, std::string_view class_name);

} // namespace html
