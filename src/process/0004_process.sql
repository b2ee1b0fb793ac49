-- SPDX-License-Identifier: EUPL-1.2
-- What residents can ask, and what the municipality promises on it from a day on.
CREATE TABLE process (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    code TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE process_version (
    process TEXT NOT NULL REFERENCES process (id),
    number INTEGER NOT NULL CHECK (number > 0),
    from_day TEXT NOT NULL CHECK (length(from_day) = 10),
    name_nl TEXT NOT NULL CHECK (name_nl <> ''),
    name_en TEXT NOT NULL,
    domain TEXT NOT NULL
        CHECK (domain IN ('algemeen', 'sociaal-domein', 'belastingen', 'handhaving', 'personeel')),
    confidentiality TEXT NOT NULL CHECK (confidentiality IN ('openbaar', 'intern', 'vertrouwelijk', 'besloten')),
    class TEXT NOT NULL CHECK (class IN ('eenvoudig', 'complex')),
    unit TEXT NOT NULL REFERENCES unit (id),
    PRIMARY KEY (process, number),
    UNIQUE (process, from_day)
) STRICT;

-- `municipality` is empty for the norms of all; `term` as in "8 weken wet".
CREATE TABLE process_norm (
    process TEXT NOT NULL,
    number INTEGER NOT NULL,
    place INTEGER NOT NULL,
    municipality TEXT REFERENCES municipality (id),
    clock TEXT NOT NULL CHECK (clock IN ('ontvangst', 'inhoud', 'wet')),
    term TEXT NOT NULL CHECK (term <> ''),
    PRIMARY KEY (process, number, place),
    FOREIGN KEY (process, number) REFERENCES process_version (process, number)
) STRICT;
