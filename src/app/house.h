// SPDX-License-Identifier: EUPL-1.2
// Everything wired together: from a request to its answer, without a socket. Tests use it as the server does.
#pragma once

#include "access/doorkeeper_shell.h"
#include "app/config.h"
#include "board/live_boards_web.h"
#include "board/open_questions_store.h"
#include "desk/desk.h"
#include "http/assets.h"

#include <functional>

namespace opmaat::app {

class House {
public:
    /// The database is migrated. `now` gives the present moment.
    House(db::Database& database, const Config& config, const std::function<Instant()>& now);

    /// Itself an http::Handler.
    void operator()(http::Request request, http::Reply reply);
    http::Response apology(const http::Fault& fault) const;
    /// Every address at which it answers, with who may come in there.
    const desk::Routes& routes() const { return routes_; }

    /// What must be done now and then; safe to call at any time, on any node.
    void each_minute();
    void each_hour();

private:
    void add_routes(const Config& config, const http::PublicUrl& url);
    void add_api();

    db::Database& database_;
    std::function<Instant()> now_;
    SessionLimits limits_;
    text::Language language_;
    desk::MunicipalSource municipal_;
    Doorkeeper doorkeeper_;
    SignInDesk sign_in_;
    OpenQuestions open_questions_;
    BoardShelf board_shelf_;
    LiveBoards live_boards_;
    http::Assets assets_;
    desk::Routes routes_;
    desk::Desk desk_; // the last: its work uses the others
};

/// How the configuration says that people reach it.
http::PublicUrl public_url(const Config& config);

} // namespace opmaat::app
