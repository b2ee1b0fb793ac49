// SPDX-License-Identifier: EUPL-1.2
// A small town for the tests of access: a department with a team, and two people who work there.
#pragma once

#include "access/account_store.h"
#include "staff/organisation.h"

#include <functional>
#include <memory>
#include <string>

namespace support {

inline const opmaat::Instant start = *opmaat::parse_instant("2026-03-02T09:00:00Z");

class AccessCity {
public:
    explicit AccessCity(db::Database& database);

    const opmaat::UnitId department;
    const opmaat::UnitId team;

    /// "proefman" or "testmans".
    opmaat::OfficialId official(std::string_view code) const;
    std::shared_ptr<const opmaat::Organisation> organisation() const { return organisation_; }

    /// An account with the code as username, and no role.
    opmaat::Account has_account(std::string_view code);
    opmaat::Account has_password(const opmaat::Account& account, std::string_view password);
    opmaat::Account gives(const opmaat::Account& account, opmaat::Grant grant);

    void reads(const std::function<void(db::Reader&)>& work) { database_.read(work); }
    void writes(const std::function<void(db::Writer&)>& work);

private:
    opmaat::Account saved(const opmaat::Changed<opmaat::Account>& changed);

    db::Database& database_;
    std::shared_ptr<const opmaat::Organisation> organisation_;
};

} // namespace support
