-- SPDX-License-Identifier: EUPL-1.2
-- The municipalities that the organisation serves, its units, its people, and who stands in for whom.
CREATE TABLE municipality (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE official (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    code TEXT NOT NULL UNIQUE,
    initials TEXT NOT NULL,
    first_name TEXT NOT NULL,
    prefix TEXT NOT NULL,
    family_name TEXT NOT NULL CHECK (family_name <> ''),
    job TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    from_day TEXT NOT NULL CHECK (length(from_day) = 10),
    until_day TEXT CHECK (until_day > from_day),
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE unit (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    kind TEXT NOT NULL CHECK (kind IN ('afdeling', 'team', 'cluster')),
    code TEXT NOT NULL UNIQUE,
    name_nl TEXT NOT NULL CHECK (name_nl <> ''),
    name_en TEXT NOT NULL,
    from_day TEXT NOT NULL CHECK (length(from_day) = 10),
    until_day TEXT CHECK (until_day > from_day),
    successor TEXT REFERENCES unit (id) CHECK (successor <> id),
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE unit_placement (
    unit TEXT NOT NULL REFERENCES unit (id),
    parent TEXT REFERENCES unit (id) CHECK (parent <> unit),
    from_day TEXT NOT NULL CHECK (length(from_day) = 10),
    until_day TEXT CHECK (until_day > from_day),
    PRIMARY KEY (unit, from_day)
) STRICT;

CREATE TABLE unit_post (
    unit TEXT NOT NULL REFERENCES unit (id),
    post TEXT NOT NULL CHECK (post IN ('hoofd', 'coordinator')),
    official TEXT NOT NULL REFERENCES official (id),
    from_day TEXT NOT NULL CHECK (length(from_day) = 10),
    until_day TEXT CHECK (until_day > from_day),
    PRIMARY KEY (unit, post, from_day)
) STRICT;

CREATE TABLE cluster_member (
    cluster TEXT NOT NULL REFERENCES unit (id),
    unit TEXT NOT NULL REFERENCES unit (id) CHECK (unit <> cluster),
    from_day TEXT NOT NULL CHECK (length(from_day) = 10),
    until_day TEXT CHECK (until_day > from_day),
    PRIMARY KEY (cluster, unit, from_day)
) STRICT;

CREATE TABLE membership (
    official TEXT NOT NULL REFERENCES official (id),
    unit TEXT NOT NULL REFERENCES unit (id),
    from_day TEXT NOT NULL CHECK (length(from_day) = 10),
    until_day TEXT CHECK (until_day > from_day),
    PRIMARY KEY (official, unit, from_day)
) STRICT;

CREATE TABLE deputy (
    official TEXT NOT NULL REFERENCES official (id),
    deputy TEXT NOT NULL REFERENCES official (id) CHECK (deputy <> official),
    from_day TEXT NOT NULL CHECK (length(from_day) = 10),
    until_day TEXT CHECK (until_day > from_day),
    PRIMARY KEY (official, deputy, from_day)
) STRICT;

-- How it stands now; nothing is kept of before.
CREATE TABLE presence (
    official TEXT PRIMARY KEY REFERENCES official (id),
    state TEXT NOT NULL CHECK (state IN ('bereikbaar', 'in-gesprek', 'even-weg', 'afwezig')),
    until_at TEXT CHECK (length(until_at) = 24),
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE intake_roster (
    unit TEXT NOT NULL REFERENCES unit (id),
    day TEXT NOT NULL CHECK (length(day) = 10),
    official TEXT REFERENCES official (id),
    version INTEGER NOT NULL,
    PRIMARY KEY (unit, day)
) STRICT;

-- Who has a question when nobody else is found.
CREATE TABLE intake_official (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    official TEXT NOT NULL REFERENCES official (id),
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE reorganisation (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    name TEXT NOT NULL CHECK (name <> ''),
    goes_live TEXT NOT NULL CHECK (length(goes_live) = 10),
    state TEXT NOT NULL CHECK (state IN ('concept', 'ingegaan', 'vervallen')),
    steps TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

-- From which day the works council consents to a figure on employees; without a row, or a day, it is off.
CREATE TABLE works_council_consent (
    figure TEXT PRIMARY KEY,
    from_day TEXT CHECK (length(from_day) = 10),
    version INTEGER NOT NULL
) STRICT;
