// SPDX-License-Identifier: EUPL-1.2
#include "support/access_city.h"

#include "access/secret_shell.h"
#include "staff/official_change.h"
#include "staff/staff_store.h"

#include <doctest/doctest.h>

namespace support {

using namespace opmaat;

namespace {

const Period always{day(2020, 1, 1), std::nullopt};
const Act by_beheer{SystemActor{"opdrachtregel"}, start};

Official somebody(std::string code, const UnitId& unit)
{
    Official official{OfficialId::fresh(start), std::move(code), {{"", "", "", "Proef"}, "", "", ""}, always};
    official.memberships = {{unit, always}};
    return official;
}

Staff staff_of(const UnitId& department, const UnitId& team)
{
    return {.municipalities = {},
            .units = {{department, UnitKind::department, "ruimte", {"Ruimte", ""}, always, {{std::nullopt, always}}},
                      {team, UnitKind::team, "groen", {"Groen", ""}, always, {{department, always}}}},
            .officials = {somebody("proefman", team), somebody("testmans", team)},
            .roster = {},
            .intake_official = {}};
}

template <class T>
void add(db::Writer& writer, const T& thing, Subject<T> subject, EventKind kind)
{
    REQUIRE(save(writer, Changed<T>{thing, Event{by_beheer, kind, {about(subject, thing.id, 1)}}}));
}

} // namespace

AccessCity::AccessCity(db::Database& database)
    : department{UnitId::fresh(start)}, team{UnitId::fresh(start)}, database_{database},
      organisation_{std::make_shared<const Organisation>(staff_of(department, team), day(2026, 3, 2))}
{
    writes([&](db::Writer& writer) {
        for (const Unit& each : organisation_->units()) add(writer, each, unit_subject, unit_added);
        for (const Official& each : organisation_->officials()) add(writer, each, official_subject, official_added);
    });
}

OfficialId AccessCity::official(std::string_view code) const { return organisation_->official(code)->id; }

Account AccessCity::has_account(std::string_view code) { return saved(*open_account(official(code), code, by_beheer)); }

Account AccessCity::has_password(const Account& account, std::string_view password)
{
    return saved(set_password(account, password_hash(password), PasswordSetBy::owner, by_beheer));
}

Account AccessCity::gives(const Account& account, Grant grant) { return saved(*give_role(account, grant, by_beheer)); }

void AccessCity::writes(const std::function<void(db::Writer&)>& work)
{
    database_.write_and_wait("test", [&](db::Writer& writer) {
        work(writer);
        return true;
    });
}

Account AccessCity::saved(const Changed<Account>& changed)
{
    Account account = changed.now;
    writes([&](db::Writer& writer) { REQUIRE(save_account(writer, changed)); });
    ++account.version;
    return account;
}

} // namespace support
