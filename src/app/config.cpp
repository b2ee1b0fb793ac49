// SPDX-License-Identifier: EUPL-1.2
#include "app/config.h"

#include <boost/json.hpp>
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <limits>
#include <sstream>
#include <variant>

namespace opmaat::app {
namespace {

using Member =
    std::variant<std::string Config::*, bool Config::*, std::int64_t Config::*, std::vector<std::string> Config::*>;

struct Key {
    std::string_view name;
    std::string_view help;
    Member member;
    std::int64_t least = 0;
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

const std::array keys{
    Key{"database", "sqlite:PATH or postgresql://user@host/name", &Config::database},
    Key{"key_file", "the keys for BSNs, made by `opmaat key make`; keep it apart from the database and its backups",
        &Config::key_file},
    Key{"listen", "address and port; put a proxy with TLS in front for anything but this machine", &Config::listen},
    Key{"public_url", "how residents and officials reach it; https makes cookies Secure and sends HSTS",
        &Config::public_url},
    Key{"trusted_proxies", "addresses or networks whose X-Forwarded-For is believed", &Config::trusted_proxies},
    Key{"language", "nl or en, for a visitor who has not chosen", &Config::language},
    Key{"demo", "true: the sign-in page offers the demo people by name; never with real data", &Config::demo},
    Key{"threads", "threads that carry requests", &Config::threads, 1, 256},
    Key{"readers", "database connections that read at one time", &Config::readers, 1, 512},
    Key{"largest_group", "changes committed together (SQLite)", &Config::largest_group, 1, 10'000},
    Key{"connections", "connections open at one time", &Config::connections, 10, 100'000},
    Key{"connections_per_address", "of which from one address", &Config::connections_per_address, 1, 100'000},
    Key{"largest_body", "bytes of a request without files", &Config::largest_body, 1'000, 100'000'000},
    Key{"largest_upload", "bytes of a form with files", &Config::largest_upload, 1'000, 10'000'000'000},
    Key{"session_idle_hours", "a session ends after so many hours without a request", &Config::session_idle_hours, 1,
        720},
    Key{"log_level", "debug, info, warning or error", &Config::log_level},
};

[[noreturn]] void refuse(const toml::node& node, std::string_view key, std::string_view what)
{
    const auto& source = node.source();
    throw ConfigFault{fmt::format("{}:{}: {}: {}", source.path ? *source.path : "", source.begin.line, key, what)};
}

void take(Config& config, const Key& key, std::string Config::*member, const toml::node& node)
{
    if (!node.is_string()) refuse(node, key.name, "text in quotes is expected");
    config.*member = *node.value<std::string>();
}

void take(Config& config, const Key& key, bool Config::*member, const toml::node& node)
{
    if (!node.is_boolean()) refuse(node, key.name, "true or false is expected");
    config.*member = *node.value<bool>();
}

void take(Config& config, const Key& key, std::int64_t Config::*member, const toml::node& node)
{
    const auto value = node.is_integer() ? node.value<std::int64_t>() : std::nullopt;
    if (!value) refuse(node, key.name, "a whole number is expected");
    if (*value < key.least || *value > key.most)
        refuse(node, key.name, fmt::format("a number from {} to {} is expected", key.least, key.most));
    config.*member = *value;
}

void take(Config& config, const Key& key, std::vector<std::string> Config::*member, const toml::node& node)
{
    const auto* list = node.as_array();
    if (!list) refuse(node, key.name, "a list of texts is expected");
    (config.*member).clear();
    for (const auto& each : *list) {
        if (!each.is_string()) refuse(each, key.name, "text in quotes is expected");
        (config.*member).push_back(*each.value<std::string>());
    }
}

// The choices that are words: anything else is a typing error.
void check_words(const Config& config, const toml::table& table)
{
    const auto one_of = [&](std::string_view key, const std::string& value,
                            std::initializer_list<std::string_view> words) {
        if (std::ranges::find(words, value) == words.end())
            refuse(*table.get(key), key, fmt::format("one of {} is expected", fmt::join(words, ", ")));
    };
    one_of("language", config.language, {"nl", "en"});
    one_of("log_level", config.log_level, {"debug", "info", "warning", "error"});
}

toml::array toml_value(const std::vector<std::string>& list)
{
    toml::array array;
    for (const std::string& each : list) array.push_back(each);
    return array;
}
const auto& toml_value(const auto& value) { return value; }

boost::json::value json_value(const std::vector<std::string>& list)
{
    return boost::json::array(list.begin(), list.end());
}
boost::json::value json_value(const auto& value) { return boost::json::value(value); }

} // namespace

Config read_config(const std::string& path)
{
    Config config;
    toml::table table;
    try {
        table = toml::parse_file(path);
    } catch (const toml::parse_error& fault) {
        throw ConfigFault{fmt::format("{}:{}: {}", path, fault.source().begin.line, fault.description())};
    }
    for (const auto& [name, node] : table) {
        const auto key = std::ranges::find(keys, name.str(), &Key::name);
        if (key == keys.end()) refuse(node, name.str(), "there is no such key; `opmaat config` lists them");
        std::visit([&](auto member) { take(config, *key, member, node); }, key->member);
    }
    if (table.contains("language") || table.contains("log_level")) check_words(config, table);
    return config;
}

std::string to_toml(const Config& config)
{
    std::ostringstream text;
    for (const Key& key : keys) {
        toml::table line;
        std::visit([&](auto member) { line.insert(key.name, toml_value(config.*member)); }, key.member);
        text << "# " << key.help << '\n' << line << '\n';
    }
    return text.str();
}

std::string to_json(const Config& config)
{
    boost::json::object object;
    for (const Key& key : keys)
        object[key.name] = std::visit([&](auto member) { return json_value(config.*member); }, key.member);
    return boost::json::serialize(object);
}

} // namespace opmaat::app
