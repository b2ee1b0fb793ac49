-- SPDX-License-Identifier: EUPL-1.2
-- A reorganisation goes live on its day only when it was planned: a draft that nobody finished changes nothing.
CREATE TABLE reorganisation_with_plan (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    name TEXT NOT NULL CHECK (name <> ''),
    goes_live TEXT NOT NULL CHECK (length(goes_live) = 10),
    state TEXT NOT NULL CHECK (state IN ('concept', 'gepland', 'ingegaan', 'vervallen')),
    steps TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
INSERT INTO reorganisation_with_plan SELECT id, name, goes_live, state, steps, version FROM reorganisation;
DROP TABLE reorganisation;
ALTER TABLE reorganisation_with_plan RENAME TO reorganisation;
