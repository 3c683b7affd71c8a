-- 0013_import: events of others' data sets, one a row. Content: nothing here can be derived from documents, and no merging touches it.
--
-- An imported event is a row of event like any other, with its actors, places and source; it has no mentions, and the block that no
-- mention lies in. What is particular to the data set stands here.

PRAGMA user_version = 13;

CREATE TABLE imported_event (        -- an event that a data set has, and what the data set says of it
  event_id        INTEGER PRIMARY KEY REFERENCES event(id) ON DELETE CASCADE, -- the event
  source_id       INTEGER NOT NULL REFERENCES source(id), -- the data set
  key             TEXT NOT NULL,     -- what the data set calls it, for ever
  version         INTEGER NOT NULL,  -- when the data set last changed it, as a number that grows; 0 where it doesn't say
  digest          INTEGER NOT NULL,  -- of the whole row (FNV-1a): the same row changes nothing
  code            TEXT NOT NULL,     -- the data set's own type: CAMEO code, ACLED event and sub-event type, UCDP type of violence
  date_precision  INTEGER,           -- the data set's own number: ACLED time_precision, UCDP date_prec
  place_precision INTEGER,           -- the data set's own number: ACLED geo_precision, UCDP where_prec, GDELT ActionGeo_Type
  reporters       TEXT,              -- who reported it
  uri             TEXT,              -- where it was reported
  notes           TEXT               -- what the data set says of it in words
) STRICT;

CREATE UNIQUE INDEX imported_event_key ON imported_event(source_id, key);

CREATE TABLE imported_report (       -- where an event of a data set was reported; it may come before its event
  source_id    INTEGER NOT NULL REFERENCES source(id), -- the data set
  key          TEXT NOT NULL,        -- as imported_event.key
  uri          TEXT NOT NULL,        -- where
  reporter     TEXT NOT NULL,        -- who
  reported_day INTEGER NOT NULL,     -- when, as days since 1970-01-01
  confidence   INTEGER,              -- how sure the data set is that it tells this event, in hundredths
  PRIMARY KEY (source_id, key, uri)
) STRICT, WITHOUT ROWID;
