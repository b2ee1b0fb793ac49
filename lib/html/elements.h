// SPDX-License-Identifier: EUPL-1.2
// The elements and attributes that our pages use. Forms and their controls are in form.h, which gives each control its
// label, hint and error; tables ask for a caption.
#pragma once

#include "html/html.h"

namespace html {

inline constexpr Tag<"a"> a;
inline constexpr Tag<"abbr"> abbr;
inline constexpr Tag<"article"> article;
inline constexpr Tag<"aside"> aside;
inline constexpr Tag<"b"> b;
inline constexpr Tag<"body"> body;
inline constexpr Tag<"caption"> caption;
inline constexpr Tag<"code"> code;
inline constexpr Tag<"colgroup"> colgroup;
inline constexpr Tag<"dd"> dd;
inline constexpr Tag<"details"> details;
inline constexpr Tag<"div"> div;
inline constexpr Tag<"dl"> dl;
inline constexpr Tag<"dt"> dt;
inline constexpr Tag<"em"> em;
inline constexpr Tag<"footer"> footer;
inline constexpr Tag<"h1"> h1;
inline constexpr Tag<"h2"> h2;
inline constexpr Tag<"h3"> h3;
inline constexpr Tag<"head"> head;
inline constexpr Tag<"header"> header;
inline constexpr Tag<"kbd"> kbd;
inline constexpr Tag<"li"> li;
inline constexpr Tag<"main"> main_part;
inline constexpr Tag<"nav"> nav;
inline constexpr Tag<"ol"> ol;
inline constexpr Tag<"p"> p;
inline constexpr Tag<"pre"> pre;
inline constexpr Tag<"section"> section;
inline constexpr Tag<"small"> small;
inline constexpr Tag<"span"> span;
inline constexpr Tag<"strong"> strong;
inline constexpr Tag<"summary"> summary;
inline constexpr Tag<"tbody"> tbody;
inline constexpr Tag<"td"> td;
inline constexpr Tag<"tfoot"> tfoot;
inline constexpr Tag<"th"> th;
inline constexpr Tag<"thead"> thead;
inline constexpr Tag<"time"> time;
inline constexpr Tag<"title"> title;
inline constexpr Tag<"tr"> tr;
inline constexpr Tag<"ul"> ul;

inline constexpr Tag<"br", Kind::empty> br;
inline constexpr Tag<"col", Kind::empty> col;
inline constexpr Tag<"hr", Kind::empty> hr;
inline constexpr Tag<"img", Kind::empty> img;
inline constexpr Tag<"link", Kind::empty> link;
inline constexpr Tag<"meta", Kind::empty> meta;

/// Server-made pictures. Presentation attributes only: d, x, y, width, viewBox...
namespace svg {
inline constexpr Tag<"svg"> svg;
inline constexpr Tag<"circle"> circle;
inline constexpr Tag<"path"> path;
inline constexpr Tag<"polyline"> polyline;
inline constexpr Tag<"rect"> rect;
inline constexpr Tag<"text"> text;
} // namespace svg

template <class T>
constexpr bool is_caption = false;
template <class... Parts>
constexpr bool is_caption<Element<"caption", Kind::normal, Parts...>> = true;

/// A table says first what it shows: table(caption(...), cls(...), thead(...), tbody(...)).
template <class Caption, class... Parts>
    requires is_caption<std::remove_cvref_t<Caption>>
auto table(Caption&& says_what, Parts&&... parts)
{
    return Tag<"table">{}(std::forward<Caption>(says_what), std::forward<Parts>(parts)...);
}

template <class T>
auto cls(T&& names)
{
    return attr<"class">(std::forward<T>(names));
}
template <class T>
auto id(T&& name)
{
    return attr<"id">(std::forward<T>(name));
}
inline auto href(Address address) { return Attribute<"href", Address>{std::move(address)}; }
inline auto src(Address address) { return Attribute<"src", Address>{std::move(address)}; }
/// The head of this column, shown before the cell when the table becomes cards on a phone.
template <class T>
auto data_k(T&& column)
{
    return attr<"data-k">(std::forward<T>(column));
}
inline auto scope_column() { return attr<"scope">(std::string_view{"col"}); }
inline auto scope_row() { return attr<"scope">(std::string_view{"row"}); }
/// Fetches this address with htmx instead of loading a page; the element must work without it too.
inline auto hx_get(Address address) { return Attribute<"hx-get", Address>{std::move(address)}; }

} // namespace html
