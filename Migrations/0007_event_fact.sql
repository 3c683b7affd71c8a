-- 0007_event_fact: what questions ask of an event and what only its mentions tell: on what they contradict each other, and when it
-- was last told. Places get the event's days and the country, as actors have, so that one index answers where and when.

PRAGMA user_version = 7;

ALTER TABLE event ADD COLUMN disputed TEXT /* on what its sources contradict each other: dates, quantities, status, separated by spaces; null for nothing */;
ALTER TABLE event ADD COLUMN told_day INTEGER /* the last day of publication among its documents, as days since 1970-01-01; null where none is known */;

ALTER TABLE event_place ADD COLUMN country TEXT /* ISO 3166-1 alpha-2 of the country that the place lies in */;
ALTER TABLE event_place ADD COLUMN first_day INTEGER NOT NULL DEFAULT 0 /* the event's, so that one index answers where and when */;
ALTER TABLE event_place ADD COLUMN last_day INTEGER NOT NULL DEFAULT 0 /* the event's */;

UPDATE event_place SET
  country = (SELECT l.country FROM place AS l WHERE l.id = event_place.place_id),
  first_day = (SELECT e.first_day FROM event AS e WHERE e.id = event_place.event_id),
  last_day = (SELECT e.last_day FROM event AS e WHERE e.id = event_place.event_id);

UPDATE event SET told_day = (
  SELECT max(d.published_day)
  FROM event_mention AS l JOIN mention AS m ON m.id = l.mention_id JOIN document AS d ON d.id = m.document_id
  WHERE l.event_id = event.id);

-- What sources contradict each other on is found by merging: every block is merged again by the next run.
UPDATE event SET digest = 0;
INSERT OR IGNORE INTO pending_block(block) SELECT DISTINCT block FROM mention WHERE block IS NOT NULL;

-- Whoever changes an event's days by hand changes them everywhere.
CREATE TRIGGER event_days_changed AFTER UPDATE OF first_day, last_day ON event
WHEN old.first_day IS NOT new.first_day OR old.last_day IS NOT new.last_day BEGIN
  UPDATE event_actor SET first_day = new.first_day, last_day = new.last_day WHERE event_id = new.id;
  UPDATE event_place SET first_day = new.first_day, last_day = new.last_day WHERE event_id = new.id;
END;
