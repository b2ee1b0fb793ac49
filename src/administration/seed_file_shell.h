// SPDX-License-Identifier: EUPL-1.2
// The files of municipality/<name>: TOML, read with the line of everything, so that a fault can say where it is.
#pragma once

#include "base/refusal.h"
#include "base/time.h"

#include <filesystem>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace toml {
inline namespace v3 {
class table;
}
} // namespace toml

namespace opmaat {

/// What is wrong in a file, for the administrator: "processen.toml:12: there is no unit 'parkeern'".
struct SeedFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A table of a seed file. Everything that is asked of it throws a SeedFault when it is missing or of another type.
class SeedTable {
public:
    /// A whole file.
    static SeedTable of_file(const std::filesystem::path& file);

    std::string text(std::string_view key) const;
    std::string text_or_empty(std::string_view key) const;
    Day day(std::string_view key) const;
    /// Empty when the key is missing.
    std::vector<std::string> texts(std::string_view key) const;
    std::vector<SeedTable> tables(std::string_view key) const;

    /// Throws a SeedFault with the place of this table.
    [[noreturn]] void fail(const std::string& why) const;
    [[noreturn]] void fail(const Refusal& refusal) const;
    /// Throws for a key that nobody asked for: a typing error is never a silent default.
    void expect_no_more() const;

private:
    SeedTable(std::shared_ptr<const toml::table> root, const toml::table& here, std::string file);

    std::shared_ptr<const toml::table> root_; // keeps `here_` alive
    const toml::table* here_;
    std::string file_;
    mutable std::set<std::string, std::less<>> asked_;
};

} // namespace opmaat
