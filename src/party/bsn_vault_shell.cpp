// SPDX-License-Identifier: EUPL-1.2
#include "party/bsn_vault_shell.h"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

namespace opmaat {
namespace {

constexpr std::size_t nonce_length = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_length = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int base64_form = sodium_base64_VARIANT_ORIGINAL;

void start_sodium()
{
    static const int started = sodium_init(); // once, and safe with threads
    if (started < 0) throw std::runtime_error{"libsodium cannot start"};
}

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string base64(const std::vector<unsigned char>& bytes)
{
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), base64_form), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), base64_form);
    text.pop_back(); // the closing NUL
    return text;
}

std::vector<unsigned char> bytes_in(const std::string& text)
{
    std::vector<unsigned char> bytes(text.size());
    std::size_t length = 0;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length, nullptr,
                          base64_form) != 0)
        throw std::runtime_error{"an encrypted BSN is not readable"};
    bytes.resize(length);
    return bytes;
}

std::string hexadecimal(const std::array<unsigned char, 32>& bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

std::string keyed_hash(const Bsn& bsn, const BsnKey& key)
{
    std::array<unsigned char, 32> hash;
    crypto_generichash(hash.data(), hash.size(), bytes_of(bsn.digits()), bsn.digits().size(), key.search.data(),
                       key.search.size());
    return hexadecimal(hash);
}

} // namespace

BsnKey fresh_bsn_key(Instant now)
{
    start_sodium();
    BsnKey key{{}, now, {}, {}};
    randombytes_buf(key.encryption.data(), key.encryption.size());
    randombytes_buf(key.search.data(), key.search.size());
    std::array<unsigned char, 32> name;
    randombytes_buf(name.data(), name.size());
    key.id = to_text(now).substr(0, 10) + "-" + hexadecimal(name).substr(0, 8);
    return key;
}

SealedBsn BsnVault::seal(const Bsn& bsn, const PartyId& party) const
{
    start_sodium();
    const BsnKey& key = keys_.back();
    const std::string owner = party.text();
    std::vector<unsigned char> box(nonce_length + bsn.digits().size() + tag_length);
    randombytes_buf(box.data(), nonce_length);
    crypto_aead_xchacha20poly1305_ietf_encrypt(box.data() + nonce_length, nullptr, bytes_of(bsn.digits()),
                                               bsn.digits().size(), bytes_of(owner), owner.size(), nullptr, box.data(),
                                               key.encryption.data());
    return {key.id, base64(box), keyed_hash(bsn, key)};
}

std::optional<Bsn> BsnVault::open(const SealedBsn& sealed, const PartyId& party) const
{
    start_sodium();
    const BsnKey* key = find(sealed.key);
    if (key == nullptr) return std::nullopt;
    const std::string owner = party.text();
    const auto box = bytes_in(sealed.box);
    if (box.size() <= nonce_length + tag_length) throw std::runtime_error{"an encrypted BSN is too short"};
    std::string digits(box.size() - nonce_length - tag_length, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            reinterpret_cast<unsigned char*>(digits.data()), nullptr, nullptr, box.data() + nonce_length,
            box.size() - nonce_length, bytes_of(owner), owner.size(), box.data(), key->encryption.data()) != 0)
        throw std::runtime_error{"an encrypted BSN was changed, or is not of this party"};
    return parse_bsn(digits).value().bsn;
}

std::vector<std::string> BsnVault::hashes(const Bsn& bsn) const
{
    start_sodium();
    std::vector<std::string> hashes;
    for (const BsnKey& key : keys_) hashes.push_back(keyed_hash(bsn, key));
    return hashes;
}

const BsnKey* BsnVault::find(std::string_view key) const
{
    const auto found = std::ranges::find(keys_, key, &BsnKey::id);
    return found == keys_.end() ? nullptr : &*found;
}

} // namespace opmaat
