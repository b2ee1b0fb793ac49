// SPDX-License-Identifier: EUPL-1.2
// The organisation on disk. It is read whole, as of a day; every save asks for the event too. A save of a thing that
// somebody else changed meanwhile refuses changed_meanwhile.
#pragma once

#include "db/db.h"
#include "staff/observed_figure.h"
#include "staff/reorganisation.h"

#include <map>

namespace opmaat {

/// The whole organisation as of that day, with the intake roster from a month before it on.
Organisation load_organisation(db::Reader& reader, Day as_of);

Result<void> save(db::Writer& writer, const Changed<Municipality>& changed);
Result<void> save(db::Writer& writer, const Changed<Unit>& changed);
Result<void> save(db::Writer& writer, const Changed<Official>& changed);

/// That of everybody of whom it was ever set.
std::map<OfficialId, Presence> presences(db::Reader& reader);
/// As last set; version 0 when it never was.
Presence presence_of(db::Reader& reader, const OfficialId& official);
Result<void> save(db::Writer& writer, const Changed<Presence>& changed);

RosterDay roster_day(db::Reader& reader, const UnitId& unit, Day day);
Result<void> save(db::Writer& writer, const Changed<RosterDay>& changed);

IntakeOfficial intake_official(db::Reader& reader);
Result<void> save(db::Writer& writer, const Changed<IntakeOfficial>& changed);

/// All of them, the latest day first.
std::vector<Reorganisation> reorganisations(db::Reader& reader);
/// Nothing when there is none with this id.
std::optional<Reorganisation> reorganisation_of(db::Reader& reader, const Id<Reorganisation>& id);
/// The same, while nobody else changes it until the end of the transaction.
std::optional<Reorganisation> hold_reorganisation(db::Writer& writer, const Id<Reorganisation>& id);
/// What was planned on that day or before it, the earliest first.
std::vector<Id<Reorganisation>> due_reorganisations(db::Reader& reader, Day today);
Result<void> save(db::Writer& writer, const Changed<Reorganisation>& changed);
/// Saves everything that changed by it; what the successions name is for the slices that hold it.
Result<void> save(db::Writer& writer, const WentLive& live);

/// One for each figure, entered or not.
std::vector<Consent> consents(db::Reader& reader);
Result<void> save(db::Writer& writer, const Changed<Consent>& changed);

} // namespace opmaat
