-- SPDX-License-Identifier: EUPL-1.2
-- The links of screens on the wall. Of the secret in a link only its digest is kept.
CREATE TABLE wall_link (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
    made TEXT NOT NULL CHECK (length(made) = 24),
    revoked TEXT CHECK (length(revoked) = 24),
    version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
