// SPDX-License-Identifier: EUPL-1.2
// Secrets: random ones for sessions and tokens, their digests, and the slow hash of a password. All of it is
// libsodium's.
#pragma once

#include <string>
#include <string_view>

namespace opmaat {

/// 256 random bits as 43 signs of base64url: fits in a cookie, a header and an address.
std::string fresh_secret();

/// A password that somebody else sets and its owner changes at once: 120 random bits, short enough to be typed once.
std::string made_up_password();

/// SHA-256 as 64 hexadecimal signs. For secrets of 256 random bits: those need no slow hash.
std::string digest_of(std::string_view secret);

/// Whether two secrets are the same, in a time that tells nothing about where they differ.
bool same_secret(std::string_view one, std::string_view other);

/// argon2id with its salt and cost in the text. Takes 64 MiB and some 0.1 s: libsodium's "interactive" cost, which is
/// above the least that OWASP asks (19 MiB, two passes) and keeps a sign-in short. Only one is computed at a time in
/// this process, so that a crowd at nine o'clock takes the memory once; callers wait. Never call it on the writer's
/// thread. Throws std::bad_alloc when there is no memory for it.
std::string password_hash(std::string_view password);

/// Takes as long for an empty `hash` (no such account) as for a real one, and then says no.
bool password_matches(std::string_view hash, std::string_view password);

} // namespace opmaat
