-- SPDX-License-Identifier: EUPL-1.2
-- A question, its clocks, and what people wrote about it.
CREATE TABLE question (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    kenmerk TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL CHECK (version >= 1),
    municipality TEXT NOT NULL REFERENCES municipality (id),
    process TEXT NOT NULL REFERENCES process (id),
    process_version INTEGER NOT NULL CHECK (process_version >= 1),
    domain TEXT NOT NULL CHECK (domain IN ('algemeen', 'sociaal-domein', 'belastingen', 'handhaving', 'personeel')),
    confidentiality TEXT NOT NULL CHECK (confidentiality IN ('openbaar', 'intern', 'vertrouwelijk', 'besloten')),
    complexity TEXT NOT NULL CHECK (complexity IN ('eenvoudig', 'complex')),
    channel TEXT NOT NULL CHECK (channel IN ('telefoon', 'balie', 'website', 'e-mail', 'brief', 'whatsapp',
                                             'sociale-media', 'op-straat', 'bestuurder', 'raadslid')),
    subject TEXT NOT NULL CHECK (subject <> ''),
    text TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    zaak TEXT NOT NULL,
    received TEXT NOT NULL CHECK (length(received) = 24),
    registered TEXT NOT NULL CHECK (length(registered) = 24 AND registered >= received),
    unit TEXT NOT NULL REFERENCES unit (id),
    owner TEXT NOT NULL REFERENCES official (id),
    taken_up INTEGER NOT NULL CHECK (taken_up IN (0, 1)),
    contact_person TEXT REFERENCES official (id),
    deputy TEXT REFERENCES official (id),
    handovers INTEGER NOT NULL CHECK (handovers >= 0),
    next_step TEXT,
    next_step_day TEXT CHECK (length(next_step_day) = 10),
    state TEXT NOT NULL CHECK (state IN ('open', 'beantwoord')),
    round INTEGER NOT NULL CHECK (round >= 1),
    answered_at TEXT CHECK (length(answered_at) = 24),
    -- of the clock that decides how the question stands, for index and sorting
    due_kind TEXT CHECK (due_kind IN ('ontvangst', 'inhoud', 'wet')),
    due TEXT CHECK (length(due) = 24),
    due_day TEXT CHECK (length(due_day) = 10),
    due_order TEXT NOT NULL GENERATED ALWAYS AS (coalesce(due, '9999-12-31T23:59:59.999Z')) STORED,
    CHECK ((next_step IS NULL) = (next_step_day IS NULL)),
    CHECK ((state = 'open') = (answered_at IS NULL))
) STRICT;
-- Few are open, and lists look at these: what filters look at stands in the index too.
CREATE INDEX question_open ON question (due_order, id, unit, channel, owner) WHERE state = 'open';
CREATE INDEX question_owner ON question (owner, state, due_order, id);
CREATE INDEX question_answered ON question (answered_at, id, channel) WHERE state = 'beantwoord';
CREATE INDEX question_received ON question (received, channel);

CREATE TABLE clock (
    question TEXT NOT NULL REFERENCES question (id),
    round INTEGER NOT NULL CHECK (round >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('ontvangst', 'inhoud', 'wet')),
    id TEXT NOT NULL CHECK (length(id) = 36),
    parts TEXT NOT NULL,
    starts TEXT NOT NULL CHECK (length(starts) = 24),
    due_precision TEXT CHECK (due_precision IN ('dag', 'moment')),
    due_raw_end TEXT CHECK (length(due_raw_end) = 10),
    due_day TEXT CHECK (length(due_day) = 10),
    due TEXT CHECK (length(due) = 24),
    due_atw INTEGER CHECK (due_atw IN (0, 1)),
    due_provisional INTEGER CHECK (due_provisional IN (0, 1)),
    paused_since TEXT CHECK (length(paused_since) = 24),
    ended TEXT CHECK (length(ended) = 24),
    since TEXT NOT NULL CHECK (length(since) = 24),
    PRIMARY KEY (question, round, kind)
) STRICT, WITHOUT ROWID;

-- Values that a clock had before, each from `since` until `until`; the present value stands in clock.
CREATE TABLE clock_version (
    question TEXT NOT NULL,
    round INTEGER NOT NULL,
    kind TEXT NOT NULL,
    parts TEXT NOT NULL,
    starts TEXT NOT NULL CHECK (length(starts) = 24),
    due_precision TEXT CHECK (due_precision IN ('dag', 'moment')),
    due_raw_end TEXT CHECK (length(due_raw_end) = 10),
    due_day TEXT CHECK (length(due_day) = 10),
    due TEXT CHECK (length(due) = 24),
    due_atw INTEGER CHECK (due_atw IN (0, 1)),
    due_provisional INTEGER CHECK (due_provisional IN (0, 1)),
    paused_since TEXT CHECK (length(paused_since) = 24),
    since TEXT NOT NULL CHECK (length(since) = 24),
    until TEXT NOT NULL CHECK (length(until) = 24),
    version INTEGER NOT NULL CHECK (version >= 1),
    PRIMARY KEY (question, round, kind, version),
    FOREIGN KEY (question, round, kind) REFERENCES clock (question, round, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    question TEXT NOT NULL REFERENCES question (id),
    actor TEXT NOT NULL,
    at TEXT NOT NULL CHECK (length(at) = 24),
    text TEXT NOT NULL
) STRICT;
CREATE INDEX note_question ON note (question);

CREATE TABLE answer (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    question TEXT NOT NULL REFERENCES question (id),
    actor TEXT NOT NULL,
    at TEXT NOT NULL CHECK (length(at) = 24),
    round INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (question, round)
) STRICT;

CREATE TABLE handover (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    question TEXT NOT NULL REFERENCES question (id),
    actor TEXT NOT NULL,
    at TEXT NOT NULL CHECK (length(at) = 24),
    from_owner TEXT NOT NULL REFERENCES official (id),
    to_owner TEXT NOT NULL REFERENCES official (id),
    reason TEXT NOT NULL,
    CHECK (from_owner <> to_owner)
) STRICT;
CREATE INDEX handover_question ON handover (question);

CREATE TABLE reopening (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    question TEXT NOT NULL REFERENCES question (id),
    actor TEXT NOT NULL,
    at TEXT NOT NULL CHECK (length(at) = 24),
    round INTEGER NOT NULL,
    reason TEXT NOT NULL,
    UNIQUE (question, round)
) STRICT;

CREATE TABLE departure (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    question TEXT NOT NULL REFERENCES question (id),
    actor TEXT NOT NULL,
    at TEXT NOT NULL CHECK (length(at) = 24),
    rule TEXT NOT NULL,
    whom TEXT NOT NULL,
    reason TEXT NOT NULL,
    ground TEXT NOT NULL CHECK (ground IN ('awb-4-84', 'hardheidsclausule', 'collegebesluit')),
    decided_by TEXT NOT NULL
) STRICT;
CREATE INDEX departure_question ON departure (question);

-- The last number given out in each year.
CREATE TABLE kenmerk_series (
    year INTEGER NOT NULL,
    last INTEGER NOT NULL CHECK (last >= 1),
    PRIMARY KEY (year)
) STRICT;

-- What was answered to a request that may come twice (double click, lost connection); cleaned after a day.
CREATE TABLE idempotency (
    actor TEXT NOT NULL,
    key TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    at TEXT NOT NULL CHECK (length(at) = 24),
    PRIMARY KEY (actor, key)
) STRICT;
CREATE INDEX idempotency_at ON idempotency (at);
