-- 0012_source_view: one row an event and publisher, for asking by source as timeline_actors lets ask by actor.

PRAGMA user_version = 12;

-- One row an event and publisher: where source = 'Fjord Radio'.
CREATE VIEW timeline_sources AS
SELECT
  s.name AS source,                                              -- who published what tells it
  e.earliest AS date,
  CASE WHEN e.latest IS NOT e.earliest THEN e.latest END AS until,
  e.type AS type,
  e.title AS title,
  e.status AS status,
  e.documents AS documents,
  e.id AS id
FROM event_source AS p
JOIN source AS s ON s.id = p.source_id
JOIN event AS e ON e.id = p.event_id;
