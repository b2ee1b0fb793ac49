-- SPDX-License-Identifier: EUPL-1.2
-- The journal. A sequence would number events in the order in which transactions ask, not in that of their commits: a
-- reader could pass over the event of a slow transaction. So a position is the number of its transaction and a count
-- within it, and readers see only positions of transactions older than any that still runs.
CREATE TABLE event_base (one BIGINT PRIMARY KEY CHECK (one = 1), base BIGINT NOT NULL);
INSERT INTO event_base (one, base) VALUES (1, 0);

CREATE TABLE event (
    position BIGINT PRIMARY KEY,
    at TEXT NOT NULL CHECK (length(at) = 24),
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    facts TEXT NOT NULL
);

-- The first position of a transaction; 16,777,216 events fit in each.
CREATE FUNCTION first_position(of_transaction xid8) RETURNS BIGINT LANGUAGE sql STABLE AS $$
    SELECT (base + of_transaction::text::bigint) << 24 FROM event_base WHERE one = 1
$$;

CREATE FUNCTION next_position() RETURNS BIGINT LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    opening BIGINT := first_position(pg_current_xact_id());
    latest BIGINT := (SELECT max(position) FROM event WHERE position >= opening AND position < opening + 16777216);
BEGIN
    RETURN coalesce(latest + 1, opening);
END
$$;
ALTER TABLE event ALTER COLUMN position SET DEFAULT next_position();

CREATE TABLE event_about (
    subject TEXT NOT NULL,
    id TEXT NOT NULL,
    position BIGINT NOT NULL REFERENCES event (position),
    version BIGINT NOT NULL,
    PRIMARY KEY (subject, id, position)
);
CREATE INDEX event_about_position ON event_about (position);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
DO $$
BEGIN
    CREATE TRIGGER event_is_not_changed BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();
END
$$;

-- What may be read in order of position: nothing can come in before its last one any more.
CREATE VIEW settled_event AS
SELECT position, at, actor, kind, facts FROM event
WHERE position < first_position(pg_snapshot_xmin(pg_current_snapshot()));

-- The base at which the next transaction comes after every event: higher than it is after a restore into a cluster that
-- has run fewer transactions.
CREATE VIEW event_base_needed AS
SELECT greatest(base, (SELECT coalesce(max(position), 0) FROM event) / 16777216 + 1
                      - pg_snapshot_xmax(pg_current_snapshot())::text::bigint) AS base
FROM event_base WHERE one = 1;

CREATE TABLE outbox (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    kind TEXT NOT NULL,
    key TEXT UNIQUE,
    payload TEXT NOT NULL,
    due TEXT NOT NULL CHECK (length(due) = 24),
    taken_until TEXT CHECK (length(taken_until) = 24),
    attempts BIGINT NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    done_at TEXT CHECK (length(done_at) = 24)
);
CREATE INDEX outbox_due ON outbox (due) WHERE done_at IS NULL;

CREATE TABLE job (
    name TEXT PRIMARY KEY,
    taken_until TEXT CHECK (length(taken_until) = 24),
    started_at TEXT NOT NULL CHECK (length(started_at) = 24)
);
