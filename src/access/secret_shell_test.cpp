// SPDX-License-Identifier: EUPL-1.2
#include "access/secret_shell.h"

#include <doctest/doctest.h>

#include <set>

using namespace opmaat;

TEST_CASE("a secret is 256 random bits and fits in a cookie")
{
    std::set<std::string> seen;
    for (int each = 0; each < 1000; ++each) {
        const std::string secret = fresh_secret();
        CHECK(secret.size() == 43);
        CHECK(secret.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
              std::string::npos);
        CHECK(seen.insert(secret).second);
    }
}

TEST_CASE("the digest is SHA-256")
{
    CHECK(digest_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("secrets are compared whole")
{
    CHECK(same_secret("geheim", "geheim"));
    CHECK_FALSE(same_secret("geheim", "geheel"));
    CHECK_FALSE(same_secret("geheim", "geheim "));
    CHECK_FALSE(same_secret("", "x"));
}

TEST_CASE("a password matches its argon2id hash only, and nothing matches the hash that is not there")
{
    const std::string hash = password_hash("een hele lange zin");
    CHECK(hash.starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
    CHECK(password_matches(hash, "een hele lange zin"));
    CHECK_FALSE(password_matches(hash, "een hele lange zim"));
    CHECK_FALSE(password_matches("", ""));
    CHECK_FALSE(password_matches("geen hash", "een hele lange zin"));
}
