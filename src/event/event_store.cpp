// SPDX-License-Identifier: EUPL-1.2
#include "event/event_store.h"

#include "base/columns.h"

#include <boost/json.hpp>
#include <charconv>

namespace opmaat {
namespace {

namespace json = boost::json;

const db::Sql event_insert{"event.append",
                           "INSERT INTO event (at, actor, kind, facts) VALUES (?1, ?2, ?3, ?4) RETURNING position"};
const db::Sql about_insert{"event.append_about",
                           "INSERT INTO event_about (subject, id, position, version) VALUES (?1, ?2, ?3, ?4)"};
const db::Sql select_after{"event.after",
                           "SELECT position, at, actor, kind, facts FROM settled_event WHERE position > ?1 "
                           "ORDER BY position LIMIT ?2"};
const db::Sql select_about_one{"event.about",
                               "SELECT e.position, e.at, e.actor, e.kind, e.facts FROM event_about AS a "
                               "JOIN event AS e ON e.position = a.position WHERE a.subject = ?1 AND a.id = ?2 "
                               "ORDER BY a.position DESC LIMIT ?3"};
// Of any subject but questions, which have an index of their own: few among the many events.
const db::Sql select_about_subject{
    "event.about_subject", "SELECT e.position, e.at, e.actor, e.kind, e.facts FROM (SELECT DISTINCT position "
                           "FROM event_about WHERE subject <> 'vraag' AND subject = ?1 ORDER BY position DESC "
                           "LIMIT ?2) AS a JOIN event AS e ON e.position = a.position ORDER BY e.position DESC"};
const db::Sql select_abouts{"event.abouts",
                            "SELECT position, subject, id, version FROM event_about WHERE position = ?1 "
                            "ORDER BY subject, id"};
const db::Sql select_newest{"event.newest", "SELECT coalesce(max(position), 0) FROM settled_event"};
const db::Sql raise_base{"event.raise_base", "UPDATE event_base SET base = (SELECT base FROM event_base_needed) "
                                             "WHERE base < (SELECT base FROM event_base_needed)"};

json::value json_of(const FactValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value.held())) return *number;
    if (const auto* text = std::get_if<std::string>(&value.held())) return json::string{*text};
    return nullptr;
}

FactValue value_of(const json::value& value)
{
    if (value.is_int64()) return value.as_int64();
    if (value.is_string()) return Code{value.as_string()};
    return {};
}

std::vector<About> abouts_of(db::Reader& reader, std::int64_t position)
{
    return reader.all(
        select_abouts,
        [](const db::Row& row) {
            return About{row.as<std::string>(1), row.as<std::string>(2), row.integer(3)};
        },
        position);
}

// A row of the journal before the things that it is about are known.
struct EventRow {
    std::int64_t position;
    Act act;
    std::string kind;
    std::vector<Fact> facts;
};

EventRow event_row(const db::Row& row)
{
    const auto actor = parse_actor(row.text(2));
    if (!actor) throw db::Fault{db::Fault::Kind::other, "no actor in the journal"};
    return {row.integer(0), Act{*actor, row.as<Instant>(1)}, row.as<std::string>(3), parse_facts(row.text(4))};
}

std::vector<RecordedEvent> with_abouts(db::Reader& reader, std::vector<EventRow> rows)
{
    std::vector<RecordedEvent> events;
    events.reserve(rows.size());
    for (EventRow& row : rows)
        events.push_back({row.position, Event{std::move(row.act), EventKind{row.kind}, abouts_of(reader, row.position),
                                              std::move(row.facts)}});
    return events;
}

// The position that a cursor stands for; nothing when it is none.
std::optional<std::int64_t> position_of(std::string_view cursor)
{
    if (cursor.empty()) return 0;
    std::int64_t position = 0;
    const auto [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), position);
    if (error != std::errc{} || end != cursor.data() + cursor.size() || position < 0) return std::nullopt;
    return position;
}

} // namespace

void append(db::Writer& writer, const std::vector<Event>& events)
{
    for (const Event& event : events) {
        const auto position = writer.value<std::int64_t>(event_insert, event.act.at, to_text(event.act.by), event.kind,
                                                         facts_text(event.facts));
        for (const About& each : event.abouts) writer.run(about_insert, each.subject, each.id, *position, each.version);
    }
}

Result<EventPage> events_after(db::Reader& reader, std::string_view cursor, int limit)
{
    const auto position = position_of(cursor);
    if (!position || *position > newest_position(reader)) return refused(cursor_unknown, "cursor");
    EventPage page{with_abouts(reader, reader.all(select_after, event_row, *position, limit)), std::string{cursor}};
    if (!page.events.empty()) page.cursor = std::to_string(page.events.back().position);
    return page;
}

std::vector<RecordedEvent> events_about(db::Reader& reader, std::string_view subject, std::string_view id, int limit)
{
    return with_abouts(reader, reader.all(select_about_one, event_row, subject, id, limit));
}

std::vector<RecordedEvent> events_about(db::Reader& reader, std::string_view subject, int limit)
{
    return with_abouts(reader, reader.all(select_about_subject, event_row, subject, limit));
}

std::int64_t newest_position(db::Reader& reader) { return reader.value<std::int64_t>(select_newest).value_or(0); }

std::string facts_text(const std::vector<Fact>& facts)
{
    json::object object;
    for (const Fact& fact : facts) object[fact.name] = {{"van", json_of(fact.from)}, {"naar", json_of(fact.to)}};
    return json::serialize(object);
}

std::vector<Fact> parse_facts(std::string_view text)
{
    const json::value parsed = json::parse(text);
    std::vector<Fact> facts;
    for (const auto& [name, change] : parsed.as_object())
        facts.push_back({std::string{name}, value_of(change.at("van")), value_of(change.at("naar"))});
    return facts;
}

void keep_positions_rising(db::Writer& writer) { writer.run(raise_base); }

} // namespace opmaat
