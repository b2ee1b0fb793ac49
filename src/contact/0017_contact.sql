-- SPDX-License-Identifier: EUPL-1.2
-- Contacts with residents, and what was asked in each. What is typed here is never in the journal; a cancelled contact
-- keeps no text and no party.
CREATE TABLE contact (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    channel TEXT NOT NULL CHECK (channel IN ('telefoon', 'balie', 'website', 'e-mail', 'brief', 'whatsapp',
        'sociale-media', 'op-straat', 'bestuurder', 'raadslid')),
    official TEXT NOT NULL REFERENCES official (id),
    began TEXT NOT NULL CHECK (length(began) = 24),
    number TEXT NOT NULL,
    party TEXT REFERENCES party (id),
    identity_checked TEXT CHECK (length(identity_checked) = 24),
    note TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('loopt', 'in-de-wacht', 'afgerond', 'geannuleerd')),
    held_since TEXT CHECK (length(held_since) = 24),
    held_ms INTEGER NOT NULL CHECK (held_ms >= 0),
    talked_until TEXT CHECK (length(talked_until) = 24),
    ended TEXT CHECK (length(ended) = 24),
    version INTEGER NOT NULL CHECK (version >= 1),
    CHECK ((ended IS NOT NULL) = (state IN ('afgerond', 'geannuleerd'))),
    CHECK ((held_since IS NOT NULL) = (state = 'in-de-wacht')),
    CHECK (identity_checked IS NULL OR party IS NOT NULL)
) STRICT;
CREATE INDEX contact_running ON contact (official) WHERE ended IS NULL;
CREATE INDEX contact_of_party ON contact (party, began);

CREATE TABLE contact_matter (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    contact TEXT NOT NULL REFERENCES contact (id),
    place INTEGER NOT NULL CHECK (place >= 1),
    asked TEXT NOT NULL,
    process TEXT REFERENCES process (id),
    outcome TEXT CHECK (outcome IN ('beantwoord', 'doorverbonden', 'doorverbonden-niet-bereikt', 'terugbellen',
        'doorgezet', 'geen-vraag')),
    question TEXT REFERENCES question (id),
    unit TEXT REFERENCES unit (id),
    UNIQUE (contact, place),
    CHECK (outcome IS NOT NULL OR (question IS NULL AND unit IS NULL))
) STRICT;
CREATE INDEX contact_matter_question ON contact_matter (question) WHERE question IS NOT NULL;
