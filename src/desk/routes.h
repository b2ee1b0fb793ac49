// SPDX-License-Identifier: EUPL-1.2
// Where each capability offers its pages and API calls. A route says who may come in; the desk opens the transaction,
// checks the token of the form, and turns a refusal into a page, the form again, or problem+json.
#pragma once

#include "access/may.h"
#include "base/refusal.h"
#include "desk/visit.h"
#include "http/http.h"

#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace opmaat::desk {

/// Who may come in at a route. The doors of the stores still look at each thing by itself.
struct Need {
    enum class Who {
        anybody,  // also who did not sign in; Visit::viewer is then an official without posts
        official, // signed in with a browser
        program,  // with an API token
    };
    Who who = Who::official;
    std::optional<Action> action{}; // must be allowed to the official
    std::optional<Scope> scope{};   // must be among the token's
    std::optional<Scope> beside{};  // and this one too
};

inline constexpr Need anybody{Need::Who::anybody};
inline constexpr Need signed_in{Need::Who::official};
constexpr Need official_who_may(Action action) { return {Need::Who::official, action}; }
constexpr Need program_with(Scope scope, std::optional<Scope> beside = {})
{
    return {Need::Who::program, {}, scope, beside};
}

/// Shows something, within one snapshot of the database.
using Show = std::function<Result<http::Response>(Reading&, const http::Request&)>;

/// The answer to a change, made after the commit: what the page needs is in its capture.
struct After {
    After() = default;
    template <class Page>
        requires(std::convertible_to<Page, std::function<http::Response()>> && !std::same_as<Page, After>)
    After(Page shown, std::string leads_to = "/") // NOLINT: implicit, so that a change can return a lambda
        : page(std::move(shown)), again(std::move(leads_to))
    {
    }
    http::Response operator()() const { return page(); }

    std::function<http::Response()> page;
    std::string again = "/"; // where the browser goes when this very form comes once more
};
/// Changes something within the one write transaction of the request. A refusal rolls everything back. It may be called
/// again when its group of changes was lost, and must not render, hash or wait.
using Change = std::function<Result<After>(Writing&, const http::Request&)>;
/// What comes before the transaction, to hold up nobody there: parsing what an application sent, hashing a password.
using Prepare = std::function<Result<Change>(const Visit&, const http::Request&)>;
/// The form again, with the sentences at the fields and everything that was typed.
using Again = std::function<Result<http::Response>(Reading&, const http::Request&, const Refusal&)>;

/// 303 to a page, as the answer to a change.
After then_see(const std::string& address);

class Routes {
public:
    /// A page or an API read. `slow`: it takes more than some milliseconds and must not hold up others.
    enum class Pace { quick, slow };
    void show(std::string pattern, Need need, Show show, Pace pace = Pace::quick);
    /// A form that is sent. Without `again` a refusal is shown on a page of its own.
    void change(std::string pattern, Need need, Change change, Again again = {});
    /// The same, after work that takes long, such as the hash of a password.
    void change_after(std::string pattern, Need need, Prepare prepare, Again again = {});
    /// An API call that changes something.
    void call(http::Method method, std::string pattern, Need need, Prepare prepare);
    /// Something that answers by itself, when it wants: live streams, signing in.
    using Raw = std::function<void(const Visit&, http::Request, http::Reply)>;
    void raw(http::Method method, std::string pattern, Need need, Raw raw);

    struct Route {
        http::Method method;
        std::string pattern;
        Need need;
        Pace pace = Pace::quick;
        Show show{};
        Change change{};
        Again again{};
        Prepare prepare{};
        Raw raw{};
    };
    const std::vector<Route>& all() const { return routes_; }

private:
    std::vector<Route> routes_;
};

} // namespace opmaat::desk
