// SPDX-License-Identifier: EUPL-1.2
#include "html/layout.h"

#include "html/asset.h"
#include "html/parts.h"

namespace html {
namespace {

using text::sentence;

constexpr Tag<"html"> document;
constexpr Tag<"script"> script;
constexpr Tag<"button"> plain_button;

std::string_view body_class(Frame::Kind kind)
{
    switch (kind) {
    case Frame::Kind::staff: break;
    case Frame::Kind::everybody: return "utrecht-document opmaat-theme opmaat-theme--inwoner";
    case Frame::Kind::wall: return "utrecht-document opmaat-theme opmaat-theme--wand";
    }
    return "utrecht-document opmaat-theme";
}

Html style_sheet(const Address& address) { return link(attr<"rel">("stylesheet"), href(address)); }

Html head_of(const Frame& frame)
{
    static const Address css = asset_address("opmaat.css");
    static const Address js = asset_address("opmaat.js");
    static const Address icon_file = asset_address("icon.svg");
    return head(meta(attr<"charset">("utf-8")), title(frame.title, " – Opmaat"),
                meta(attr<"name">("viewport"), attr<"content">("width=device-width, initial-scale=1")),
                link(attr<"rel">("icon"), attr<"type">("image/svg+xml"), href(icon_file)), style_sheet(css),
                when(frame.theme, [&] { return style_sheet(*frame.theme); }), script(src(js), attr<"defer">(true)));
}

Html brand(const Address& home)
{
    return a(cls("brand"), href(home),
             svg::svg(attr<"viewBox">("0 0 44 16"), attr<"aria-hidden">("true"), attr<"focusable">("false"),
                      svg::path(attr<"d">("M1 15V1h42v14zM8 1v6M15 1v9M22 1v6M29 1v9M36 1v6"))),
             "Opmaat");
}

Html menu_item(const MenuItem& item)
{
    return li(a(href(item.to), attr<"aria-current">(item.current ? std::optional{"page"} : std::nullopt), item.label));
}

Html menu(const Frame& frame)
{
    if (frame.menu.empty()) return {};
    return together(plain_button(cls("menubtn"), attr<"type">("button"), attr<"popovertarget">("menu"),
                                 icon(Icon::menu), sentence(frame.language, "pagina.menu")),
                    nav(cls("app-nav"), id("menu"), attr<"popover">(true),
                        attr<"aria-label">(sentence(frame.language, "pagina.hoofdmenu")),
                        ul(each(frame.menu, menu_item))));
}

Html other_language(const Frame& frame)
{
    if (!frame.in_other_language) return {};
    const auto other = frame.language == text::Language::nl ? text::Language::en : text::Language::nl;
    return a(href(*frame.in_other_language), attr<"lang">(text::code(other)), attr<"hreflang">(text::code(other)),
             sentence(other, "pagina.deze-taal"));
}

Html staff_head(const Frame& frame)
{
    return header(cls("app-head"), div(cls("app-head__in"), brand(frame.home), menu(frame),
                                       div(cls("app-tools"), other_language(frame), frame.tools)));
}

Html site_head(const Frame& frame)
{
    return header(cls("site-head"),
                  div(cls("site-head__in"), brand(frame.home), div(other_language(frame), frame.tools)));
}

Html footer_of(const Frame& frame)
{
    static const Address licences = asset_address("licenties.txt");
    return footer(cls("app-foot"), div(cls("app-foot__in"), frame.footer,
                                       p(link_to(licences, sentence(frame.language, "pagina.licenties")))));
}

Html body_of(const Frame& frame, const Html& content)
{
    if (frame.kind == Frame::Kind::wall) return main_part(cls("wand"), content);
    const bool staff = frame.kind == Frame::Kind::staff;
    return together(a(cls("utrecht-skip-link utrecht-skip-link--visible-on-focus"), href("#inhoud"),
                      sentence(frame.language, "pagina.naar-inhoud")),
                    staff ? staff_head(frame) : site_head(frame),
                    main_part(cls(staff ? "wrap" : "site-main"), id("inhoud"), attr<"tabindex">("-1"), content),
                    footer_of(frame));
}

std::string_view class_of(Columns columns)
{
    switch (columns) {
    case Columns::board: return "cols cols--board";
    case Columns::work: return "cols cols--work";
    case Columns::contact: return "cols cols--contact";
    case Columns::half: break;
    }
    return "cols cols--half";
}

} // namespace

std::string page(const Frame& frame, const Html& content)
{
    const Html whole = document(attr<"lang">(text::code(frame.language)), head_of(frame),
                                body(cls(body_class(frame.kind)), body_of(frame, content)));
    return "<!doctype html>\n" + whole.markup();
}

Html columns(Columns columns, const Html& parts) { return div(cls(class_of(columns)), parts); }

Html live(const Address& stream, const Html& version) { return div(Attribute<"data-live", Address>{stream}, version); }

Html live_version(std::string_view as_of, const Html& content) { return div(attr<"data-as-of">(as_of), content); }

Html trouble(text::Language language, std::string_view says, const Html& what_to_do, std::string_view number)
{
    return together(answer(says, {}), panel(what_to_do, when(!number.empty(), [&] {
                                                return p(cls("muted"), sentence(language, "pagina.nummer", number));
                                            })));
}

} // namespace html
