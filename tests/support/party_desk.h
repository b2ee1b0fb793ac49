// SPDX-License-Identifier: EUPL-1.2
// A desk at which parties are registered, changed and looked up, straight through the doors.
#pragma once

#include "party/contact_change.h"
#include "party/party_search_store.h"
#include "party/party_store.h"
#include "support/engines.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace support {

class PartyDesk {
public:
    explicit PartyDesk(db::Database& database) : database_(database) {}

    opmaat::Act act() const { return {official_, opmaat::parse_instant("2026-03-02T09:00:00Z").value()}; }
    opmaat::OfficialId official() const { return official_; }
    opmaat::Viewer viewer(opmaat::Role role) const
    {
        return {.actor = official_, .posts = {{.role = role, .everywhere = true}}};
    }

    /// A person with these numbers and e-mail addresses.
    opmaat::Party registers(std::string_view name, const std::vector<std::string>& reaches);
    opmaat::Party registers_company(std::string_view name, std::string_view kvk, std::string_view branch);
    /// The same, which may be refused. An empty branch is the company itself.
    opmaat::Result<opmaat::Party> registering_company(std::string_view name, std::string_view kvk,
                                                      std::string_view branch);
    opmaat::Result<void> saves(const opmaat::Changed<opmaat::Party>& changed);
    /// The party after the verb, which must succeed.
    opmaat::Party does(const opmaat::Party& party, const opmaat::PartyVerb& verb);

    /// As somebody who sees everything.
    opmaat::Party sees(opmaat::PartyId id) { return seeing(id, opmaat::Role::lead).value(); }
    opmaat::Result<opmaat::Party> seeing(opmaat::PartyId id, opmaat::Role role);
    void looks(opmaat::PartyId id, const std::string& why);
    opmaat::Result<opmaat::Party> changing(opmaat::PartyId id, opmaat::Role role);
    opmaat::PartiesFound finds(std::string_view query);
    opmaat::Result<std::vector<opmaat::PartyLook>> tells_looks(opmaat::PartyId id, opmaat::Role role);

    /// Runs a change; a refusal rolls it back.
    template <class T>
    opmaat::Result<T> change(const std::function<opmaat::Result<T>(db::Writer&)>& work)
    {
        std::optional<opmaat::Result<T>> outcome;
        database_.write_and_wait("desk", [&](db::Writer& writer) {
            outcome = work(writer);
            return outcome->has_value();
        });
        return std::move(*outcome);
    }

private:
    db::Database& database_;
    opmaat::OfficialId official_ = opmaat::OfficialId::fresh(opmaat::parse_instant("2026-01-01T09:00:00Z").value());
};

} // namespace support
