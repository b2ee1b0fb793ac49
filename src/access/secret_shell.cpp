// SPDX-License-Identifier: EUPL-1.2
#include "access/secret_shell.h"

#include <sodium.h>

#include <array>
#include <cerrno>
#include <mutex>
#include <new>
#include <stdexcept>

namespace opmaat {
namespace {

void start_sodium()
{
    static const int started = sodium_init(); // once, and safe with threads
    if (started < 0) throw std::runtime_error{"libsodium cannot start"};
}

// Held while a password is hashed: one at a time.
std::unique_lock<std::mutex> the_only_hash()
{
    static std::mutex mutex;
    return std::unique_lock{mutex};
}

// The hash of a password that nobody has, for whom there is no account.
const std::string& nobodys_hash()
{
    static const std::string hash = password_hash(fresh_secret());
    return hash;
}

} // namespace

std::string fresh_secret()
{
    start_sodium();
    std::array<unsigned char, 32> random;
    randombytes_buf(random.data(), random.size());
    constexpr int form = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string secret(sodium_base64_ENCODED_LEN(random.size(), form), '\0');
    sodium_bin2base64(secret.data(), secret.size(), random.data(), random.size(), form);
    secret.pop_back(); // the closing NUL
    return secret;
}

std::string made_up_password() { return fresh_secret().substr(0, 20); }

std::string digest_of(std::string_view secret)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest;
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(secret.data()), secret.size());
    std::string text(digest.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    text.pop_back(); // the closing NUL
    return text;
}

bool same_secret(std::string_view one, std::string_view other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

std::string password_hash(std::string_view password)
{
    start_sodium();
    const auto lock = the_only_hash();
    std::string hash(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                              crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc{};
    hash.resize(hash.find('\0'));
    return hash;
}

bool password_matches(std::string_view hash, std::string_view password)
{
    const std::string against{hash.empty() ? nobodys_hash() : hash};
    const auto lock = the_only_hash();
    errno = 0;
    const bool matches = crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0;
    if (!matches && errno == ENOMEM) throw std::bad_alloc{}; // nobody's password is wrong because of our memory
    return matches && !hash.empty();
}

} // namespace opmaat
