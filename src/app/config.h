// SPDX-License-Identifier: EUPL-1.2
// How this installation runs: one TOML file, every key with a default and one line of help. An unknown key stops the
// start, so that a typing error is never a silent default. What differs per municipality is data, not configuration.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace opmaat::app {

struct Config {
    std::string database = "sqlite:opmaat.sqlite";
    std::string key_file = "opmaat.key"; // the keys for BSNs; never in a backup of the database
    std::string listen = "127.0.0.1:8080";
    std::string public_url;                   // empty: http:// and the address of `listen`
    std::vector<std::string> trusted_proxies; // addresses or networks whose word on the client's address is believed
    std::string language = "nl";              // of a visitor who has not chosen
    bool demo = false;                        // the sign-in page offers the demo people by name
    std::int64_t threads = 2;                 // that carry requests
    std::int64_t readers = 8;                 // database connections that read (PostgreSQL: size of the pool)
    std::int64_t largest_group = 256;         // changes in one commit (SQLite)
    std::int64_t connections = 4000;          // open at one time, in total
    std::int64_t connections_per_address = 256;
    std::int64_t largest_body = 1'000'000;     // bytes of a request without files
    std::int64_t largest_upload = 100'000'000; // bytes of a form with files
    std::int64_t session_idle_hours = 10;      // a session ends after so long without a request
    std::string log_level = "info";
};

/// What is wrong with a configuration, in words for the administrator, with the file and the line.
struct ConfigFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The configuration in a TOML file. Throws ConfigFault for an unknown key, a wrong type or a value out of range.
Config read_config(const std::string& path);

/// What is in force, as a TOML file with a line of help above each key: a file to start from.
std::string to_toml(const Config& config);

/// The same as one JSON object.
std::string to_json(const Config& config);

} // namespace opmaat::app
