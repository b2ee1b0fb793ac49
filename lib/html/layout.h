// SPDX-License-Identifier: EUPL-1.2
// The frame around every page: head with menu, the way to the content, the other language, footer. Three kinds: for
// staff, for everybody (bigger letters) and for the screen on the wall.
#pragma once

#include "html/html.h"
#include "text/catalogue.h"

#include <string>
#include <vector>

namespace html {

struct MenuItem {
    std::string label;
    Address to;
    bool current = false;
};

struct Frame {
    enum class Kind { staff, everybody, wall };
    Kind kind = Kind::staff;
    text::Language language = text::Language::nl;
    std::string title; // of the browser's tab, without the name of the product
    Address home = "/";
    std::vector<MenuItem> menu{}; // only what exists and what this person may see
    Html tools{};                 // in the head: presence, signing out
    std::optional<Address> in_other_language{};
    Html footer{};                  // beside the licences
    std::optional<Address> theme{}; // style sheet of the municipality, beside ours
};

/// The whole document, ready to send.
std::string page(const Frame& frame, const Html& content);

/// The parts of a page side by side; below 64em under each other. The order is that of reading.
enum class Columns { board, work, contact, half };
Html columns(Columns columns, const Html& parts);
/// A white block with a line around it.
template <class... Parts>
Html panel(const Parts&... parts)
{
    return section(cls("panel"), parts...);
}
/// A part that the script keeps up to date from this stream; works without it as it was sent. `as_of` is the time of
/// its figures in words ("10.38 uur"), for the notice after a minute without news: give it to each new version.
Html live(const Address& stream, const Html& version);
Html live_version(std::string_view as_of, const Html& content);

/// A page that says what went wrong (no permission, not found, a fault): the answer as h1, then what to do, in
/// paragraphs. `number` is the request number, empty for none.
Html trouble(text::Language language, std::string_view says, const Html& what_to_do, std::string_view number);

} // namespace html
