// SPDX-License-Identifier: EUPL-1.2
#include "administration/seed_file_shell.h"

#include "desk/problem.h"

#include <fmt/format.h>
#include <toml++/toml.h>

namespace opmaat {
namespace {

std::string place(const std::string& file, const toml::source_region& source)
{
    return source.begin.line == 0 ? file : fmt::format("{}:{}", file, source.begin.line);
}

} // namespace

SeedTable::SeedTable(std::shared_ptr<const toml::table> root, const toml::table& here, std::string file)
    : root_(std::move(root)), here_(&here), file_(std::move(file))
{
}

SeedTable SeedTable::of_file(const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    try {
        const auto root = std::make_shared<const toml::table>(toml::parse_file(file.string()));
        return {root, *root, name};
    } catch (const toml::parse_error& error) {
        throw SeedFault{fmt::format("{}: {}", place(name, error.source()), error.description())};
    }
}

std::string SeedTable::text(std::string_view key) const
{
    std::string found = text_or_empty(key);
    if (found.empty()) fail(fmt::format("'{}' is missing", key));
    return found;
}

std::string SeedTable::text_or_empty(std::string_view key) const
{
    asked_.emplace(key);
    const toml::node* node = here_->get(key);
    if (node == nullptr) return {};
    if (const auto* text = node->as_string()) return text->get();
    fail(fmt::format("'{}' must be a text between quotes", key));
}

Day SeedTable::day(std::string_view key) const
{
    asked_.emplace(key);
    const toml::node* node = here_->get(key);
    const auto* date = node == nullptr ? nullptr : node->as_date();
    if (date == nullptr) fail(fmt::format("'{}' must be a day such as 2026-03-02", key));
    const toml::date& written = date->get();
    return opmaat::day(written.year, written.month, written.day);
}

std::vector<std::string> SeedTable::texts(std::string_view key) const
{
    asked_.emplace(key);
    std::vector<std::string> found;
    const toml::node* node = here_->get(key);
    if (node == nullptr) return found;
    const auto* list = node->as_array();
    if (list == nullptr) fail(fmt::format("'{}' must be a list of texts", key));
    for (const toml::node& each : *list) {
        const auto* text = each.as_string();
        if (text == nullptr) fail(fmt::format("'{}' must hold texts between quotes only", key));
        found.push_back(text->get());
    }
    return found;
}

std::vector<SeedTable> SeedTable::tables(std::string_view key) const
{
    asked_.emplace(key);
    std::vector<SeedTable> found;
    const toml::node* node = here_->get(key);
    if (node == nullptr) return found;
    const auto* list = node->as_array();
    if (list == nullptr) fail(fmt::format("write [[{}]] with two brackets", key));
    for (const toml::node& each : *list) {
        const auto* table = each.as_table();
        if (table == nullptr) fail(fmt::format("write [[{}]] with two brackets", key));
        found.push_back({root_, *table, file_});
    }
    return found;
}

void SeedTable::fail(const std::string& why) const
{
    throw SeedFault{fmt::format("{}: {}", place(file_, here_->source()), why)};
}

void SeedTable::fail(const Refusal& refusal) const { fail(desk::sentence_of(refusal, text::Language::en)); }

void SeedTable::expect_no_more() const
{
    for (const auto& [key, node] : *here_)
        if (!asked_.contains(key.str()))
            throw SeedFault{fmt::format("{}: the key '{}' is not known here", place(file_, node.source()), key.str())};
}

} // namespace opmaat
