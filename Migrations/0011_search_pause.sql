-- 0011_search_pause: a run that writes many rows in one transaction puts their texts into the full-text index last, all in one go.
--
-- FTS5 writes out what it has gathered whenever a statement with triggers ends, which cost a quarter of all the writing. Whoever
-- writes rows without a pause has them indexed at once by the triggers, as ever.

PRAGMA user_version = 11;

CREATE TABLE search_pause (          -- empty for all but the run that is writing, and for that again when its transaction ends
  id INTEGER PRIMARY KEY CHECK (id = 1) -- there while new rows are not indexed by triggers
) STRICT;

DROP TRIGGER document_search_insert;
CREATE TRIGGER document_search_insert AFTER INSERT ON document WHEN NOT EXISTS (SELECT 1 FROM search_pause) BEGIN
  INSERT INTO document_search(rowid, title, text) VALUES (new.id, new.title, new.text);
END;

DROP TRIGGER mention_search_insert;
CREATE TRIGGER mention_search_insert AFTER INSERT ON mention WHEN NOT EXISTS (SELECT 1 FROM search_pause) BEGIN
  INSERT INTO mention_search(rowid, title, sentence) SELECT id, title, sentence FROM mention_text WHERE id = new.id;
END;
