// SPDX-License-Identifier: EUPL-1.2
#include "import/receipt_world_store.h"

#include "process/process_store.h"
#include "staff/official_change.h"
#include "staff/staff_store.h"

#include <algorithm>

namespace opmaat {
namespace {

constexpr std::string_view process_code = "receipt";
constexpr std::string_view municipality_code = "receipt";

// Each part reads the organisation anew: it builds on what the part before it added.
class WorldSetup {
public:
    WorldSetup(db::Writer& writer, const LoggedOrganisation& logged, const ReceiptNames& names, const Act& act)
        : writer_{writer}, logged_{logged}, names_{names}, act_{act}
    {
    }

    Result<ReceiptWorld> set_up()
    {
        for (const auto part : {&WorldSetup::add_municipality, &WorldSetup::add_departments, &WorldSetup::add_groups,
                                &WorldSetup::add_officials, &WorldSetup::add_process})
            if (auto added = (this->*part)(read()); !added) return std::unexpected(std::move(added).error());
        return std::move(world_);
    }

private:
    Organisation read()
    {
        const Day today{std::chrono::floor<std::chrono::days>(act_.at).time_since_epoch()};
        return load_organisation(writer_, today);
    }

    Result<void> add_municipality(const Organisation& organisation)
    {
        if (const Municipality* known = organisation.municipality(municipality_code)) {
            world_.municipality = known->id;
            return {};
        }
        OPMAAT_TRY(added,
                   opmaat::add_municipality(organisation, std::string{municipality_code}, names_.municipality, act_));
        world_.municipality = added.now.id;
        return save(writer_, added);
    }

    Result<void> add_departments(const Organisation& organisation)
    {
        for (const std::string& each : logged_.departments) {
            const NewUnit wanted{UnitId::fresh(act_.at),
                                 UnitKind::department,
                                 code_in_log("afdeling", each),
                                 {each, {}},
                                 {},
                                 logged_.from};
            if (auto done = add_unit_once(organisation, {each, {}}, wanted); !done) return done;
        }
        return {};
    }

    Result<void> add_groups(const Organisation& organisation)
    {
        for (const LoggedUnit& each : logged_.groups) {
            const auto& [department, group] = each;
            const NewUnit wanted{UnitId::fresh(act_.at),
                                 UnitKind::team,
                                 code_in_log("team", department + " " + group),
                                 {group, {}},
                                 world_.units.at({department, {}}),
                                 logged_.from};
            if (auto done = add_unit_once(organisation, each, wanted); !done) return done;
        }
        return {};
    }

    Result<void> add_unit_once(const Organisation& organisation, const LoggedUnit& logged, const NewUnit& wanted)
    {
        if (const Unit* known = organisation.unit(wanted.code)) {
            world_.units[logged] = known->id;
            return {};
        }
        OPMAAT_TRY(added, add_unit(organisation, wanted, act_));
        world_.units[logged] = added.now.id;
        return save(writer_, added);
    }

    Result<void> add_officials(const Organisation& organisation)
    {
        for (const auto& [name, unit] : logged_.officials) {
            const std::string code = code_in_log("medewerker", name);
            if (const Official* known = organisation.official(code)) {
                world_.officials[name] = known->id;
                continue;
            }
            if (auto added = add_official(organisation, name, code, unit); !added) return added;
        }
        return {};
    }

    Result<void> add_official(const Organisation& organisation, const std::string& name, const std::string& code,
                              const LoggedUnit& unit)
    {
        const OfficialDetails details{{"", "", "", name}, "", "", ""};
        OPMAAT_TRY(added, opmaat::add_official(organisation, code, details, logged_.from, act_));
        if (auto saved = save(writer_, added); !saved) return saved;
        world_.officials[name] = added.now.id;
        OPMAAT_TRY(joined, join(organisation, added.now, world_.units.at(unit), logged_.from, act_));
        return save(writer_, joined);
    }

    Result<void> add_process(const Organisation&)
    {
        const std::vector<Process> known = processes(writer_);
        if (const auto found = std::ranges::find(known, process_code, &Process::code); found != known.end()) {
            world_.process = *found;
            return {};
        }
        const Norm eight_weeks{Clock::Kind::law, {.amount = 8, .unit = Term::Unit::week, .basis = Term::Basis::law}};
        ProcessTerms terms{.name = names_.process,
                           .domain = Domain::general,
                           .confidentiality = Confidentiality::open,
                           .complexity = Complexity::complex,
                           .unit = world_.units.begin()->second,
                           .norms = {eight_weeks}};
        OPMAAT_TRY(added, opmaat::add_process(std::string{process_code}, std::move(terms), logged_.from, act_));
        world_.process = added.now;
        return save(writer_, added);
    }

    db::Writer& writer_;
    const LoggedOrganisation& logged_;
    const ReceiptNames& names_;
    const Act& act_;
    ReceiptWorld world_{};
};

} // namespace

Result<ReceiptWorld> set_up_world(db::Writer& writer, const LoggedOrganisation& logged, const ReceiptNames& names,
                                  const Act& act)
{
    return WorldSetup{writer, logged, names, act}.set_up();
}

} // namespace opmaat
