-- SPDX-License-Identifier: EUPL-1.2
-- Calendars that changed: the terms of the open questions must be reckoned again. `looked`: every open question was
-- looked at; `done`: and once more, when everybody had the new calendar, so that no question was asked on the old one.
CREATE TABLE reckoning (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    actor TEXT NOT NULL,
    asked TEXT NOT NULL CHECK (length(asked) = 24),
    from_day TEXT NOT NULL CHECK (length(from_day) = 10),
    questions INTEGER NOT NULL CHECK (questions >= 0),
    moved INTEGER NOT NULL CHECK (moved >= 0),
    looked TEXT CHECK (length(looked) = 24),
    done TEXT CHECK (length(done) = 24)
) STRICT;
CREATE INDEX reckoning_pending ON reckoning (from_day, id) WHERE done IS NULL;
