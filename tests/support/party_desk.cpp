// SPDX-License-Identifier: EUPL-1.2
#include "support/party_desk.h"

#include <doctest/doctest.h>

namespace support {
namespace {

using namespace opmaat;

const Day today = day(2026, 3, 2);

Reach reach(const std::string& typed)
{
    if (typed.contains('@')) return parse_email_address(typed).value();
    return parse_phone_number(typed).value();
}

} // namespace

Party PartyDesk::registers(std::string_view name, const std::vector<std::string>& reaches)
{
    Party described;
    described.name = parse_resident_name(name);
    for (const std::string& each : reaches)
        described.contact_points.push_back({{}, reach(each), Purpose::home, false, {day(2026, 1, 1), {}}});
    const auto registered = register_party(described, today, act()).value();
    REQUIRE(saves(registered));
    return registered.now;
}

Result<Party> PartyDesk::registering_company(std::string_view name, std::string_view kvk, std::string_view branch)
{
    Party described;
    described.kind = PartyKind::company;
    described.trade_name = name;
    described.registration = {parse_kvk_number(kvk).value()};
    if (!branch.empty()) described.registration->branch = parse_branch_number(branch).value();
    const auto registered = register_party(described, today, act()).value();
    if (auto saved = saves(registered); !saved) return std::unexpected(saved.error());
    return registered.now;
}

Party PartyDesk::registers_company(std::string_view name, std::string_view kvk, std::string_view branch)
{
    return registering_company(name, kvk, branch).value();
}

Result<void> PartyDesk::saves(const Changed<Party>& changed)
{
    return change<void>([&](db::Writer& writer) { return save(writer, changed); });
}

Party PartyDesk::does(const Party& party, const PartyVerb& verb)
{
    const auto changed = verb(party);
    REQUIRE(changed);
    REQUIRE(saves(*changed));
    return changed->now;
}

Result<Party> PartyDesk::seeing(PartyId id, Role role)
{
    return change<Party>([&](db::Writer& writer) -> Result<Party> {
        OPMAAT_TRY(looked, party_to_look_at(writer, viewer(role), {id, act(), "proef"}));
        return std::move(looked).record(writer);
    });
}

void PartyDesk::looks(PartyId id, const std::string& why)
{
    const auto seen = change<Party>([&](db::Writer& writer) -> Result<Party> {
        OPMAAT_TRY(looked, party_to_look_at(writer, viewer(Role::agent), {id, act(), why}));
        return std::move(looked).record(writer);
    });
    REQUIRE(seen);
}

Result<Party> PartyDesk::changing(PartyId id, Role role)
{
    return change<Party>([&](db::Writer& writer) { return party_to_change(writer, viewer(role), {id}); });
}

PartiesFound PartyDesk::finds(std::string_view query)
{
    std::optional<PartiesFound> found;
    database_.read([&](db::Reader& reader) { found = find_parties(reader, viewer(Role::agent), query).value(); });
    return std::move(*found);
}

Result<std::vector<PartyLook>> PartyDesk::tells_looks(PartyId id, Role role)
{
    std::optional<Result<std::vector<PartyLook>>> told;
    database_.read([&](db::Reader& reader) { told = looks_to_tell(reader, viewer(role), id, 100); });
    return std::move(*told);
}

} // namespace support
