// SPDX-License-Identifier: EUPL-1.2
// The pages of the municipality as typed values. What a resident or an official typed can never become markup: text
// enters a page escaped, because there is no other way in.
//
//   html::Html row = html::tr(html::td(question.subject), html::td(html::cls("num"), question.count));
//
// An element takes attributes and children in any order and is written only once, when it becomes an Html. It refers to
// the variables given to it: functions, and lambdas with variables of their own, return Html, never auto. A file with
// `using namespace html;` also says `using html::div;` (and time, link, select), since C has functions of these names.
#pragma once

#include "html/address.h"

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace html {

/// Adds text to a page with & < > " ' written as references: safe between tags and inside a quoted attribute.
void append_escaped(std::string& page, std::string_view text);

/// The name of an element or an attribute, known when compiling.
template <std::size_t N>
struct Name {
    char signs[N]{};
    consteval Name(const char (&text)[N])
    {
        std::ranges::copy(text, signs);
    } // NOLINT: implicit, so that attr<"lang"> reads well
    constexpr std::string_view view() const { return {signs, N - 1}; }
};

template <class T>
concept Text = std::convertible_to<const T&, std::string_view>;
template <class T>
concept Number = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;
/// A part of a page that writes itself.
template <class T>
concept Markup = requires(const T& part, std::string& page) { part.write_to(page); };

/// Attributes that run script or change the look have no name here; those that hold an address take only an Address.
constexpr bool is_free_attribute(std::string_view name)
{
    constexpr std::string_view refused[] = {"style",      "href",   "src",         "action",  "formaction",
                                            "srcdoc",     "hx-get", "hx-post",     "hx-vals", "hx-vars",
                                            "hx-headers", "hx-sse", "sse-connect", "hx-live"};
    return !name.starts_with("on") && !name.starts_with("hx-on") &&
           std::ranges::find(refused, name) == std::end(refused);
}

template <Name name, class Value>
struct Attribute {
    Value value;

    /// false and an empty optional leave the attribute out; true writes the bare name.
    void write_to(std::string& page) const { write_value(page, value); }

private:
    static void write_value(std::string& page, std::same_as<bool> auto present)
    {
        if (present) page.append(" ").append(name.view());
    }
    template <Number T>
    static void write_value(std::string& page, T number)
    {
        write_value(page, std::string_view{std::to_string(number)});
    }
    template <class T>
    static void write_value(std::string& page, const std::optional<T>& optional)
    {
        if (optional) write_value(page, *optional);
    }
    static void write_value(std::string& page, std::string_view text)
    {
        page.append(" ").append(name.view()).append("=\"");
        append_escaped(page, text);
        page.push_back('"');
    }
    static void write_value(std::string& page, const Address& address) { write_value(page, address.text()); }
};
template <class T>
constexpr bool is_attribute = false;
template <Name name, class Value>
constexpr bool is_attribute<Attribute<name, Value>> = true;

/// What is kept of an argument: text of a variable by view, a variable by reference, a value itself.
template <class T>
using Held = std::conditional_t<std::is_lvalue_reference_v<T> && Text<std::remove_cvref_t<T>>, std::string_view, T>;

/// attr<"lang">("en"), attr<"open">(true). Does not compile for on..., style and addresses.
template <Name name, class T>
    requires(is_free_attribute(name.view()))
auto attr(T&& value)
{
    return Attribute<name, Held<T>>{std::forward<T>(value)};
}

inline void write_child(std::string& page, std::string_view text) { append_escaped(page, text); }
void write_child(std::string& page, Number auto number) { page += std::to_string(number); }
void write_child(std::string& page, const Markup auto& part) { part.write_to(page); }
template <class T>
void write_child(std::string& page, const std::optional<T>& child);
template <std::ranges::input_range Range>
    requires(!Text<Range>)
void write_child(std::string& page, const Range& children)
{
    for (const auto& child : children) write_child(page, child);
}
template <class T>
void write_child(std::string& page, const std::optional<T>& child)
{
    if (child) write_child(page, *child);
}

enum class Kind { normal, empty }; // an empty element has no children and no end tag (HTML 13.1.2)

template <Name name, Kind kind, class... Parts>
struct Element {
    std::tuple<Parts...> parts;

    void write_to(std::string& page) const
    {
        page.append("<").append(name.view());
        std::apply([&](const auto&... each) { (write_attribute(page, each), ...); }, parts);
        page.push_back('>');
        if constexpr (kind == Kind::normal) {
            std::apply([&](const auto&... each) { (write_content(page, each), ...); }, parts);
            page.append("</").append(name.view()).append(">");
        }
    }

private:
    template <class T>
    static void write_attribute(std::string& page, const T& part)
    {
        if constexpr (is_attribute<T>) part.write_to(page);
    }
    template <class T>
    static void write_content(std::string& page, const T& part)
    {
        if constexpr (!is_attribute<T>) write_child(page, part);
    }
};

/// Makes elements of one name: `inline constexpr Tag<"p"> p;`
template <Name name, Kind kind = Kind::normal>
struct Tag {
    template <class... Parts>
        requires(kind == Kind::normal || (is_attribute<std::remove_cvref_t<Parts>> && ...))
    auto operator()(Parts&&... parts) const
    {
        return Element<name, kind, Held<Parts>...>{std::tuple<Held<Parts>...>{std::forward<Parts>(parts)...}};
    }
};

/// Finished markup. Made only from elements; a string is no Html.
class Html {
public:
    Html() = default;
    template <Markup T>
        requires(!is_attribute<T>)
    Html(const T& part) // NOLINT: implicit, so that a function returning Html can return an element
    {
        add(part);
    }
    template <class T>
        requires(Markup<T> || Text<T>)
    Html& add(const T& part)
    {
        write_child(markup_, part);
        return *this;
    }
    void write_to(std::string& page) const { page += markup_; }
    bool empty() const { return markup_.empty(); }
    const std::string& markup() const { return markup_; }
    std::string take() && { return std::move(markup_); }

private:
    std::string markup_;
};

/// Several parts side by side, without an element around them.
template <class... Parts>
Html together(const Parts&... parts)
{
    Html all;
    (all.add(parts), ...);
    return all;
}

/// The part, or nothing. Give a function when the part may not be made otherwise: when(day, [&] { return p(*day); }).
template <class Condition, class T>
auto when(const Condition& condition, T&& part)
{
    if constexpr (std::invocable<T>) {
        using Made = std::remove_cvref_t<std::invoke_result_t<T>>;
        return condition ? std::optional<Made>{part()} : std::nullopt;
    } else {
        return condition ? std::optional<std::decay_t<T>>{std::forward<T>(part)} : std::nullopt;
    }
}

/// Made by each().
template <class Range, class Function>
struct Each {
    Range things;
    Function part_of;

    void write_to(std::string& page) const
    {
        for (const auto& thing : things) write_child(page, part_of(thing));
    }
};

/// One part for each of `things`, in order: each(rows, [](const Row& row) { return li(row.name); }).
template <class Range, class Function>
auto each(Range&& things, Function part_of)
{
    return Each<Range, Function>{std::forward<Range>(things), std::move(part_of)};
}

} // namespace html

#include "html/elements.h"
