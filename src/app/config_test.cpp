// SPDX-License-Identifier: EUPL-1.2
#include "app/config.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include <unistd.h>

using namespace opmaat::app;

namespace {

// A configuration file that lives as long as the test.
class Written {
public:
    explicit Written(const std::string& text)
        : path_(std::filesystem::temp_directory_path() / ("opmaat-config-" + std::to_string(getpid()) + ".toml"))
    {
        std::ofstream{path_} << text;
    }
    ~Written() { std::filesystem::remove(path_); }
    std::string path() const { return path_; }

private:
    std::filesystem::path path_;
};

std::string fault_of(const std::string& text)
{
    const Written file{text};
    try {
        read_config(file.path());
    } catch (const ConfigFault& fault) {
        return fault.what();
    }
    return "";
}

} // namespace

TEST_CASE("what is printed as configuration reads back as the same configuration")
{
    Config config;
    config.database = "sqlite:C:\\gegevens \"map\"/opmaat.sqlite";
    config.trusted_proxies = {"127.0.0.1", "10.0.0.0/8"};
    config.demo = true;
    config.threads = 3;
    const Written file{to_toml(config)};
    CHECK(to_toml(read_config(file.path())) == to_toml(config));
}

TEST_CASE("an unknown key, a wrong type or a value out of range stops the start and says where")
{
    CHECK(fault_of("listen = \"127.0.0.1:1\"\nlisen = \"x\"\n").find(":2: lisen: there is no such key") !=
          std::string::npos);
    CHECK(fault_of("demo = \"ja\"\n").find("demo: true or false") != std::string::npos);
    CHECK(fault_of("threads = 0\n").find("a number from 1 to 256") != std::string::npos);
    CHECK(fault_of("language = \"fr\"\n").find("one of nl, en") != std::string::npos);
    CHECK(fault_of("trusted_proxies = [1]\n").find("text in quotes") != std::string::npos);
    CHECK(fault_of("database = \n") != "");
    CHECK(fault_of("") == "");
}
