// SPDX-License-Identifier: EUPL-1.2
#include "desk/desk.h"

#include "desk/api_answer.h"
#include "desk/form_once.h"
#include "desk/outage.h"
#include "desk/problem.h"

#include "html/address.h"

#include <boost/asio/post.hpp>
#include <spdlog/spdlog.h>

namespace opmaat::desk {
namespace {

constexpr int most_times = 3; // of one change, while the same form is being done in another transaction

// As a refusal, so that a form comes back with what was typed. Throws a fault of ours.
Refusal passing(const std::exception_ptr& fault)
{
    auto outage = outage_of(fault);
    if (!outage) std::rethrow_exception(fault);
    return std::move(*outage);
}

http::Response to_sign_in(const http::Request& request)
{
    const bool page = request.method == http::Method::get;
    const auto back = html::Address::local(page ? request.target : "/");
    return http::see_other(std::string{html::Address{"/inloggen"}.with("naar", back ? back->text() : "/").text()});
}

// RFC 6750, 3.
http::Response token_wanted(text::Language language, std::string_view request_number)
{
    return problem_of(401, token_needed.code, language, request_number).header("WWW-Authenticate", "Bearer");
}

// A language that was chosen by a link is remembered in the browser.
void remember_language(const http::Request& request, http::Response& response)
{
    if (const auto chosen = text::language_of(request.query[language_cookie]))
        http::set_cookie(response, {std::string{language_cookie}, std::string{text::code(*chosen)}, 31'536'000, false});
}

} // namespace

struct Desk::Pending {
    const Routes::Route& route;
    http::Request request;
    http::Reply reply;
    Visit visit;
    Result<After> outcome{};
    int times = 1; // that its change was tried
};

Desk::Desk(db::Database& database, MunicipalSource& municipal, Gate gate, Apologies apologies)
    : database_(database), municipal_(municipal), gate_(std::move(gate)), apologies_(std::move(apologies)), workers_(4)
{
    router_.otherwise([this](const http::Request& request, const http::Reply& reply) {
        reply(apologies_.fault({404, request.number, request.path, "no such address"}));
    });
}

Desk::~Desk() { workers_.join(); }

void Desk::add(const Routes& routes)
{
    for (const Routes::Route& each : routes.all()) {
        auto route = std::make_shared<const Routes::Route>(each);
        router_.add(each.method, each.pattern, [this, route](http::Request request, http::Reply reply) {
            Visit visit = gate_.stranger(request);
            const auto pending =
                std::make_shared<Pending>(*route, std::move(request), std::move(reply), std::move(visit));
            if (recognises(pending)) serve(pending);
        });
    }
}

bool Desk::recognises(const Held& pending) const
{
    try {
        gate_.recognise(pending->visit, pending->request);
        return true;
    } catch (...) {
        const auto fault = std::current_exception();
        reply(pending, [&]() -> Result<http::Response> { std::rethrow_exception(fault); });
        return false;
    }
}

void Desk::serve(const Held& pending)
{
    const Routes::Route& route = pending->route;
    if (auto admitted = gate_.admit(pending->visit, pending->request, route.need); !admitted)
        return pending->reply(refusal(*pending, admitted.error()));
    if (route.raw) return route.raw(pending->visit, std::move(pending->request), std::move(pending->reply));
    if (route.prepare && route.pace == Routes::Pace::slow)
        return boost::asio::post(workers_, [this, pending] { prepare(pending); });
    if (route.prepare) return prepare(pending);
    if (route.change) return change(pending, route.change);
    // a read of an embedded database takes microseconds; over a network, or a slow page, it must not hold up others
    if (route.pace == Routes::Pace::quick && database_.engine() == db::Engine::sqlite) return show(pending);
    boost::asio::post(workers_, [this, pending] { show(pending); });
}

void Desk::show(const Held& pending)
{
    reply(pending, [&] {
        auto shown = read(*pending, [&](Reading& reading) { return pending->route.show(reading, pending->request); });
        if (shown) remember_language(pending->request, *shown);
        return shown;
    });
}

void Desk::prepare(const Held& pending)
{
    Result<Change> prepared;
    try {
        prepared = pending->route.prepare(pending->visit, pending->request);
    } catch (const std::exception& fault) {
        return pending->reply(this->fault(*pending, fault.what()));
    }
    if (prepared) return change(pending, *prepared);
    pending->outcome = std::unexpected(prepared.error());
    reply(pending, [&] { return refused_form(*pending); });
}

void Desk::change(const Held& pending, const Change& change)
{
    database_.write(
        pending->route.pattern,
        [pending, change](db::Writer& writer) {
            Writing writing{writer, pending->visit};
            pending->outcome = done_once(writing, pending->request, change);
            return pending->outcome.has_value();
        },
        [this, pending, change](const std::exception_ptr& fault) { finish_change(pending, change, fault); });
}

// Off the writer's thread: rendering must not hold up the next commit.
void Desk::finish_change(const Held& pending, const Change& change, const std::exception_ptr& fault)
{
    boost::asio::post(workers_, [this, pending, change, fault] {
        const bool at_once = !fault && !pending->outcome && pending->outcome.error().is(sent_at_once);
        if (at_once && pending->times++ < most_times) return this->change(pending, change);
        reply(pending, [&]() -> Result<http::Response> {
            if (fault) pending->outcome = std::unexpected(passing(fault));
            if (!pending->outcome) return refused_form(*pending);
            if (!is_api(pending->request)) municipal_.look_again();
            return (*pending->outcome)();
        });
    });
}

Result<http::Response> Desk::refused_form(const Pending& pending)
{
    const Refusal& refusal = pending.outcome.error();
    if (!pending.route.again) return std::unexpected(refusal);
    return read(pending, [&](Reading& reading) {
        auto form = pending.route.again(reading, pending.request, refusal);
        if (form) form->status = status_of(refusal.rule.kind);
        return form;
    });
}

Result<http::Response> Desk::read(const Pending& pending, const std::function<Result<http::Response>(Reading&)>& work)
{
    std::optional<Result<http::Response>> made;
    database_.read([&](db::Reader& reader) {
        Reading reading{reader, pending.visit};
        made.emplace(work(reading));
    });
    return std::move(*made);
}

void Desk::reply(const Held& pending, const std::function<Result<http::Response>()>& work) const
{
    const auto answer = [&] {
        try {
            auto made = work();
            return made ? std::move(*made) : refusal(*pending, made.error());
        } catch (const std::exception& fault) {
            const auto outage = outage_of(std::current_exception());
            return outage ? refusal(*pending, *outage) : this->fault(*pending, fault.what());
        }
    };
    pending->reply(answer());
}

http::Response Desk::fault(const Pending& pending, const char* what) const
{
    spdlog::error("{} {}: {}", pending.request.number, pending.route.pattern, what);
    return apologies_.fault({500, pending.request.number, pending.request.path, what});
}

http::Response Desk::refusal(const Pending& pending, const Refusal& refusal) const
{
    if (refusal.is(token_needed)) return token_wanted(pending.visit.language, pending.request.number);
    if (is_api(pending.request)) return api_problem(pending.request, refusal, pending.visit.language);
    if (refusal.is(sign_in_first)) return to_sign_in(pending.request);
    if (refusal.is(password_first)) return http::see_other("/wachtwoord");
    return apologies_.refusal(pending.visit, pending.request, refusal);
}

} // namespace opmaat::desk
