// SPDX-License-Identifier: EUPL-1.2
#include "staff/staff_api.h"

#include "desk/api_answer.h"
#include "desk/api_page.h"
#include "http/router.h"
#include "staff/staff_json_api.h"

#include <algorithm>

namespace opmaat {
namespace {

namespace json = boost::json;

constexpr std::string_view collection = "/api/v1/medewerkers";

inline constexpr Rule official_unknown{RefusalKind::missing, "medewerker-niet-gevonden"};

json::array units_json(const desk::Visit& visit, const OfficialId& official)
{
    json::array units;
    for (const UnitId& each : visit.organisation().units_of(official)) units.push_back(unit_json(visit, each));
    return units;
}

json::array deputies_json(const desk::Visit& visit, const OfficialId& official)
{
    json::array deputies;
    for (const OfficialId& each : visit.organisation().deputies_of(official))
        deputies.push_back(official_json(visit, each));
    return deputies;
}

// What colleagues need to reach somebody; whether they can be reached now is not for applications.
json::object whole_json(const desk::Visit& visit, const Official& official)
{
    json::object object{{"_links", {{"self", {{"href", std::string{collection} + "/" + official.id.text()}}}}}};
    object.emplace("id", official.id.text());
    object.emplace("code", official.code);
    object.emplace("naam", short_name(official.details.name));
    object.emplace("volledigeNaam", full_name(official.details.name));
    object.emplace("functie", official.details.job);
    object.emplace("email", official.details.email);
    object.emplace("telefoon", official.details.phone);
    object.emplace("inDienst", visit.organisation().in_service(official.id));
    object.emplace("versie", official.version);
    object.emplace("eenheden", units_json(visit, official.id));
    object.emplace("vervangers", deputies_json(visit, official.id));
    return object;
}

// Who works in the unit or beneath it; without a unit everybody who works here.
std::vector<OfficialId> chosen(const Organisation& organisation, const Unit* unit)
{
    std::vector<OfficialId> ids;
    if (!unit)
        for (const Official& each : organisation.officials()) ids.push_back(each.id);
    else
        for (const UnitId& each : organisation.with_descendants(unit->id))
            std::ranges::copy(organisation.members_of(each), std::back_inserter(ids));
    std::erase_if(ids, [&](const OfficialId& each) { return !organisation.in_service(each); });
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    return ids;
}

Result<http::Response> list_officials(desk::Reading& reading, const http::Request& request)
{
    const desk::Visit& visit = reading.visit;
    auto query = desk::ApiFields::of_query(request);
    const desk::ApiPlace place = desk::place_sent(query);
    const auto after = query.found("na", [](const std::string& text) { return OfficialId::parse(text); });
    const Unit* unit = unit_sent(query, visit, "eenheid");
    if (auto read = query.all_read(); !read) return std::unexpected(read.error());

    const auto ids = chosen(visit.organisation(), unit);
    auto each = after ? std::ranges::upper_bound(ids, *after) : ids.begin();
    json::array page;
    for (; each != ids.end() && page.size() < place.size; ++each)
        page.push_back(whole_json(visit, *visit.organisation().official(*each)));
    const std::string next = each == ids.end() ? "" : std::prev(each)->text();
    return desk::collection_of("medewerkers", std::move(page), request, next);
}

Result<http::Response> show_official(desk::Reading& reading, const http::Request& request)
{
    const auto id = http::path_value<OfficialId>(request, "id");
    const Official* official = id ? reading.visit.organisation().official(*id) : nullptr;
    if (!official) return refused(official_unknown);
    return desk::response_of(
        {.version = official->version, .body = json::serialize(whole_json(reading.visit, *official))});
}

} // namespace

void add_staff_api(desk::Routes& routes)
{
    const auto need = desk::program_with(Scope::read_officials);
    routes.show("/api/v1/medewerkers", need, list_officials);
    routes.show("/api/v1/medewerkers/{id:uuid}", need, show_official);
}

} // namespace opmaat
