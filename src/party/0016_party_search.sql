-- SPDX-License-Identifier: EUPL-1.2
-- What is known of each party as folded words, found by any three signs of it.
CREATE TABLE party_place (
    place INTEGER PRIMARY KEY,
    party TEXT NOT NULL UNIQUE REFERENCES party (id)
) STRICT;
CREATE VIRTUAL TABLE party_search USING fts5 (folded, tokenize = 'trigram');
