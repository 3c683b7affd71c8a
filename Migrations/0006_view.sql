-- 0006_view: the timeline for people and for other programs. These two views are promises; the tables beneath may change.

PRAGMA user_version = 6;

-- One row an event, in date order.
CREATE VIEW timeline AS
SELECT
  e.earliest AS date,                                            -- first possible day
  CASE WHEN e.latest IS NOT e.earliest THEN e.latest END AS until, -- last possible day, where it is another
  e.type AS type,
  e.title AS title,
  (SELECT group_concat(name, ', ') FROM (
    SELECT a.name AS name FROM event_actor AS p JOIN actor AS a ON a.id = p.actor_id
    WHERE p.event_id = e.id AND p.position IS NOT NULL AND p.role <> 'target' ORDER BY p.position)) AS actors,
  (SELECT group_concat(name, ', ') FROM (
    SELECT a.name AS name FROM event_actor AS p JOIN actor AS a ON a.id = p.actor_id
    WHERE p.event_id = e.id AND p.position IS NOT NULL AND p.role = 'target' ORDER BY p.position)) AS targets,
  (SELECT group_concat(name, ', ') FROM (
    SELECT l.name AS name FROM event_place AS p JOIN place AS l ON l.id = p.place_id
    WHERE p.event_id = e.id ORDER BY p.position)) AS places,
  e.status AS status,
  e.documents AS documents,                                      -- how many tell it
  e.id AS id
FROM event AS e
ORDER BY e.first_day, e.last_day, e.id;

-- One row an event and actor, the larger actors that it lies within included: where actor = 'Russia'.
CREATE VIEW timeline_actors AS
SELECT
  a.name AS actor,
  p.role AS role,                                                -- its first of initiator, participant, target
  e.earliest AS date,
  CASE WHEN e.latest IS NOT e.earliest THEN e.latest END AS until,
  e.type AS type,
  e.title AS title,
  e.status AS status,
  e.documents AS documents,
  e.id AS id
FROM event_actor AS p
JOIN actor AS a ON a.id = p.actor_id
JOIN event AS e ON e.id = p.event_id
WHERE NOT EXISTS (
  SELECT 1 FROM event_actor AS q
  WHERE q.event_id = p.event_id AND q.actor_id = p.actor_id AND q.role < p.role);
