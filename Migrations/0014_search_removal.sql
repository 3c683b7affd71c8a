-- 0014_search_removal: a run that replaces mentions takes their sentences out of the full-text index itself.
--
-- The trigger cuts each sentence out of the whole text of its document: fit for a change by hand, but for a document of many mentions
-- the work grows with their square. Whoever removes mentions without a pause has them taken out by the trigger, as ever.

PRAGMA user_version = 14;

DROP TABLE search_pause;
CREATE TABLE search_pause (          -- empty for all but the run that is writing, and for that again when its transaction ends
  id INTEGER PRIMARY KEY CHECK (id IN (1, 2)) -- 1 is there while new rows are not indexed by triggers, 2 while mentions that go are not taken out by them
) STRICT;

DROP TRIGGER mention_search_delete;
CREATE TRIGGER mention_search_delete BEFORE DELETE ON mention WHEN NOT EXISTS (SELECT 1 FROM search_pause WHERE id = 2) BEGIN
  INSERT INTO mention_search(mention_search, rowid, title, sentence)
  SELECT 'delete', id, title, sentence FROM mention_text WHERE id = old.id;
END;
