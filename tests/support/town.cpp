// SPDX-License-Identifier: EUPL-1.2
#include "support/town.h"

#include "base/columns.h"

#include <stdexcept>

namespace support {

using namespace opmaat;

const Instant monday = *parse_instant("2026-03-02T09:00:00Z");

namespace {

const auto insert_municipality = db::Sql::composed("town.municipality", "INSERT INTO municipality (id) VALUES (?1)");
const auto insert_unit = db::Sql::composed("town.unit", "INSERT INTO unit (id) VALUES (?1)");
const auto insert_official = db::Sql::composed("town.official", "INSERT INTO official (id) VALUES (?1)");
const auto insert_process = db::Sql::composed("town.process", "INSERT INTO process (id) VALUES (?1)");

Process loose_tiles(const UnitId& unit)
{
    const std::vector<Norm> norms{{Clock::Kind::receipt, {2, Term::Unit::working_day, Term::Basis::norm}},
                                  {Clock::Kind::content, {5, Term::Unit::working_day, Term::Basis::norm}}};
    return {ProcessId::fresh(monday),
            "losse-tegels",
            {{1, day(2000, 1, 1),
              {{"Losse tegels", ""}, Domain::general, Confidentiality::internal, Complexity::simple, unit, norms}}}};
}

} // namespace

Town::Town(db::Database& of)
    : database(of), municipality(MunicipalityId::fresh(monday)), green(UnitId::fresh(monday)), permits(UnitId::fresh(monday)),
      intake(OfficialId::fresh(monday)), testmans(OfficialId::fresh(monday)), proefman(OfficialId::fresh(monday)),
      process(loose_tiles(green))
{
    almanac.set_hours(municipality, std::nullopt, OpeningHours::office());
    database.write_and_wait("town", [&](db::Writer& writer) {
        writer.run(insert_municipality, municipality);
        for (const UnitId& unit : {green, permits}) writer.run(insert_unit, unit);
        for (const OfficialId& official : {intake, testmans, proefman}) writer.run(insert_official, official);
        writer.run(insert_process, process.id);
        return true;
    });
}

Asked Town::asked(Instant received) const
{
    return {.municipality = municipality,
            .channel = Channel::website,
            .subject = "Losse stoeptegels",
            .received = received,
            .owner = recipient(intake)};
}

Question Town::ask(Instant at) { return save(opmaat::ask(asked(at), process, {intake, at}, calendars())); }

Question Town::save(Result<Changed<Question>> changed)
{
    if (!changed) throw std::logic_error{"refused: " + std::string{changed.error().rule.code}};
    std::optional<Result<Question>> saved;
    database.write_and_wait("save", [&](db::Writer& writer) {
        saved = opmaat::save(writer, *changed);
        return saved->has_value();
    });
    if (!*saved) throw std::logic_error{"refused: " + std::string{saved->error().rule.code}};
    return **saved;
}

} // namespace support
