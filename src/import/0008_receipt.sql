-- SPDX-License-Identifier: EUPL-1.2
-- The receipt log of another system, as it was read: beside the questions that were made of it.
CREATE TABLE receipt_import (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    begun TEXT NOT NULL CHECK (length(begun) = 24),
    switched TEXT CHECK (length(switched) = 24) -- until then its rows are only staged, and nobody sees them
) STRICT;

CREATE TABLE receipt_case (
    import TEXT NOT NULL REFERENCES receipt_import (id),
    place INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    channel TEXT NOT NULL,
    department TEXT NOT NULL,
    team TEXT NOT NULL,
    responsible TEXT NOT NULL,
    start_at TEXT NOT NULL CHECK (length(start_at) = 24),
    start_written TEXT NOT NULL,
    end_at TEXT CHECK (length(end_at) = 24),
    end_written TEXT,
    planned_at TEXT CHECK (length(planned_at) = 24),
    planned_written TEXT,
    deadline_at TEXT CHECK (length(deadline_at) = 24),
    deadline_written TEXT,
    PRIMARY KEY (import, place)
) STRICT;

CREATE TABLE receipt_event (
    import TEXT NOT NULL REFERENCES receipt_import (id),
    place INTEGER NOT NULL,
    case_name TEXT NOT NULL CHECK (case_name <> ''),
    activity TEXT NOT NULL,
    lifecycle TEXT NOT NULL,
    resource TEXT NOT NULL,
    team TEXT NOT NULL,
    at TEXT NOT NULL CHECK (length(at) = 24),
    at_written TEXT NOT NULL,
    PRIMARY KEY (import, place)
) STRICT;

-- What was imported of each case, so that a second import knows it. Without a question when the log held only events.
CREATE TABLE receipt_record (
    name TEXT PRIMARY KEY CHECK (name <> ''),
    import TEXT NOT NULL REFERENCES receipt_import (id),
    fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 16),
    question TEXT UNIQUE REFERENCES question (id)
) STRICT;
