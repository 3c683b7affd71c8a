-- 0004_event: the timeline. Derived from mention by merging; can be dropped and derived again, only the ids are worth keeping.
--
-- Days are searched as integers: first_day and last_day are never null (an open end is the largest integer of 32 bits, an open
-- beginning the smallest; an event without any date has the largest as both). earliest and latest are the same for people.

PRAGMA user_version = 4;

CREATE TABLE event (                 -- one happening, put together from all the mentions that tell it
  id        INTEGER PRIMARY KEY AUTOINCREMENT, -- lasts: stays while the mentions stay together, and is never used again
  title     TEXT NOT NULL,           -- a headline
  type      TEXT NOT NULL,           -- assault, consult … (docs/schema.md)
  mode      TEXT,                    -- a finer kind, as missile-strike
  phase     TEXT CHECK (phase IN ('begin', 'end')), -- whether only the beginning or the end is told
  status    TEXT NOT NULL CHECK (status IN ('occurred', 'planned', 'possible', 'denied')), -- how sure it is
  first_day INTEGER NOT NULL,        -- first possible day, as days since 1970-01-01
  last_day  INTEGER NOT NULL,        -- last possible day, inclusive
  earliest  TEXT,                    -- first possible day, YYYY-MM-DD; null for an open beginning
  latest    TEXT,                    -- last possible day, inclusive; null for an open end
  edtf      TEXT,                    -- both as EDTF (ISO 8601-2): a/b went on from a to b, [a..b] happened once in between
  extent    TEXT NOT NULL CHECK (extent IN ('during', 'within')), -- the same in a word
  qualifier TEXT CHECK (qualifier IN ('after', 'before', 'approximate')), -- what the texts said of the bounds
  basis     TEXT NOT NULL CHECK (basis IN ('stated', 'resolved', 'inferred', 'corroborated')), -- where the date comes from
  documents INTEGER NOT NULL,        -- how many documents tell it
  mentions  INTEGER NOT NULL,        -- how many mentions tell it
  reason    TEXT NOT NULL,           -- why the mentions were taken for one
  block     INTEGER NOT NULL,        -- the merger's block that its mentions lie in
  digest    INTEGER NOT NULL,        -- of all that the event's rows say: an event that stays the same isn't written again
  CHECK (first_day <= last_day)
) STRICT;

CREATE INDEX event_by_day ON event(first_day, last_day);         -- ranges of days
CREATE INDEX event_by_last_day ON event(last_day);
CREATE INDEX event_by_block ON event(block);
CREATE INDEX event_by_type ON event(type, first_day);

CREATE TABLE event_mention (         -- which mentions tell an event; a mention tells one
  mention_id INTEGER PRIMARY KEY REFERENCES mention(id) ON DELETE CASCADE, -- the mention
  event_id   INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE -- the event
) STRICT;

CREATE INDEX event_mention_by_event ON event_mention(event_id);

CREATE TABLE event_actor (           -- who took part, with a row for every larger actor that a participant lay within
  event_id  INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE, -- in what
  actor_id  INTEGER NOT NULL REFERENCES actor(id), -- who
  role      TEXT NOT NULL CHECK (role IN ('initiator', 'target', 'participant')), -- its part
  position  INTEGER,                 -- from 0, initiators first; null for an actor that is only there as a larger one
  country   TEXT,                    -- ISO 3166-1 alpha-2 of the country that it acts for
  within    TEXT NOT NULL DEFAULT '', -- names of the larger actors that it belonged to on the day, nearest first, separated by |
  first_day INTEGER NOT NULL,        -- the event's, so that one index answers who and when
  last_day  INTEGER NOT NULL,
  PRIMARY KEY (event_id, actor_id, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_actor_by_actor ON event_actor(actor_id, first_day, last_day, event_id, role);

CREATE TABLE event_place (           -- where it happened
  event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE, -- what
  position INTEGER NOT NULL,         -- the most cited first, from 0
  place_id INTEGER NOT NULL REFERENCES place(id), -- where
  PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_place_by_place ON event_place(place_id, event_id);

CREATE TABLE event_quantity (        -- how many of what, as most mentions have it
  event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE, -- what
  position INTEGER NOT NULL,         -- from 0
  value    INTEGER NOT NULL,         -- how many
  of       TEXT NOT NULL,            -- of what
  PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_redirect (        -- where events went that were merged into others
  old_id   INTEGER PRIMARY KEY,      -- the id that is no more
  event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE -- the event that it became
) STRICT;

CREATE INDEX event_redirect_by_event ON event_redirect(event_id);

CREATE TABLE pending_block (         -- the merger's blocks whose mentions have changed since they were last merged; the next run merges them
  block INTEGER PRIMARY KEY          -- as mention.block
) STRICT;
