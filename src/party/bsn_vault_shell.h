// SPDX-License-Identifier: EUPL-1.2
// The keys with which BSNs are encrypted and sought. They stand in a file outside the database and its backup: who has
// only the database, or only a backup, reads no BSN.
#pragma once

#include "base/id.h"
#include "party/bsn.h"
#include "party/relation.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace opmaat {

/// A pair: one to encrypt with, one to search with.
struct BsnKey {
    using Secret = std::array<unsigned char, 32>;
    std::string id; // "2026-03-02-5f3a91c2"
    Instant made;
    Secret encryption;
    Secret search;
};

/// 256 random bits for each of the two.
BsnKey fresh_bsn_key(Instant now);

/// A BSN as it stands in the database.
struct SealedBsn {
    std::string key;  // its id
    std::string box;  // nonce and XChaCha20-Poly1305, in base64; bound to the party that it is of
    std::string hash; // keyed BLAKE2b, 64 hexadecimal signs: equal for equal numbers
};

class BsnVault {
public:
    BsnVault() = default; // without keys
    /// The last key is the one in use; the others still open what they sealed.
    explicit BsnVault(std::vector<BsnKey> keys) : keys_(std::move(keys)) {}

    const std::vector<BsnKey>& keys() const { return keys_; }
    bool has_keys() const { return !keys_.empty(); }
    bool has(std::string_view key) const { return find(key) != nullptr; }

    // The functions below need a key, except `open`.

    const std::string& key_in_use() const { return keys_.back().id; }
    SealedBsn seal(const Bsn& bsn, const PartyId& party) const;
    /// Nothing when its key is not here. Throws std::runtime_error when it was not sealed by that key for that party.
    std::optional<Bsn> open(const SealedBsn& sealed, const PartyId& party) const;
    /// The hash by each key: by which of them it was sealed is not known.
    std::vector<std::string> hashes(const Bsn& bsn) const;

private:
    const BsnKey* find(std::string_view key) const;

    std::vector<BsnKey> keys_;
};

} // namespace opmaat
