// SPDX-License-Identifier: EUPL-1.2
#include "staff/staff_json_api.h"

namespace opmaat {

namespace json = boost::json;

json::object official_json(const desk::Visit& visit, const OfficialId& official)
{
    const Official* known = visit.organisation().official(official);
    json::object object{{"id", official.text()}};
    if (!known) return object;
    object.emplace("code", known->code);
    object.emplace("naam", short_name(known->details.name));
    return object;
}

json::object unit_json(const desk::Visit& visit, const UnitId& unit)
{
    const Unit* known = visit.organisation().unit(unit);
    json::object object{{"id", unit.text()}};
    if (!known) return object;
    object.emplace("soort", word(known->kind));
    object.emplace("code", known->code);
    object.emplace("naam", known->name.nl);
    return object;
}

const Official* official_sent(desk::ApiFields& fields, const desk::Visit& visit, std::string_view name)
{
    return fields.found(name, [&](const std::string& text) {
        const auto id = OfficialId::parse(text);
        return id ? visit.organisation().official(*id) : visit.organisation().official(text);
    });
}

const Unit* unit_sent(desk::ApiFields& fields, const desk::Visit& visit, std::string_view name)
{
    return fields.found(name, [&](const std::string& text) {
        const auto id = UnitId::parse(text);
        return id ? visit.organisation().unit(*id) : visit.organisation().unit(text);
    });
}

} // namespace opmaat
