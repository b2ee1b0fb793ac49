-- SPDX-License-Identifier: EUPL-1.2
-- Who can sign in, with which roles, and which applications hold a token. Of secrets only digests are kept.
CREATE TABLE account (
    official TEXT NOT NULL PRIMARY KEY REFERENCES official (id),
    username TEXT NOT NULL UNIQUE CHECK (length(username) BETWEEN 2 AND 64),
    password_hash TEXT NOT NULL,
    disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
    must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
    version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE role_grant (
    official TEXT NOT NULL REFERENCES account (official),
    role TEXT NOT NULL CHECK (role IN ('kcc-medewerker', 'behandelaar', 'dagcoordinator', 'teamleider', 'regisseur',
        'tafelsecretaris', 'tafelvoorzitter', 'bestuurder', 'jurist', 'beheerder')),
    unit TEXT REFERENCES unit (id)
) STRICT;
CREATE UNIQUE INDEX role_grant_once ON role_grant (official, role, coalesce(unit, ''));

CREATE TABLE session (
    digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
    official TEXT NOT NULL REFERENCES account (official),
    language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
    begun TEXT NOT NULL CHECK (length(begun) = 24),
    seen TEXT NOT NULL CHECK (length(seen) = 24)
) STRICT;
CREATE INDEX session_official ON session (official);
CREATE INDEX session_seen ON session (seen);

CREATE TABLE api_token (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
    made TEXT NOT NULL CHECK (length(made) = 24),
    expires TEXT CHECK (length(expires) = 24),
    revoked TEXT CHECK (length(revoked) = 24),
    version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE api_token_scope (
    token TEXT NOT NULL REFERENCES api_token (id),
    scope TEXT NOT NULL CHECK (scope IN ('vragen-lezen', 'vragen-schrijven', 'medewerkers-lezen', 'regiebord-lezen',
        'gebeurtenissen-lezen')),
    PRIMARY KEY (token, scope)
) STRICT;

-- Failures in a row, of one username or from one address; both only as a digest.
CREATE TABLE sign_in_attempt (
    kind TEXT NOT NULL CHECK (kind IN ('account', 'adres')),
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    failures INTEGER NOT NULL CHECK (failures >= 0),
    last TEXT NOT NULL CHECK (length(last) = 24),
    PRIMARY KEY (kind, digest)
) STRICT;
CREATE INDEX sign_in_attempt_last ON sign_in_attempt (last);
