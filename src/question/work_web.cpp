// SPDX-License-Identifier: EUPL-1.2
#include "question/work_web.h"

#include "desk/frame_page.h"
#include "question/local_moment_web.h"
#include "question/naming_page.h"
#include "question/work_page.h"
#include "question/work_store.h"
#include "staff/staff_store.h"

namespace opmaat {
namespace {

using desk::Reading;
using desk::Writing;

constexpr int most_own = 200;
constexpr int most_beside = 20;

Result<Work> work_of(Reading& reading)
{
    const desk::Visit& visit = reading.visit;
    const OfficialId self = *official_of(visit.viewer());
    const Look look{visit.viewer(), moment_of(visit.act.at, visit.zone())};
    OPMAAT_TRY(own, list(reading.db, look, {.owner = self}, {.after = {}, .size = most_own}));
    return Work{.own = std::move(own.questions),
                .more = !own.next.empty(),
                .in_contact = questions_in_contact(reading.db, visit.viewer(), most_beside),
                .as_deputy = questions_as_deputy(reading.db, look, most_beside),
                .presence = presence_of(reading.db, self)};
}

Result<http::Response> page(Reading& reading, const http::Request& request, const html::Fill& fill)
{
    OPMAAT_TRY(work, work_of(reading));
    return desk::framed(reading.visit, request, desk::work_area, work_sentence(reading.visit, work),
                        work_page(reading.visit, work, fill));
}

Result<desk::After> change_presence(Writing& writing, const http::Request& request)
{
    const desk::Visit& visit = writing.visit;
    const auto state = parse_word<Reachability>(request.form["toestand"]);
    if (!state) return refused(presence_missing, "toestand");
    OPMAAT_TRY(until, local_moment(visit, request, "tot"));
    Presence presence = presence_of(writing.db, *official_of(visit.viewer()));
    OPMAAT_TRY(changed, set_presence(std::move(presence), *state, until, visit.act));
    if (auto saved = save(writing.db, changed); !saved) return std::unexpected(saved.error());
    return desk::then_see("/mijn-werk");
}

} // namespace

void add_work(desk::Routes& routes)
{
    const auto need = desk::official_who_may(Action::answer);
    routes.show("/mijn-werk", need, [](desk::Reading& reading, const http::Request& request) {
        return page(reading, request, html::Fill{.language = reading.visit.language});
    });
    routes.change("/mijn-werk/aanwezigheid", need, change_presence,
                  [](desk::Reading& reading, const http::Request& request, const Refusal& refusal) {
                      return page(reading, request, refilled(reading.visit, request, refusal));
                  });
}

} // namespace opmaat
