// SPDX-License-Identifier: EUPL-1.2
#include "html/clock.h"

#include "html/drawing.h"
#include "html/parts.h"

#include <algorithm>
#include <cmath>

namespace html {
namespace {

using State = ClockFace::State;

constexpr double left = 1;
constexpr double length = 182;
constexpr double longest_drawn = 3; // a clock that is later than twice its term keeps a ruler that can be read

Icon icon_of(State state)
{
    switch (state) {
    case State::late: return Icon::late;
    case State::today: return Icon::today;
    case State::paused: return Icon::paused;
    case State::not_started: return Icon::not_started;
    case State::on_time:
    case State::done: break;
    }
    return Icon::on_time;
}

std::string_view class_of(const ClockFace& face)
{
    switch (face.state) {
    case State::late: return "clock clock--late";
    case State::today: return "clock clock--today";
    case State::paused: return "clock clock--wait";
    case State::not_started: return "clock clock--todo";
    case State::done: return face.used > 1 ? "clock clock--wait" : "clock clock--ok";
    case State::on_time: break;
    }
    return "clock clock--ok";
}

Html ticks(int units)
{
    const int drawn = std::clamp(units, 1, 12);
    Html all;
    for (int at = 0; at <= drawn; ++at) all.add(upright(left + length * at / drawn, 15, 4, "r-tick"));
    return all;
}

Html beyond_deadline(double deadline)
{
    const Box over{deadline, 6, left + length - deadline, 9};
    return together(rectangle(over, "r-over"), hatching(over, 8));
}

} // namespace

Html ruler(double used, int units)
{
    const double drawn = std::clamp(used, 0.0, longest_drawn);
    const double deadline = drawn > 1 ? left + length / drawn : left + length;
    const double filled = std::min(drawn, 1.0) * (deadline - left);
    return svg::svg(cls("rule"), attr<"viewBox">("0 0 184 22"), attr<"aria-hidden">("true"), attr<"focusable">("false"),
                    attr<"preserveAspectRatio">("xMinYMid meet"), svg::path(cls("r-line"), attr<"d">("M1 15h182")),
                    ticks(units), rectangle({left, 6, filled, 9}, "r-used"),
                    when(drawn > 1, [&] { return beyond_deadline(deadline); }), upright(deadline, 1, 20, "r-end"));
}

Html clock(const ClockFace& face)
{
    return div(
        cls(class_of(face)), icon(icon_of(face.state)),
        div(face.words, when(!face.detail.empty(), [&] { return small(face.detail); }), ruler(face.used, face.units)));
}

} // namespace html
