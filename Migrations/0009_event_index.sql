-- 0009_event_index: an index for every question, each in the order of days, so that the first events of an answer are found at once.
--
-- An event that lasts long may begin long before the days that are asked for. Nothing of up to 31 days (a month) can begin more than 31
-- days before; what lasts longer lies in indexes of its own, the `_long` ones, which are small.

PRAGMA user_version = 9;

DROP INDEX event_by_type;
DROP INDEX event_by_last_day;
DROP INDEX event_place_by_place;

CREATE INDEX event_long ON event(first_day, last_day) WHERE last_day - first_day > 31;
CREATE INDEX event_by_type ON event(type, first_day, last_day);
CREATE INDEX event_by_mode ON event(mode, first_day, last_day) WHERE mode IS NOT NULL;
CREATE INDEX event_by_status ON event(status, first_day, last_day);
CREATE INDEX event_by_dispute ON event(first_day, last_day) WHERE disputed IS NOT NULL;
CREATE INDEX event_told_2 ON event(first_day, last_day) WHERE documents >= 2; -- told by so many documents at least
CREATE INDEX event_told_4 ON event(first_day, last_day) WHERE documents >= 4;
CREATE INDEX event_told_8 ON event(first_day, last_day) WHERE documents >= 8;
CREATE INDEX event_told_16 ON event(first_day, last_day) WHERE documents >= 16;
CREATE INDEX event_by_documents ON event(documents DESC, first_day, last_day); -- the most told first
CREATE INDEX event_by_told_day ON event(told_day DESC, first_day, last_day);   -- the last told first

CREATE INDEX event_actor_long ON event_actor(actor_id, first_day, last_day, event_id, role)
WHERE last_day - first_day > 31;

CREATE INDEX event_place_by_place ON event_place(place_id, first_day, last_day, event_id, position);
CREATE INDEX event_place_long ON event_place(place_id, first_day, last_day, event_id, position)
WHERE last_day - first_day > 31;
CREATE INDEX event_place_by_country ON event_place(country, first_day, last_day, event_id, position)
WHERE country IS NOT NULL;
CREATE INDEX event_place_country_long ON event_place(country, first_day, last_day, event_id, position)
WHERE country IS NOT NULL AND last_day - first_day > 31;

CREATE INDEX event_source_by_source ON event_source(source_id, first_day, last_day, event_id);
CREATE INDEX event_source_long ON event_source(source_id, first_day, last_day, event_id)
WHERE last_day - first_day > 31;

CREATE INDEX place_by_latitude ON place(latitude, longitude) WHERE latitude IS NOT NULL; -- what lies near a point
