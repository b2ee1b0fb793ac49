// SPDX-License-Identifier: EUPL-1.2
#include "http/form_token.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace http {
namespace {

constexpr std::size_t salt_size = 16;
constexpr std::size_t proof_size = crypto_auth_hmacsha256_BYTES;
constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
using Token = std::array<unsigned char, salt_size + proof_size>; // a salt, and the proof that belongs to it

const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::array<unsigned char, proof_size> proof_of(const unsigned char* salt, std::string_view session_secret)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes(session_secret), session_secret.size());
    constexpr std::string_view purpose = "form token";
    crypto_auth_hmacsha256_update(&state, bytes(purpose), purpose.size());
    crypto_auth_hmacsha256_update(&state, salt, salt_size);
    std::array<unsigned char, proof_size> proof{};
    crypto_auth_hmacsha256_final(&state, proof.data());
    return proof;
}

} // namespace

std::string form_token(std::string_view session_secret)
{
    if (session_secret.empty()) throw std::invalid_argument("a form token needs a session");
    Token token{};
    randombytes_buf(token.data(), salt_size);
    const auto proof = proof_of(token.data(), session_secret);
    std::ranges::copy(proof, token.begin() + salt_size);
    std::string text(sodium_base64_encoded_len(token.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), token.data(), token.size(), variant);
    text.pop_back(); // libsodium writes a closing NUL
    return text;
}

bool form_token_fits(std::string_view token, std::string_view session_secret)
{
    Token sent{};
    std::size_t size = 0;
    const char* end = nullptr;
    const int wrong =
        sodium_base642bin(sent.data(), sent.size(), token.data(), token.size(), nullptr, &size, &end, variant);
    if (wrong != 0 || size != sent.size() || end != token.data() + token.size() || session_secret.empty()) return false;
    const auto proof = proof_of(sent.data(), session_secret);
    return sodium_memcmp(proof.data(), sent.data() + salt_size, proof_size) == 0;
}

} // namespace http
