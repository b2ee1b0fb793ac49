-- SPDX-License-Identifier: EUPL-1.2
-- The version of each calendar that somebody changed: of a municipality, of a unit as it serves that municipality, and,
-- without municipality, of the days that a decree puts on a par with holidays.
CREATE TABLE calendar (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    municipality TEXT,
    unit TEXT,
    version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE UNIQUE INDEX calendar_once ON calendar (COALESCE(municipality, ''), COALESCE(unit, ''));
