-- SPDX-License-Identifier: EUPL-1.2
-- An official's own work: for whom they are the face, for whom they stand in, and the lists that they kept by name.
CREATE INDEX question_contact_person ON question (contact_person, due_order, id) WHERE state = 'open';
CREATE INDEX question_deputy ON question (deputy, due_order, id) WHERE state = 'open';

-- A list that an official keeps under a name, as the query of its address.
CREATE TABLE saved_filter (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    official TEXT NOT NULL REFERENCES official (id),
    name TEXT NOT NULL CHECK (name <> ''),
    query TEXT NOT NULL,
    UNIQUE (official, name)
) STRICT;
