// SPDX-License-Identifier: EUPL-1.2
#include "desk/gate.h"

#include "html/form.h"
#include "http/form_token.h"

#include <algorithm>

namespace opmaat::desk {
namespace {

std::string_view bearer_of(const http::Request& request)
{
    constexpr std::string_view scheme = "Bearer ";
    const std::string_view header = request.headers["authorization"];
    return header.starts_with(scheme) ? header.substr(scheme.size()) : std::string_view{};
}

std::shared_ptr<const Viewer> nobody()
{
    static const auto viewer = std::make_shared<const Viewer>(Viewer{.actor = SystemActor{"bezoeker"}});
    return viewer;
}

} // namespace

Gate::Gate(Doorkeeper& doorkeeper, MunicipalSource& municipal, http::PublicUrl url, text::Language language,
           std::function<Instant()> now)
    : doorkeeper_(doorkeeper), municipal_(municipal), url_(std::move(url)), language_(language), now_(std::move(now))
{
}

text::Language Gate::language_of(const http::Request& request) const
{
    if (const auto asked = text::language_of(request.query[language_cookie])) return *asked;
    return text::language_of(request.cookies[language_cookie]).value_or(language_);
}

Visit Gate::stranger(const http::Request& request) const
{
    Visit visit;
    visit.act.at = now_();
    visit.municipal = municipal_.current();
    visit.today = visit.zone().local_day(visit.act.at);
    visit.language = language_of(request);
    visit.who = nobody();
    visit.act.by = visit.viewer().actor;
    return visit;
}

void Gate::recognise(Visit& visit, const http::Request& request) const
{
    if (const auto secret = bearer_of(request); !secret.empty()) {
        if (auto application = doorkeeper_.application(secret, visit.act.at)) visit.who = std::move(application);
    } else if (const auto cookie = request.cookies[session_cookie]; !cookie.empty()) {
        if (auto visitor = doorkeeper_.visitor(cookie, visit.act.at)) {
            visit.who = std::move(visitor->viewer);
            visit.must_change_password = visitor->must_change;
            visit.session = cookie;
            visit.form_token = http::form_token(cookie);
        }
    }
    visit.act.by = visit.viewer().actor;
}

Result<void> Gate::admit(const Visit& visit, const http::Request& request, const Need& need) const
{
    if (need.who == Need::Who::program) return admit_program(visit, need);
    const bool changes = request.method != http::Method::get && request.method != http::Method::head;
    if (changes && !http::same_origin(request, url_)) return refused(form_expired);
    if (need.who == Need::Who::anybody) return {};
    return admit_official(visit, request, need);
}

Result<void> Gate::admit_official(const Visit& visit, const http::Request& request, const Need& need) const
{
    if (!official_of(visit.viewer())) return refused(sign_in_first);
    const bool changes = request.method != http::Method::get && request.method != http::Method::head;
    if (changes && !http::form_token_fits(request.form[html::token_field], visit.session)) return refused(form_expired);
    if (visit.must_change_password && request.path != "/wachtwoord") return refused(password_first);
    return need.action ? allow(visit.viewer(), *need.action) : Result<void>{};
}

Result<void> Gate::admit_program(const Visit& visit, const Need& need) const
{
    if (!std::holds_alternative<ApplicationActor>(visit.viewer().actor)) return refused(token_needed);
    const auto has = [&](const std::optional<Scope>& scope) {
        return !scope || std::ranges::binary_search(visit.viewer().scopes, *scope);
    };
    return has(need.scope) && has(need.beside) ? Result<void>{} : refused(scope_missing);
}

} // namespace opmaat::desk
