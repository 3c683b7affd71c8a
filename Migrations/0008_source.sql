-- 0008_source: who published what tells an event. Derived from document and event_mention by merging.

PRAGMA user_version = 8;

CREATE TABLE source (                -- who publishes
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE  -- as document.publisher has it
) STRICT;

CREATE UNIQUE INDEX source_name ON source(name COLLATE BINARY);
CREATE INDEX source_by_name ON source(name);                     -- any case

CREATE TABLE event_source (          -- who tells an event
  event_id  INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE, -- what
  source_id INTEGER NOT NULL REFERENCES source(id), -- who
  first_day INTEGER NOT NULL,        -- the event's, so that one index answers who and when
  last_day  INTEGER NOT NULL,
  PRIMARY KEY (event_id, source_id)
) STRICT, WITHOUT ROWID;

INSERT INTO source(name)
SELECT DISTINCT publisher COLLATE BINARY FROM document WHERE publisher IS NOT NULL ORDER BY 1;

INSERT OR IGNORE INTO event_source(event_id, source_id, first_day, last_day)
SELECT e.id, s.id, e.first_day, e.last_day
FROM event AS e JOIN event_mention AS l ON l.event_id = e.id JOIN mention AS m ON m.id = l.mention_id
JOIN document AS d ON d.id = m.document_id JOIN source AS s ON s.name = d.publisher COLLATE BINARY;

CREATE TRIGGER event_source_days_changed AFTER UPDATE OF first_day, last_day ON event
WHEN old.first_day IS NOT new.first_day OR old.last_day IS NOT new.last_day BEGIN
  UPDATE event_source SET first_day = new.first_day, last_day = new.last_day WHERE event_id = new.id;
END;
