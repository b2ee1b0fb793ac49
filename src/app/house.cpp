// SPDX-License-Identifier: EUPL-1.2
#include "app/house.h"

#include "administration/observed_figures_page.h"
#include "administration/officials_page.h"
#include "administration/opening_hours_page.h"
#include "administration/overview_page.h"
#include "administration/processes_page.h"
#include "administration/reorganisation_day_shell.h"
#include "administration/reorganisations_page.h"
#include "administration/tokens_page.h"
#include "administration/units_page.h"
#include "board/board_api.h"
#include "board/board_web.h"
#include "contact/contact_web.h"
#include "desk/api_answer.h"
#include "desk/api_document_page.h"
#include "desk/frame_page.h"
#include "desk/openapi.h"
#include "desk/sign_in_page.h"
#include "event/event_api.h"
#include "html/asset.h"
#include "party/merge_store.h"
#include "question/ask_web.h"
#include "question/idempotency_store.h"
#include "question/list_web.h"
#include "question/question_api.h"
#include "question/question_verb_api.h"
#include "question/question_web.h"
#include "question/reckoning_store.h"
#include "question/work_web.h"
#include "staff/staff_api.h"

namespace opmaat::app {
namespace {

text::Language language_of(const Config& config) { return *text::language_of(config.language); }

SessionLimits limits_of(const Config& config)
{
    SessionLimits limits;
    limits.idle = std::chrono::hours{config.session_idle_hours};
    limits.longest = std::max(limits.longest, limits.idle);
    return limits;
}

} // namespace

http::PublicUrl public_url(const Config& config)
{
    return http::PublicUrl{config.public_url.empty() ? "http://" + config.listen : config.public_url};
}

House::House(db::Database& database, const Config& config, const std::function<Instant()>& now)
    : database_(database), now_(now), limits_(limits_of(config)), language_(language_of(config)),
      municipal_(database, now), doorkeeper_(
                                     database, [this] { return municipal_.current().organisation; }, limits_),
      sign_in_(database, [this] { return municipal_.current().organisation; }), board_shelf_(open_questions_),
      live_boards_(database, municipal_, board_shelf_, now),
      desk_(database, municipal_, desk::Gate{doorkeeper_, municipal_, public_url(config), language_, now},
            {desk::refusal_page, [this](const http::Fault& fault) { return apology(fault); }})
{
    for (const html::Asset& each : html::assets()) assets_.add({each.path, each.content_type, each.bytes, each.gzip});
    add_routes(config, public_url(config));
    // The first board after a start is no slower than the next.
    database_.read([this](db::Reader& reader) { open_questions_.as_of(reader); });
}

void House::add_routes(const Config& config, const http::PublicUrl& url)
{
    desk::add_sign_in(routes_, {database_, sign_in_, doorkeeper_, url.https(), config.demo});
    add_question(routes_);
    add_ask(routes_);
    add_lists(routes_);
    add_contacts(routes_);
    add_work(routes_);
    add_board(routes_, {database_, board_shelf_, live_boards_, url.text()});
    add_api();
    administration::add_overview(routes_);
    administration::add_officials(routes_);
    administration::add_units(routes_);
    administration::add_processes(routes_);
    administration::add_reorganisations(routes_);
    administration::add_opening_hours(routes_);
    administration::add_tokens(routes_);
    administration::add_observed_figures(routes_);
    desk_.add(routes_);
    desk_.router().get("/assets/{name}", [this](const http::Request& request, const http::Reply& reply) {
        reply(assets_.answer(request));
    });
}

void House::add_api()
{
    desk::add_openapi(routes_);
    desk::add_api_document(routes_);
    add_question_api(routes_);
    add_question_verbs_api(routes_);
    add_staff_api(routes_);
    add_board_api(routes_, open_questions_);
    add_event_api(routes_);
}

void House::operator()(http::Request request, http::Reply reply)
{
    if (desk::is_api(request)) reply = desk::api_reply(request, language_, std::move(reply));
    desk_.router()(std::move(request), std::move(reply));
}

http::Response House::apology(const http::Fault& fault) const { return desk::fault_page(fault, language_); }

void House::each_minute()
{
    doorkeeper_.write_seen();
    administration::keep_reorganisations(database_, moment_of(now_(), Zone::amsterdam()));
    finish_reckonings(database_, now_);
}

void House::each_hour()
{
    database_.write_and_wait("opruimen", [this](db::Writer& writer) {
        sweep_sessions(writer, limits_, now_());
        forget_answers(writer, now_() - std::chrono::days{1});
        forget_old_merges(writer, Zone::amsterdam().local_day(now_()));
        return true;
    });
}

} // namespace opmaat::app
