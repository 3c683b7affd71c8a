-- 0002_knowledge: who and what there is. The rows of origin 'lexicon' are those that the program brings; those of origin
-- 'user' are yours: add rows, and later runs of the program read them. Actors that only texts name are of origin 'text'.

PRAGMA user_version = 2;

CREATE TABLE lexicon (               -- which word lists the rows of origin 'lexicon' were loaded from
  name        TEXT PRIMARY KEY,      -- the list's name, as countries
  fingerprint INTEGER NOT NULL       -- of the list (FNV-1a): a program with another list loads it anew
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (                 -- who can act: a state, body, organisation, group or person
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL COLLATE NOCASE, -- its canonical name, unique with its case
  kind    TEXT,                      -- country, organisation's or body's kind, person; null where only a text names it
  country TEXT,                      -- ISO 3166-1 alpha-2 of the country that it acts for
  origin  TEXT NOT NULL DEFAULT 'user' CHECK (origin IN ('lexicon', 'user', 'text')) -- where the row comes from
) STRICT;

CREATE UNIQUE INDEX actor_name ON actor(name COLLATE BINARY);
CREATE INDEX actor_by_name ON actor(name);                       -- any case

CREATE TABLE actor_alias (           -- other names of an actor
  actor_id INTEGER NOT NULL REFERENCES actor(id) ON DELETE CASCADE, -- whose
  alias    TEXT NOT NULL COLLATE NOCASE, -- the name
  origin   TEXT NOT NULL DEFAULT 'user' CHECK (origin IN ('lexicon', 'user')), -- where the row comes from
  PRIMARY KEY (alias, actor_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX actor_alias_by_actor ON actor_alias(actor_id);

CREATE TABLE actor_membership (      -- which actor lies within which larger one, and when
  actor_id  INTEGER NOT NULL REFERENCES actor(id) ON DELETE CASCADE, -- the smaller
  larger_id INTEGER NOT NULL REFERENCES actor(id) ON DELETE CASCADE, -- the larger
  since     TEXT NOT NULL DEFAULT '', -- first year, month or day: 2012, 2012-11, 2012-11-06; empty for always
  until     TEXT NOT NULL DEFAULT '', -- last year, month or day; empty for ever
  rank      INTEGER NOT NULL DEFAULT 0, -- the nearest first
  origin    TEXT NOT NULL DEFAULT 'user' CHECK (origin IN ('lexicon', 'user')), -- where the row comes from
  PRIMARY KEY (actor_id, larger_id, since)
) STRICT, WITHOUT ROWID;

CREATE INDEX actor_membership_by_larger ON actor_membership(larger_id);

CREATE TABLE place (                 -- where things happen
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL COLLATE NOCASE, -- its canonical name
  kind      TEXT,                    -- country, city, region, sea …; null where only a text names it
  country   TEXT,                    -- ISO 3166-1 alpha-2 of the country that it lies in
  latitude  REAL,                    -- degrees, north positive
  longitude REAL,                    -- degrees, east positive
  origin    TEXT NOT NULL DEFAULT 'user' CHECK (origin IN ('lexicon', 'user', 'text')), -- where the row comes from
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;

CREATE UNIQUE INDEX place_identity
  ON place(name COLLATE BINARY, ifnull(country, ''), ifnull(latitude, 0.0), ifnull(longitude, 0.0));
CREATE INDEX place_by_name ON place(name);                       -- any case
CREATE INDEX place_by_country ON place(country);                 -- a country includes its places

CREATE TABLE place_alias (           -- other names of a place
  place_id INTEGER NOT NULL REFERENCES place(id) ON DELETE CASCADE, -- whose
  alias    TEXT NOT NULL COLLATE NOCASE, -- the name
  origin   TEXT NOT NULL DEFAULT 'user' CHECK (origin IN ('lexicon', 'user')), -- where the row comes from
  PRIMARY KEY (alias, place_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX place_alias_by_place ON place_alias(place_id);
