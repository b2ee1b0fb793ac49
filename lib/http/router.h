// SPDX-License-Identifier: EUPL-1.2
// The addresses of the product: which page answers "/vragen/V-2026-000123". Finding one costs a step per segment of the
// path, however many addresses there are.
#pragma once

#include "http/http.h"

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {

/// Itself a Handler. Answers 404 by `otherwise`, 405 with Allow, OPTIONS with Allow, and HEAD by the route of GET.
class Router {
public:
    /// `pattern`: literal segments and values: "/vragen/{kenmerk}", "/api/v1/vragen/{id:uuid}",
    /// "/stappen/{nummer:number}". A value without a kind is any text that is not empty. A literal segment goes before
    /// a value. Throws std::logic_error when the pattern is malformed or already has a handler for this method.
    void add(Method method, std::string_view pattern, Handler handler);
    void get(std::string_view pattern, Handler handler) { add(Method::get, pattern, std::move(handler)); }
    void post(std::string_view pattern, Handler handler) { add(Method::post, pattern, std::move(handler)); }

    /// Who answers when there is no such address.
    void otherwise(Handler handler) { otherwise_ = std::move(handler); }

    void operator()(Request request, Reply reply) const;

private:
    enum class Kind { uuid, number, text }; // in order of preference
    static constexpr std::size_t kinds = 3;
    struct Route {
        Method method;
        std::vector<std::string> names;
        Handler handler;
    };
    struct Node {
        std::vector<std::pair<std::string, std::size_t>> literals;
        std::array<std::size_t, kinds> values{}; // 0: none, since the root is nobody's child
        std::vector<Route> routes;
    };
    struct Value {
        std::string name;
        Kind kind;
    };

    static bool accepts(Kind kind, std::string_view segment);
    static std::optional<Value> value_in(std::string_view segment);
    std::size_t literal_child(std::size_t node, std::string_view segment);
    std::size_t value_child(std::size_t node, Kind kind);
    const Node* find(const Node& node, std::string_view rest, std::vector<std::string_view>& values) const;
    static const Route* route_of(const Node& node, Method method);
    static Response not_allowed(const Node& node, Method method);

    std::vector<Node> nodes_{1};
    Handler otherwise_ = [](const Request&, const Reply& reply) { reply(text("Not Found\n", 404)); };
};

/// A value of the path as a number or as a type with `parse(text)`; nothing when it is not one.
template <class Type>
auto path_value(const Request& request, std::string_view name)
{
    const std::string_view segment = request.in_path(name);
    if constexpr (std::integral<Type>) {
        Type number{};
        const auto [end, error] = std::from_chars(segment.data(), segment.data() + segment.size(), number);
        const bool whole = error == std::errc{} && end == segment.data() + segment.size();
        return whole ? std::optional<Type>(number) : std::nullopt;
    } else {
        return Type::parse(segment);
    }
}

} // namespace http
