// SPDX-License-Identifier: EUPL-1.2
// One request at the desk: who asks, at what moment, in which language, and the municipality as it is at that moment.
#pragma once

#include "access/viewer.h"
#include "base/act.h"
#include "calendar/almanac.h"
#include "db/db.h"
#include "process/process.h"
#include "staff/organisation.h"
#include "text/catalogue.h"

#include <memory>
#include <span>
#include <string>

namespace opmaat::desk {

/// The organisation, its calendars and its processes, shared by all requests until one of them changes; never changed
/// itself.
struct Municipal {
    std::shared_ptr<const Organisation> organisation;
    std::shared_ptr<const Almanac> almanac;
    std::shared_ptr<const std::vector<Process>> processes;
};

/// Who asks and when. `act.at` is the one "now" of the request.
struct Visit {
    std::shared_ptr<const Viewer> who;
    Act act;
    Day today;
    text::Language language = text::Language::nl;
    Municipal municipal;
    std::string form_token; // stands hidden in each form; empty without a session
    std::string session;    // secret of the session; empty without one
    bool must_change_password = false;

    const Viewer& viewer() const { return *who; }
    const Organisation& organisation() const { return *municipal.organisation; }
    const Almanac& almanac() const { return *municipal.almanac; }
    std::span<const Process> processes() const { return *municipal.processes; }
    const Zone& zone() const { return municipal.almanac->zone(); }
};

/// What a handler that only looks is given: it can not change anything, by type.
struct Reading {
    db::Reader& db;
    const Visit& visit;
};

/// What a handler that changes something is given: all of it is kept together, or nothing when it refuses.
struct Writing {
    db::Writer& db;
    const Visit& visit;
};

} // namespace opmaat::desk
