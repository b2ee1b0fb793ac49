// SPDX-License-Identifier: EUPL-1.2
#include "html/parts.h"

#include "html/form.h"

#include <charconv>

namespace html {
namespace {

Html circle_of_clock() { return svg::circle(attr<"cx">(12), attr<"cy">(12), attr<"r">(9)); }

Html stroke(std::string_view path) { return svg::path(attr<"d">(path)); }

Html drawing(Icon icon)
{
    switch (icon) {
    case Icon::late:
        return together(svg::path(cls("ico-full"), attr<"d">("M8.3 2.5h7.4l5.8 5.8v7.4l-5.8 5.8H8.3l-5.8-5.8V8.3z")),
                        svg::path(cls("ico-mark"), attr<"d">("M12 6.8v6.4M12 16.9v.2")));
    case Icon::today:
        return together(svg::circle(attr<"cx">(12), attr<"cy">(13), attr<"r">("8.2")),
                        stroke("M12 8.4V13l3 2M4.2 3.8 2.2 6M19.8 3.8l2 2.2"));
    case Icon::on_time: return together(circle_of_clock(), stroke("m7.6 12.4 3 3 5.8-6.4"));
    case Icon::paused: return together(circle_of_clock(), stroke("M9.6 8.5v7M14.4 8.5v7"));
    case Icon::not_started:
        return svg::circle(attr<"cx">(12), attr<"cy">(12), attr<"r">(9), attr<"stroke-dasharray">("3.2 2.5"));
    case Icon::phone:
        return stroke("M5 3.5h4l1.7 4.6-2.4 1.7a13 13 0 0 0 5.9 5.9l1.7-2.4 4.6 1.7v4a1.7 1.7 0 0 1-1.8 1.7"
                      "C10.7 20.2 3.8 13.3 3.3 5.3A1.7 1.7 0 0 1 5 3.5z");
    case Icon::desk:
        return together(svg::circle(attr<"cx">(12), attr<"cy">(6), attr<"r">(3)),
                        stroke("M6.5 14c.5-2.7 2.5-4 5.5-4s5 1.3 5.5 4M2.5 14h19M4.5 14v6.5h15V14"));
    case Icon::website: return together(circle_of_clock(), stroke("M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18"));
    case Icon::mail: return stroke("M3 5.5h18v13H3zM3.5 6l8.5 7 8.5-7");
    case Icon::person:
        return together(svg::circle(attr<"cx">(12), attr<"cy">(8), attr<"r">(4)),
                        stroke("M4.5 20.5c.8-4 3.500-6 7.500-6s6.700 2 7.500 6"));
    case Icon::menu: return stroke("M3 6h18M3 12h18M3 18h18");
    }
    return {};
}

Icon icon_of(Tone tone)
{
    switch (tone) {
    case Tone::late: return Icon::late;
    case Tone::today: return Icon::today;
    case Tone::waiting: return Icon::paused;
    case Tone::on_time:
    case Tone::plain: break;
    }
    return Icon::on_time;
}

std::string_view class_of(Tone tone)
{
    switch (tone) {
    case Tone::late: return "flag flag--late";
    case Tone::today: return "flag flag--today";
    case Tone::on_time: return "flag flag--ok";
    case Tone::waiting: return "flag flag--wait";
    case Tone::plain: break;
    }
    return "flag flag--plain";
}

std::string_view class_of(Message kind)
{
    switch (kind) {
    case Message::done: return "ok-box";
    case Message::warning: return "note note--today";
    case Message::wrong: return "note";
    case Message::plain: break;
    }
    return "note note--plain";
}

Icon icon_of(Message kind)
{
    switch (kind) {
    case Message::warning: return Icon::today;
    case Message::wrong: return Icon::late;
    case Message::done:
    case Message::plain: break;
    }
    return Icon::on_time;
}

Html head_of_page(std::string_view says, const Html& below, const std::optional<std::string_view>& role)
{
    return div(cls("answer"), attr<"role">(role), h1(says), when(!below.empty(), [&] { return p(below); }));
}

} // namespace

Html icon(Icon icon)
{
    return svg::svg(cls("ico"), attr<"viewBox">("0 0 24 24"), attr<"aria-hidden">("true"), attr<"focusable">("false"),
                    drawing(icon));
}

Html flag(Tone tone, std::string_view words)
{
    return span(cls(class_of(tone)), when(tone != Tone::plain, [&] { return icon(icon_of(tone)); }), words);
}

Html only_heard(std::string_view words) { return span(cls("vh"), words); }

Html link_to(const Address& address, std::string_view label, std::string_view hidden)
{
    return a(cls("utrecht-link utrecht-link--html-a"), href(address), label,
             when(!hidden.empty(), [&] { return span(cls("vh"), " ", hidden); }));
}

Html row_link(const Address& address, std::string_view label) { return a(cls("q"), href(address), label); }

Html day(text::Language language, std::chrono::local_days day)
{
    const std::chrono::year_month_day civil{day};
    const std::string date =
        std::to_string(static_cast<int>(civil.year())) + (civil.month() < std::chrono::October ? "-0" : "-") +
        std::to_string(static_cast<unsigned>(civil.month())) + (civil.day() < std::chrono::day{10} ? "-0" : "-") +
        std::to_string(static_cast<unsigned>(civil.day()));
    return html::time(attr<"datetime">(date), text::day(language, day));
}

Html phrase(text::Language language, std::string_view key, const std::vector<Html>& parts)
{
    Html made;
    std::string_view rest = text::pattern(language, key);
    for (auto open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
        const auto close = rest.find('}', open);
        if (close == std::string_view::npos) break;
        std::size_t place = parts.size();
        std::from_chars(rest.data() + open + 1, rest.data() + close, place);
        made.add(rest.substr(0, open));
        if (place < parts.size()) made.add(parts[place]);
        rest.remove_prefix(close + 1);
    }
    return made.add(rest);
}

Html answer(std::string_view says, const Html& below) { return head_of_page(says, below, std::nullopt); }

Html live_answer(std::string_view says, const Html& below) { return head_of_page(says, below, "status"); }

Html message(Message kind, std::string_view strong_words, const Html& rest)
{
    return div(cls(class_of(kind)), icon(icon_of(kind)), div(strong(strong_words), " ", rest));
}

Html nothing_here(const Html& what_next) { return p(cls("muted"), what_next); }

Html stale_notice(text::Language language, const Address& reload)
{
    const Html since = span(attr<"data-stale-since">(true));
    return div(cls("note"), attr<"data-stale">(true), attr<"hidden">(true), attr<"role">("status"), icon(Icon::late),
               div(strong(phrase(language, "pagina.cijfers-van", {since})), " ",
                   text::sentence(language, "pagina.geen-nieuws"),
                   p(button_link(Importance::secondary, reload, text::sentence(language, "pagina.laad-opnieuw")))));
}

} // namespace html
