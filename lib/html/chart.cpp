// SPDX-License-Identifier: EUPL-1.2
#include "html/chart.h"

#include "html/drawing.h"

#include <fmt/format.h>

namespace html {
namespace {

// Sizes of a stacked bar in its own coordinates.
struct BarSize {
    double width, height, thickness, text_at, hatch_step;
};
constexpr BarSize beside{372, 58, 24, 52, 11};
constexpr BarSize across{1400, 104, 40, 92, 18};

enum class Anchor { start, end };

Html label_at(double x, double y, std::string_view words, Anchor anchor, std::string_view class_name = {})
{
    return svg::text(attr<"x">(coordinate(x)), attr<"y">(coordinate(y)),
                     attr<"class">(class_name.empty() ? std::nullopt : std::optional{class_name}),
                     attr<"text-anchor">(anchor == Anchor::end ? std::optional{"end"} : std::nullopt), words);
}

Html picture(std::string_view says, std::string_view class_name, double width, double height, const Html& drawing)
{
    return svg::svg(cls(class_name), attr<"viewBox">(fmt::format("0 0 {} {}", width, height)), attr<"role">("img"),
                    attr<"aria-label">(says), drawing);
}

Html share_drawn(const BarSize& size, double from, const Share& share, bool full)
{
    const Box box{from, 6, (size.width - 2) * share.percent / 100, size.thickness};
    const Html bar =
        full ? rectangle(box, "g-full") : together(rectangle(box, "g-hatched"), hatching(box, size.hatch_step));
    return together(bar, label_at(from, size.text_at, share.label, Anchor::start));
}

Html bar_drawn(const StackedBar& bar, const BarSize& size)
{
    Html drawing = rectangle({1, 6, size.width - 2, size.thickness}, "g-bg");
    double from = 1;
    for (std::size_t at = 0; at < bar.shares.size(); ++at) {
        drawing.add(share_drawn(size, from, bar.shares[at], at == 0));
        from += (size.width - 2) * bar.shares[at].percent / 100;
    }
    drawing.add(upright(1 + (size.width - 2) * bar.goal / 100, 0, size.thickness + 12, "g-goal"));
    drawing.add(label_at(size.width - 1, size.text_at, bar.goal_label, Anchor::end, "t-strong"));
    return picture(bar.says, "chart gauge", size.width, size.height, drawing);
}

// The field of a line chart: from x 44 to 360, from y 22 (high) to 150 (low).
double height_of(const Line& line, double value) { return 150 - 128 * (value - line.low) / (line.high - line.low); }

double place_of(const Line& line, std::size_t at)
{
    return 44 + 316.0 * static_cast<double>(at) / static_cast<double>(line.values.size() - 1);
}

std::string course(const Line& line)
{
    std::string points;
    for (std::size_t at = 0; at < line.values.size(); ++at)
        points += fmt::format("{}{},{}", at == 0 ? "" : " ", coordinate(place_of(line, at)),
                              coordinate(height_of(line, line.values[at])));
    return points;
}

Html horizontal(double y, std::string_view class_name)
{
    return svg::path(cls(class_name), attr<"d">(fmt::format("M44 {}h316", coordinate(y))));
}

Html presence_seat(double at, double width, std::string_view class_name)
{
    const Box seat{at, 1, width, 12};
    return class_name == "call" ? together(rectangle(seat, class_name), hatching(seat, 9))
                                : rectangle(seat, class_name);
}

} // namespace

Html stacked_bar(const StackedBar& bar) { return bar_drawn(bar, beside); }

Html wide_stacked_bar(const StackedBar& bar) { return bar_drawn(bar, across); }

Html line(const Line& line)
{
    const double goal = height_of(line, line.goal);
    const double last = height_of(line, line.values.back());
    const Html drawing = together(
        horizontal(height_of(line, line.low), "grid"), label_at(0, 154, line.low_label, Anchor::start),
        horizontal(goal, "goal"), label_at(0, goal + 4, line.goal_label, Anchor::start, "t-strong"),
        svg::polyline(cls("ser"), attr<"points">(course(line))),
        svg::circle(cls("pt"), attr<"cx">(360), attr<"cy">(coordinate(last)), attr<"r">(5)),
        label_at(44, height_of(line, line.values.front()) - 10, line.value_labels.front(), Anchor::start, "t-strong"),
        label_at(360, last + 20, line.value_labels.back(), Anchor::end, "t-strong"),
        label_at(44, 174, line.first_label, Anchor::start), label_at(360, 174, line.last_label, Anchor::end));
    return picture(line.says, "chart", 372, 178, drawing);
}

Html presence_bar(int free, int in_call, int away)
{
    const int seats = free + in_call + away;
    const double width = seats == 0 ? 0 : (300.0 - 3 * (seats - 1) - 2) / seats;
    Html drawing;
    for (int at = 0; at < seats; ++at)
        drawing.add(presence_seat(1 + at * (width + 3), width,
                                  at < free             ? "on"
                                  : at < free + in_call ? "call"
                                                        : "off"));
    return svg::svg(cls("seats"), attr<"viewBox">("0 0 300 14"), attr<"preserveAspectRatio">("none"),
                    attr<"aria-hidden">("true"), attr<"focusable">("false"), drawing);
}

Html figures(text::Language language, const Figures& figures)
{
    const auto row = [](const std::vector<std::string>& cells) -> Html {
        Html made;
        for (std::size_t at = 0; at < cells.size(); ++at)
            made.add(at == 0 ? Html{th(scope_row(), cells[at])} : Html{td(cls("num"), cells[at])});
        return tr(made);
    };
    Html heads;
    for (std::size_t at = 0; at < figures.heads.size(); ++at)
        heads.add(th(scope_column(), cls(at == 0 ? "" : "num"), figures.heads[at]));
    return details(
        summary(text::sentence(language, "grafiek.toon-cijfers")),
        table(caption(cls("vh"), figures.caption), cls("tbl"), thead(tr(heads)), tbody(each(figures.rows, row))));
}

} // namespace html
