-- SPDX-License-Identifier: EUPL-1.2
-- The journal. Here the one writer gives positions in the order of commits.
CREATE TABLE event (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL CHECK (length(at) = 24),
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    facts TEXT NOT NULL
) STRICT;

CREATE TABLE event_about (
    subject TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL REFERENCES event (position),
    version INTEGER NOT NULL,
    PRIMARY KEY (subject, id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_about_position ON event_about (position);

CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

-- What may be read in order of position: nothing can come in before its last one any more.
CREATE VIEW settled_event AS SELECT position, at, actor, kind, facts FROM event;

-- Raised on the other engine only; there it keeps positions rising after a restore into another cluster.
CREATE TABLE event_base (one INTEGER PRIMARY KEY CHECK (one = 1), base INTEGER NOT NULL) STRICT;
INSERT INTO event_base (one, base) VALUES (1, 0);
CREATE VIEW event_base_needed AS SELECT base FROM event_base WHERE one = 1;

-- What must still be sent or done outside, written in the same commit as what it is about.
CREATE TABLE outbox (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    kind TEXT NOT NULL,
    key TEXT UNIQUE,
    payload TEXT NOT NULL,
    due TEXT NOT NULL CHECK (length(due) = 24),
    taken_until TEXT CHECK (length(taken_until) = 24),
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    done_at TEXT CHECK (length(done_at) = 24)
) STRICT;
CREATE INDEX outbox_due ON outbox (due) WHERE done_at IS NULL;

-- Work that comes back at an interval; one node at a time has it.
CREATE TABLE job (
    name TEXT PRIMARY KEY,
    taken_until TEXT CHECK (length(taken_until) = 24),
    started_at TEXT NOT NULL CHECK (length(started_at) = 24)
) STRICT;
