-- SPDX-License-Identifier: EUPL-1.2
-- Residents, companies and organisations. Of a BSN only what is encrypted is kept, with the id of its key.
CREATE TABLE party (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    kind TEXT NOT NULL CHECK (kind IN ('persoon', 'bedrijf', 'organisatie')),
    initials TEXT NOT NULL,
    given TEXT NOT NULL,
    prefix TEXT NOT NULL,
    family TEXT NOT NULL,
    partner_prefix TEXT NOT NULL,
    partner_family TEXT NOT NULL,
    name_use TEXT NOT NULL CHECK (name_use IN ('eigen', 'partner', 'partner-eigen', 'eigen-partner')),
    trade_name TEXT NOT NULL,
    born TEXT CHECK (length(born) = 10),
    kvk TEXT CHECK (length(kvk) = 8),
    branch TEXT CHECK (branch IS NULL OR (length(branch) = 12 AND kvk IS NOT NULL)),
    address_wish TEXT NOT NULL CHECK (address_wish IN ('onbekend', 'mevrouw', 'heer', 'naam')),
    channel TEXT CHECK (channel IN ('e-mail', 'brief', 'telefoon')),
    time_of_day TEXT NOT NULL CHECK (time_of_day IN ('altijd', 'ochtend', 'middag', 'avond')),
    digital TEXT NOT NULL CHECK (digital IN ('digitaal', 'wil-niet', 'kan-niet')),
    language TEXT NOT NULL CHECK (length(language) = 2),
    interpreter INTEGER NOT NULL CHECK (interpreter IN (0, 1)),
    large_print INTEGER NOT NULL CHECK (large_print IN (0, 1)),
    bsn_known INTEGER NOT NULL CHECK (bsn_known IN (0, 1)),
    address_secret INTEGER NOT NULL CHECK (address_secret IN (0, 1)),
    merged_into TEXT REFERENCES party (id),
    folded_name TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX party_folded_name ON party (folded_name);
CREATE INDEX party_kvk ON party (kvk, branch) WHERE kvk IS NOT NULL;
CREATE INDEX party_merged_into ON party (merged_into) WHERE merged_into IS NOT NULL;

-- `reached` is equal for what leads to the same telephone, mailbox or door.
CREATE TABLE party_contact_point (
    party TEXT NOT NULL REFERENCES party (id),
    id TEXT NOT NULL CHECK (length(id) = 36),
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('telefoon', 'e-mail', 'adres')),
    purpose TEXT NOT NULL CHECK (purpose IN ('thuis', 'werk', 'post', 'tijdelijk', 'anders')),
    preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)),
    since TEXT NOT NULL CHECK (length(since) = 10),
    until TEXT CHECK (length(until) = 10),
    unreachable TEXT CHECK (length(unreachable) = 10),
    reached TEXT NOT NULL CHECK (reached <> ''),
    value TEXT NOT NULL,
    house TEXT,
    postcode TEXT NOT NULL,
    town TEXT NOT NULL,
    country TEXT NOT NULL,
    PRIMARY KEY (party, id)
) STRICT;
CREATE INDEX party_contact_point_reached ON party_contact_point (kind, reached);

CREATE TABLE party_consent (
    party TEXT NOT NULL REFERENCES party (id),
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('ontvangstbevestiging', 'voortgang', 'antwoord', 'besluit', 'vragenlijst',
        'nieuws')),
    given TEXT NOT NULL CHECK (length(given) = 10),
    withdrawn TEXT CHECK (length(withdrawn) = 10),
    PRIMARY KEY (party, place)
) STRICT;

-- `other` speaks for `party`, or cares for it.
CREATE TABLE party_relation (
    party TEXT NOT NULL REFERENCES party (id),
    id TEXT NOT NULL CHECK (length(id) = 36),
    kind TEXT NOT NULL CHECK (kind IN ('gemachtigde', 'wettelijk-vertegenwoordiger', 'bewindvoerder', 'curator',
        'mentor', 'ouder', 'mantelzorger', 'hulpverlener')),
    other TEXT NOT NULL REFERENCES party (id),
    scope TEXT NOT NULL,
    proof TEXT NOT NULL,
    since TEXT NOT NULL CHECK (length(since) = 10),
    until TEXT CHECK (length(until) = 10),
    PRIMARY KEY (party, id)
) STRICT;
CREATE INDEX party_relation_other ON party_relation (other);

CREATE TABLE party_warning (
    party TEXT NOT NULL REFERENCES party (id),
    id TEXT NOT NULL CHECK (length(id) = 36),
    author TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    since TEXT NOT NULL CHECK (length(since) = 10),
    until TEXT NOT NULL CHECK (length(until) = 10),
    told TEXT CHECK (length(told) = 10),
    PRIMARY KEY (party, id)
) STRICT;

-- `before` is the party that stays as it was, in a row of its own that nobody finds; it is what an undo goes back to.
CREATE TABLE party_merge (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    kept TEXT NOT NULL REFERENCES party (id),
    gone TEXT NOT NULL REFERENCES party (id),
    before TEXT NOT NULL REFERENCES party (id),
    at TEXT NOT NULL CHECK (length(at) = 24),
    undo_until TEXT NOT NULL CHECK (length(undo_until) = 10),
    taken TEXT NOT NULL,
    undone TEXT CHECK (length(undone) = 24)
) STRICT;
CREATE INDEX party_merge_kept ON party_merge (kept);
CREATE INDEX party_merge_gone ON party_merge (gone);

-- Encrypted with the key of that id; `hash` is keyed too, to search by.
CREATE TABLE party_bsn (
    party TEXT NOT NULL PRIMARY KEY REFERENCES party (id),
    key TEXT NOT NULL,
    box TEXT NOT NULL CHECK (box <> ''),
    hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX party_bsn_hash ON party_bsn (hash);
CREATE INDEX party_bsn_key ON party_bsn (key);

-- Who looked at whom, at what, when and why: the resident has a right to know it.
CREATE TABLE party_look (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    party TEXT NOT NULL REFERENCES party (id),
    actor TEXT NOT NULL,
    at TEXT NOT NULL CHECK (length(at) = 24),
    what TEXT NOT NULL CHECK (what IN ('partij', 'bsn', 'uitvoer')),
    why TEXT NOT NULL
) STRICT;
CREATE INDEX party_look_party ON party_look (party, id);
