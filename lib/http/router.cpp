// SPDX-License-Identifier: EUPL-1.2
#include "http/router.h"

#include "http/ascii.h"

#include <algorithm>
#include <stdexcept>

namespace http {
namespace {

bool is_hex(char sign) { return (sign >= '0' && sign <= '9') || (lower(sign) >= 'a' && lower(sign) <= 'f'); }

bool is_uuid(std::string_view segment)
{
    if (segment.size() != 36) return false;
    for (std::size_t at = 0; at < segment.size(); ++at) {
        const bool hyphen = at == 8 || at == 13 || at == 18 || at == 23;
        if (hyphen ? segment[at] != '-' : !is_hex(segment[at])) return false;
    }
    return true;
}

bool is_number(std::string_view segment)
{
    return segment.size() <= 18 && std::ranges::all_of(segment, [](char sign) { return sign >= '0' && sign <= '9'; });
}

} // namespace

bool Router::accepts(Kind kind, std::string_view segment)
{
    if (segment.empty()) return false;
    switch (kind) {
    case Kind::uuid: return is_uuid(segment);
    case Kind::number: return is_number(segment);
    case Kind::text: return true;
    }
    std::unreachable();
}

std::optional<Router::Value> Router::value_in(std::string_view segment)
{
    if (!segment.starts_with('{') || !segment.ends_with('}')) return std::nullopt;
    std::string_view kind = segment.substr(1, segment.size() - 2);
    std::string name(take_until(kind, ':'));
    if (kind == "uuid") return Value{std::move(name), Kind::uuid};
    if (kind == "number") return Value{std::move(name), Kind::number};
    if (kind.empty()) return Value{std::move(name), Kind::text};
    throw std::logic_error("a route has a value of an unknown kind: " + std::string(segment));
}

std::size_t Router::literal_child(std::size_t node, std::string_view segment)
{
    for (const auto& [literal, child] : nodes_[node].literals)
        if (literal == segment) return child;
    nodes_[node].literals.emplace_back(segment, nodes_.size());
    nodes_.emplace_back();
    return nodes_.size() - 1;
}

std::size_t Router::value_child(std::size_t node, Kind kind)
{
    const auto index = static_cast<std::size_t>(kind);
    if (nodes_[node].values[index] == 0) {
        nodes_[node].values[index] = nodes_.size();
        nodes_.emplace_back();
    }
    return nodes_[node].values[index];
}

void Router::add(Method method, std::string_view pattern, Handler handler)
{
    if (!pattern.starts_with('/')) throw std::logic_error("a route begins with a slash: " + std::string(pattern));
    std::size_t node = 0;
    std::vector<std::string> names;
    for (std::string_view rest = pattern.substr(1); !rest.empty();) {
        const std::string_view segment = take_until(rest, '/');
        if (auto value = value_in(segment)) {
            names.push_back(std::move(value->name));
            node = value_child(node, value->kind);
        } else {
            node = literal_child(node, segment);
        }
    }
    if (route_of(nodes_[node], method)) throw std::logic_error("a route is there twice: " + std::string(pattern));
    nodes_[node].routes.push_back({method, std::move(names), std::move(handler)});
}

// Tries the literal segment first, then the values from narrow to wide; `values` holds what was passed on the way.
const Router::Node* Router::find(const Node& node, std::string_view rest, std::vector<std::string_view>& values) const
{
    if (rest.empty()) return node.routes.empty() ? nullptr : &node;
    rest.remove_prefix(1);
    const auto end = std::min(rest.find('/'), rest.size());
    const auto segment = rest.substr(0, end);
    for (const auto& [literal, child] : node.literals)
        if (literal == segment)
            if (const Node* found = find(nodes_[child], rest.substr(end), values)) return found;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        if (node.values[kind] == 0 || !accepts(static_cast<Kind>(kind), segment)) continue;
        values.push_back(segment);
        if (const Node* found = find(nodes_[node.values[kind]], rest.substr(end), values)) return found;
        values.pop_back();
    }
    return nullptr;
}

const Router::Route* Router::route_of(const Node& node, Method method)
{
    const auto found = std::ranges::find(node.routes, method, &Route::method);
    if (found != node.routes.end()) return &*found;
    return method == Method::head ? route_of(node, Method::get) : nullptr;
}

Response Router::not_allowed(const Node& node, Method method)
{
    std::string allow = "OPTIONS";
    for (const Route& each : node.routes) {
        allow += std::string(", ") + std::string(name_of(each.method));
        if (each.method == Method::get) allow += ", HEAD";
    }
    Response response = method == Method::options ? Response{} : text("Method Not Allowed\n");
    response.status = method == Method::options ? 204 : 405;
    return std::move(response).header("Allow", std::move(allow));
}

void Router::operator()(Request request, Reply reply) const
{
    std::vector<std::string_view> values;
    const std::string_view path = request.path == "/" ? std::string_view{} : std::string_view(request.path);
    const Node* node = path.empty() || path.front() == '/' ? find(nodes_.front(), path, values) : nullptr;
    if (!node) return otherwise_(std::move(request), std::move(reply));
    const Route* route = route_of(*node, request.method);
    if (!route) return reply(not_allowed(*node, request.method));
    request.path_values.clear();
    for (std::size_t each = 0; each < values.size(); ++each)
        request.path_values.emplace_back(route->names[each], values[each]);
    route->handler(std::move(request), std::move(reply));
}

} // namespace http
