// SPDX-License-Identifier: EUPL-1.2
#include "base/columns.h"
#include "event/event_store.h"
#include "staff/staff_store.h"

#include <algorithm>

namespace opmaat {
namespace {

const db::Sql select_consents{"consent.all", "SELECT figure, from_day, version FROM works_council_consent"};
const db::Sql consent_save{
    "consent.save", "INSERT INTO works_council_consent (figure, from_day, version) VALUES (?1, ?2, ?3) "
                    "ON CONFLICT (figure) DO UPDATE SET from_day = excluded.from_day, version = excluded.version "
                    "WHERE works_council_consent.version = excluded.version - 1"};

} // namespace

std::vector<Consent> consents(db::Reader& reader)
{
    std::vector<Consent> all;
    for (const auto& each : Words<ObservedFigure>::all) all.push_back({each.value});
    reader.each(select_consents, {}, [&](const db::Row& row) {
        const auto consent = std::ranges::find(all, row.as<ObservedFigure>(0), &Consent::figure);
        consent->from = row.as<std::optional<Day>>(1);
        consent->version = row.integer(2);
    });
    return all;
}

Result<void> save(db::Writer& writer, const Changed<Consent>& changed)
{
    const Consent& now = changed.now;
    if (writer.run(consent_save, now.figure, now.from, now.version) == 0) return refused(changed_meanwhile);
    append(writer, changed.events);
    return {};
}

} // namespace opmaat
