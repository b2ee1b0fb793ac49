// SPDX-License-Identifier: EUPL-1.2
#include "event/event_api.h"

#include "desk/api_page.h"
#include "event/event_store.h"

namespace opmaat {
namespace {

namespace json = boost::json;

constexpr int most_events = 1000;

json::value value_json(const FactValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value.held())) return *number;
    if (const auto* text = std::get_if<std::string>(&value.held())) return json::value(*text);
    return nullptr;
}

json::object facts_json(const std::vector<Fact>& facts)
{
    json::object object;
    for (const Fact& each : facts)
        object.emplace(each.name, json::object{{"van", value_json(each.from)}, {"naar", value_json(each.to)}});
    return object;
}

json::array abouts_json(const std::vector<About>& abouts)
{
    json::array array;
    for (const About& each : abouts)
        array.push_back(json::object{{"onderwerp", each.subject}, {"id", each.id}, {"versie", each.version}});
    return array;
}

json::object event_json(const RecordedEvent& recorded)
{
    return {{"positie", recorded.position},
            {"moment", to_text(recorded.event.act.at)},
            {"door", to_text(recorded.event.act.by)},
            {"soort", recorded.event.kind},
            {"over", abouts_json(recorded.event.abouts)},
            {"feiten", facts_json(recorded.event.facts)}};
}

// There is always a next address, for there is always a later event: a reader keeps it and asks again.
Result<http::Response> list_events(desk::Reading& reading, const http::Request& request)
{
    auto query = desk::ApiFields::of_query(request);
    const desk::ApiPlace place = desk::place_sent(query, most_events);
    if (auto read = query.all_read(); !read) return std::unexpected(read.error());
    OPMAAT_TRY(page, events_after(reading.db, place.after, static_cast<int>(place.size)));
    json::array events;
    events.reserve(page.events.size());
    for (const RecordedEvent& each : page.events) events.push_back(event_json(each));
    json::object answer{
        {"_links",
         {{"self", {{"href", request.target}}}, {"next", {{"href", desk::address_after(request, page.cursor)}}}}},
        {"cursor", page.cursor},
        {"gebeurtenissen", std::move(events)}};
    return http::json(json::serialize(answer));
}

} // namespace

void add_event_api(desk::Routes& routes)
{
    routes.show("/api/v1/gebeurtenissen", desk::program_with(Scope::read_events), list_events);
}

} // namespace opmaat
