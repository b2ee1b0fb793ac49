// SPDX-License-Identifier: EUPL-1.2
#include "party/bsn_key_file_shell.h"

#include <boost/json.hpp>

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sodium.h>
#include <sstream>
#include <stdexcept>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace opmaat {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr int base64_form = sodium_base64_VARIANT_ORIGINAL;

std::string text_of(const BsnKey::Secret& secret)
{
    std::string text(sodium_base64_ENCODED_LEN(secret.size(), base64_form), '\0');
    sodium_bin2base64(text.data(), text.size(), secret.data(), secret.size(), base64_form);
    text.pop_back(); // the closing NUL
    return text;
}

BsnKey::Secret secret_of(const json::value& value)
{
    BsnKey::Secret secret{};
    const auto& text = value.as_string();
    std::size_t length = 0;
    if (sodium_base642bin(secret.data(), secret.size(), text.data(), text.size(), nullptr, &length, nullptr,
                          base64_form) != 0 ||
        length != secret.size())
        throw std::runtime_error{"a key has not 32 bytes"};
    return secret;
}

BsnKey key_of(const json::value& value)
{
    const auto made = parse_instant(value.at("gemaakt").as_string());
    if (!made) throw std::runtime_error{"a key has no moment of making"};
    return {std::string{value.at("id").as_string()}, *made, secret_of(value.at("versleutelen")),
            secret_of(value.at("zoeken"))};
}

std::string serialised(const std::vector<BsnKey>& keys)
{
    json::array all;
    for (const BsnKey& key : keys)
        all.push_back(json::object{{"id", key.id},
                                   {"gemaakt", to_text(key.made)},
                                   {"versleutelen", text_of(key.encryption)},
                                   {"zoeken", text_of(key.search)}});
    return json::serialize(json::object{{"sleutels", std::move(all)}}) + "\n";
}

[[noreturn]] void fail(const fs::path& path) { throw std::system_error{errno, std::generic_category(), path.string()}; }

void write_all(int file, std::string_view text, const fs::path& path)
{
    while (!text.empty()) {
        const auto written = ::write(file, text.data(), text.size());
        if (written < 0) fail(path);
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(file) != 0) fail(path);
}

// Another file first, which then takes its place: a loss of power leaves a whole file.
void write_file(const fs::path& path, const std::vector<BsnKey>& keys)
{
    const fs::path fresh = path.string() + ".new";
    const int file = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) fail(fresh);
    try {
        write_all(file, serialised(keys), fresh);
    } catch (...) {
        ::close(file);
        throw;
    }
    ::close(file);
    fs::rename(fresh, path);
}

Result<std::vector<BsnKey>> keys_in(const fs::path& path)
{
    if (!fs::exists(path)) return refused(key_file_missing, "key_file", {path.string()});
    return read_key_file(path).keys();
}

} // namespace

BsnVault read_key_file(const fs::path& path)
{
    if (!fs::exists(path)) return {};
    std::ostringstream text;
    text << std::ifstream{path, std::ios::binary}.rdbuf();
    try {
        const json::value parsed = json::parse(text.str());
        std::vector<BsnKey> keys;
        for (const json::value& each : parsed.at("sleutels").as_array()) keys.push_back(key_of(each));
        return BsnVault{std::move(keys)};
    } catch (const std::exception& fault) {
        throw std::runtime_error{path.string() + ": this is no file of keys: " + fault.what()};
    }
}

Result<std::string> make_key_file(const fs::path& path, Instant now)
{
    if (fs::exists(path)) return refused(key_file_exists, "key_file", {path.string()});
    const BsnKey key = fresh_bsn_key(now);
    write_file(path, {key});
    return key.id;
}

Result<BsnVault> add_key(const fs::path& path, Instant now)
{
    OPMAAT_TRY(keys, keys_in(path));
    keys.push_back(fresh_bsn_key(now));
    write_file(path, keys);
    return BsnVault{std::move(keys)};
}

Result<BsnVault> keep_newest_key(const fs::path& path)
{
    OPMAAT_TRY(keys, keys_in(path));
    if (keys.size() > 1) {
        keys.erase(keys.begin(), keys.end() - 1);
        write_file(path, keys);
    }
    return BsnVault{std::move(keys)};
}

} // namespace opmaat
