// SPDX-License-Identifier: EUPL-1.2
// The desk between the municipality's verbs and the world: every request passes here. It finds out who asks, whether
// they may come in, opens the one transaction, and tells the outcome.
#pragma once

#include "access/doorkeeper_shell.h"
#include "desk/gate.h"
#include "desk/municipal_source.h"
#include "desk/routes.h"
#include "http/router.h"
#include "http/server.h"

#include <boost/asio/thread_pool.hpp>

#include <functional>

namespace opmaat::desk {

/// The pages for what did not go as asked.
struct Apologies {
    /// For a refusal that has no form to go back to.
    std::function<http::Response(const Visit&, const http::Request&, const Refusal&)> refusal;
    /// For a fault: ours, or an address that does not exist. Also what the server itself answers.
    std::function<http::Response(const http::Fault&)> fault;
};

class Desk {
public:
    Desk(db::Database& database, MunicipalSource& municipal, Gate gate, Apologies apologies);
    /// Finishes what runs.
    ~Desk();

    void add(const Routes& routes);
    http::Router& router() { return router_; }

private:
    struct Pending; // one request under way
    using Held = std::shared_ptr<Pending>;

    /// Finds out who it is. False when that cannot be asked now; then the visitor was told so.
    bool recognises(const Held& pending) const;
    void serve(const Held& pending);
    void show(const Held& pending);
    void prepare(const Held& pending);
    void change(const Held& pending, const Change& change);
    void finish_change(const Held& pending, const Change& change, const std::exception_ptr& fault);
    Result<http::Response> refused_form(const Pending& pending);
    Result<http::Response> read(const Pending& pending, const std::function<Result<http::Response>(Reading&)>& work);
    /// Gives the answer that `work` makes, or the apology for its refusal or its fault. Throws nothing.
    void reply(const Held& pending, const std::function<Result<http::Response>()>& work) const;
    http::Response refusal(const Pending& pending, const Refusal& refusal) const;
    http::Response fault(const Pending& pending, const char* what) const;

    db::Database& database_;
    MunicipalSource& municipal_;
    Gate gate_;
    Apologies apologies_;
    http::Router router_;
    boost::asio::thread_pool workers_; // the last: its work uses the others
};

} // namespace opmaat::desk
