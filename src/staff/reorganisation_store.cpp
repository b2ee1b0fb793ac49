// SPDX-License-Identifier: EUPL-1.2
#include "base/columns.h"
#include "event/event_store.h"
#include "staff/staff_store.h"

#include <boost/json.hpp>

namespace opmaat {
namespace {

namespace json = boost::json;

const db::Sql select_all{"reorganisation.all", "SELECT id, name, goes_live, state, steps, version FROM reorganisation "
                                               "ORDER BY goes_live DESC, id"};
const db::Sql select_one{"reorganisation.one",
                         "SELECT id, name, goes_live, state, steps, version FROM reorganisation WHERE id = ?1"};
const db::Sql hold_one{"reorganisation.hold_one", select_one.text + " FOR UPDATE"};
const db::Sql select_due{"reorganisation.due", "SELECT id FROM reorganisation WHERE state = 'gepland' AND "
                                               "goes_live <= ?1 ORDER BY goes_live, id"};
const db::Sql insert{"reorganisation.insert", "INSERT INTO reorganisation (id, name, goes_live, state, steps, version) "
                                              "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
const db::Sql update{"reorganisation.update", "UPDATE reorganisation SET goes_live = ?1, state = ?2, steps = ?3, "
                                              "version = ?4 WHERE id = ?5 AND version = ?4 - 1"};

json::value json_of(const std::optional<UnitId>& unit)
{
    return unit ? json::value(unit->text()) : json::value(nullptr);
}

json::object json_of(const OpenUnit& step)
{
    return {{"stap", "nieuw"},      {"eenheid", step.unit.text()}, {"soort", word(step.kind)},     {"code", step.code},
            {"naam", step.name.nl}, {"naamEn", step.name.en},      {"onder", json_of(step.parent)}};
}
json::object json_of(const CloseUnit& step)
{
    return {{"stap", "opheffen"}, {"eenheid", step.unit.text()}, {"opvolger", json_of(step.successor)}};
}
json::object json_of(const MoveUnit& step)
{
    return {{"stap", "verplaatsen"}, {"eenheid", step.unit.text()}, {"onder", json_of(step.parent)}};
}
json::object json_of(const MoveOfficial& step)
{
    return {{"stap", "overgaan"},
            {"medewerker", step.official.text()},
            {"van", step.from.text()},
            {"naar", step.to.text()}};
}
json::object json_of(const RenameUnit& step)
{
    return {{"stap", "hernoemen"}, {"eenheid", step.unit.text()}, {"naam", step.name.nl}, {"naamEn", step.name.en}};
}

std::string steps_text(const std::vector<ReorganisationStep>& steps)
{
    json::array all;
    for (const ReorganisationStep& step : steps)
        all.push_back(std::visit([](const auto& each) { return json_of(each); }, step));
    return json::serialize(all);
}

std::string text_at(const json::object& step, std::string_view key) { return std::string{step.at(key).as_string()}; }

UnitId unit_at(const json::object& step, std::string_view key) { return UnitId::parse(text_at(step, key)).value(); }

std::optional<UnitId> unit_if(const json::object& step, std::string_view key)
{
    return step.at(key).is_null() ? std::nullopt : std::optional{unit_at(step, key)};
}

ReorganisationStep step_of(const json::object& step)
{
    const std::string kind = text_at(step, "stap");
    if (kind == "nieuw")
        return OpenUnit{unit_at(step, "eenheid"),
                        parse_word<UnitKind>(text_at(step, "soort")).value(),
                        text_at(step, "code"),
                        {text_at(step, "naam"), text_at(step, "naamEn")},
                        unit_if(step, "onder")};
    if (kind == "opheffen") return CloseUnit{unit_at(step, "eenheid"), unit_if(step, "opvolger")};
    if (kind == "verplaatsen") return MoveUnit{unit_at(step, "eenheid"), unit_if(step, "onder")};
    if (kind == "hernoemen")
        return RenameUnit{unit_at(step, "eenheid"), {text_at(step, "naam"), text_at(step, "naamEn")}};
    return MoveOfficial{OfficialId::parse(text_at(step, "medewerker")).value(), unit_at(step, "van"),
                        unit_at(step, "naar")};
}

std::vector<ReorganisationStep> steps_of(std::string_view text)
{
    std::vector<ReorganisationStep> steps;
    const json::value parsed = json::parse(text);
    for (const json::value& each : parsed.as_array()) steps.push_back(step_of(each.as_object()));
    return steps;
}

Reorganisation reorganisation_row(const db::Row& row)
{
    return {row.as<Id<Reorganisation>>(0),  row.as<std::string>(1), row.as<Day>(2),
            row.as<ReorganisationState>(3), steps_of(row.text(4)),  row.integer(5)};
}

} // namespace

std::vector<Reorganisation> reorganisations(db::Reader& reader) { return reader.all(select_all, reorganisation_row); }

std::optional<Reorganisation> reorganisation_of(db::Reader& reader, const Id<Reorganisation>& id)
{
    return reader.one(select_one, reorganisation_row, id);
}

std::optional<Reorganisation> hold_reorganisation(db::Writer& writer, const Id<Reorganisation>& id)
{
    return writer.one(hold_one, reorganisation_row, id);
}

std::vector<Id<Reorganisation>> due_reorganisations(db::Reader& reader, Day today)
{
    return reader.all(
        select_due, [](const db::Row& row) { return row.as<Id<Reorganisation>>(0); }, today);
}

Result<void> save(db::Writer& writer, const Changed<Reorganisation>& changed)
{
    const Reorganisation& now = changed.now;
    const auto steps = steps_text(now.steps);
    const auto rows = now.version == 1
                          ? writer.run(insert, now.id, now.name, now.goes_live, now.state, steps, now.version)
                          : writer.run(update, now.goes_live, now.state, steps, now.version, now.id);
    if (rows == 0) return refused(changed_meanwhile);
    append(writer, changed.events);
    return {};
}

Result<void> save(db::Writer& writer, const WentLive& live)
{
    if (auto saved = save(writer, live.reorganisation); !saved) return saved;
    for (const auto& unit : live.units)
        if (auto saved = save(writer, unit); !saved) return saved;
    for (const auto& official : live.officials)
        if (auto saved = save(writer, official); !saved) return saved;
    return {};
}

} // namespace opmaat
