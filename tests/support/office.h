// SPDX-License-Identifier: EUPL-1.2
// Haarlem served by the real binary, with an application that has a token and officials who can sign in.
#pragma once

#include "support/caller.h"
#include "support/engines.h"
#include "support/serving.h"

#include <set>
#include <string>

namespace support {

/// A database with the folder of Haarlem, and what opens its doors. No process has it open.
class OfficeData {
public:
    explicit OfficeData(db::Engine engine);

    const std::string& url() const { return database_.url(); }
    const std::string& token() const { return token_; } // for questions and events
    /// The identity of the official with this code in the folder of the municipality.
    std::string official(const std::string& code);
    /// Opened beside the binary, in the process of the test; until close().
    db::Database& open();
    void close() { database_.close(); }

private:
    TestDatabase database_;
    std::string token_;
};

/// A question of somebody by e-mail.
boost::json::object question_about(const std::string& subject);

/// All questions, by their identity, page by page. Throws std::runtime_error when one comes twice.
std::set<std::string> questions_told(const Caller& application);

/// Signed in with a browser as this official.
Caller signed_in(unsigned short port, const std::string& official);
/// The value of the cookie of a session.
std::string session_cookie(unsigned short port, const std::string& official);

} // namespace support
