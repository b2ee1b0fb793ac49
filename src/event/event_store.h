// SPDX-License-Identifier: EUPL-1.2
// The journal on disk: written in the same transaction as what it tells of, read in order without a gap.
#pragma once

#include "base/refusal.h"
#include "db/db.h"
#include "event/event.h"

#include <string>
#include <string_view>
#include <vector>

namespace opmaat {

/// Writes the events; positions rise in their order.
void append(db::Writer& writer, const std::vector<Event>& events);

/// An event with its place in the journal.
struct RecordedEvent {
    std::int64_t position;
    Event event;
};

struct EventPage {
    std::vector<RecordedEvent> events; // in order of position
    std::string cursor;                // give it to the next call; equal to the one given when there is nothing new
};

/// No cursor that this journal gave, or one of a journal that was set back to an older backup: start again without one.
inline constexpr Rule cursor_unknown{RefusalKind::invalid, "cursor-onbekend"};

/// The first `limit` (1 or more) events after the cursor; an empty cursor is the beginning. A reader that goes on from
/// the cursor each time sees every event once, also while slow transactions write: an event is held back until nothing
/// can come in before it any more. Refuses cursor_unknown.
Result<EventPage> events_after(db::Reader& reader, std::string_view cursor, int limit);

/// The newest `limit` events about one thing, newest first; those of this very transaction too.
std::vector<RecordedEvent> events_about(db::Reader& reader, std::string_view subject, std::string_view id, int limit);

/// The newest `limit` events about any thing of that subject, newest first: the history of a settings page.
std::vector<RecordedEvent> events_about(db::Reader& reader, std::string_view subject, int limit);

/// The position of the newest event that events_after gives; 0 in an empty journal.
std::int64_t newest_position(db::Reader& reader);

/// {"eigenaar": {"van": null, "naar": "0190..."}}: as on disk and in the API.
std::string facts_text(const std::vector<Fact>& facts);
/// Of a text that facts_text made.
std::vector<Fact> parse_facts(std::string_view text);

/// To be called at start, in one transaction, before anything is written: keeps positions rising when the database was
/// restored into a PostgreSQL cluster that has run fewer transactions. Changes nothing otherwise.
void keep_positions_rising(db::Writer& writer);

} // namespace opmaat
