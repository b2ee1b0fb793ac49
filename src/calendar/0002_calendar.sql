-- SPDX-License-Identifier: EUPL-1.2
-- Opening hours, closing days and equalised days. The units are rows of a later slice, so no foreign key names them.
CREATE TABLE equalised_day (
    day TEXT PRIMARY KEY CHECK (length(day) = 10),
    source TEXT NOT NULL CHECK (source <> ''),
    known_through TEXT NOT NULL CHECK (length(known_through) = 10),
    mark TEXT NOT NULL CHECK (mark IN ('gezien', 'aangenomen', 'vervallen'))
) STRICT;

CREATE TABLE opening_hours (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    municipality TEXT NOT NULL,
    unit TEXT,
    valid_from TEXT NOT NULL CHECK (length(valid_from) = 10)
) STRICT;
CREATE UNIQUE INDEX opening_hours_once ON opening_hours (municipality, COALESCE(unit, ''), valid_from);

CREATE TABLE opening (
    opening_hours TEXT NOT NULL REFERENCES opening_hours (id),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    opens TEXT NOT NULL CHECK (length(opens) = 5),
    closes TEXT NOT NULL CHECK (length(closes) = 5),
    PRIMARY KEY (opening_hours, weekday, opens)
) STRICT;

CREATE TABLE closing_day (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    municipality TEXT NOT NULL,
    unit TEXT,
    day TEXT NOT NULL CHECK (length(day) = 10),
    reason TEXT NOT NULL CHECK (reason <> ''),
    published TEXT NOT NULL CHECK (length(published) = 24)
) STRICT;
CREATE UNIQUE INDEX closing_day_once ON closing_day (municipality, COALESCE(unit, ''), day);

CREATE TABLE day_override (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    municipality TEXT NOT NULL,
    unit TEXT,
    day TEXT NOT NULL CHECK (length(day) = 10),
    opens TEXT NOT NULL CHECK (length(opens) = 5),
    closes TEXT NOT NULL CHECK (length(closes) = 5)
) STRICT;
CREATE UNIQUE INDEX day_override_once ON day_override (municipality, COALESCE(unit, ''), day, opens);
