-- 0003_mention: what the documents tell, sentence by sentence. Derived from document and the knowledge; replaced whole, a document
-- at a time, in the transaction that stores the document.

PRAGMA user_version = 3;

CREATE TABLE mention (               -- one place in one document that tells an event
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id      INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE, -- where it stands
  ordinal          INTEGER NOT NULL, -- its place among the document's mentions, from 0
  start_byte       INTEGER NOT NULL, -- the sentence: half-open byte range of document.text
  end_byte         INTEGER NOT NULL,
  trigger_start    INTEGER NOT NULL, -- the words that tell the event: half-open byte range within the sentence
  trigger_end      INTEGER NOT NULL,
  trigger          TEXT NOT NULL,    -- these words
  lemma            TEXT NOT NULL,    -- their base form
  type             TEXT NOT NULL,    -- assault, consult … (docs/schema.md)
  mode             TEXT,             -- a finer kind, as missile-strike
  phase            TEXT CHECK (phase IN ('begin', 'end')), -- whether only the beginning or the end is told
  status           TEXT NOT NULL CHECK (status IN ('occurred', 'planned', 'possible', 'denied')), -- how sure it is
  polarity         TEXT NOT NULL CHECK (polarity IN ('affirmed', 'negated')), -- said to have happened or not
  earliest_day     INTEGER,          -- first possible day, as days since 1970-01-01; null where open or unknown
  latest_day       INTEGER,          -- last possible day, inclusive; null where open or unknown
  extent           TEXT CHECK (extent IN ('during', 'within')), -- went on from first to last, or happened once in between; null while no day is known
  qualifier        TEXT CHECK (qualifier IN ('after', 'before', 'approximate')), -- what the text said of the bounds
  basis            TEXT NOT NULL CHECK (basis IN ('stated', 'resolved', 'inferred', 'corroborated')), -- where the date comes from
  date_text        TEXT,             -- the words that say so; null where inferred
  date_start       INTEGER,          -- where these words stand: half-open byte range of document.text
  date_end         INTEGER,
  date_explanation TEXT,             -- how the date was worked out, for people
  title            TEXT NOT NULL,    -- a headline made of the mention's parts
  rule             TEXT NOT NULL,    -- the rule of the grammar that found it
  words            TEXT NOT NULL,    -- the content words of its clause in base form, separated by spaces: what merging compares
  block            INTEGER,          -- the merger's block that it lies in; null while it has no date
  UNIQUE (document_id, ordinal),
  CHECK (start_byte < end_byte AND trigger_start >= start_byte AND trigger_end <= end_byte),
  CHECK (earliest_day <= latest_day)
) STRICT;

CREATE INDEX mention_by_block ON mention(block);                 -- merging takes a block whole

CREATE TABLE mention_actor (         -- who takes part
  mention_id INTEGER NOT NULL REFERENCES mention(id) ON DELETE CASCADE, -- in what
  position   INTEGER NOT NULL,       -- in the order of the text, from 0
  actor_id   INTEGER NOT NULL REFERENCES actor(id), -- who
  role       TEXT NOT NULL CHECK (role IN ('initiator', 'target', 'participant')), -- its part
  country    TEXT,                   -- ISO 3166-1 alpha-2 of the country that it acts for
  within     TEXT NOT NULL,          -- names of the larger actors that it belonged to on the day, nearest first, separated by |
  PRIMARY KEY (mention_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention_place (         -- where it is said to have happened
  mention_id INTEGER NOT NULL REFERENCES mention(id) ON DELETE CASCADE, -- what
  position   INTEGER NOT NULL,       -- the nearest to the trigger first, from 0
  place_id   INTEGER NOT NULL REFERENCES place(id), -- where
  PRIMARY KEY (mention_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention_quantity (      -- how many of what it gives
  mention_id INTEGER NOT NULL REFERENCES mention(id) ON DELETE CASCADE, -- what
  position   INTEGER NOT NULL,       -- in the order of the text, from 0
  value      INTEGER NOT NULL,       -- how many
  of         TEXT NOT NULL,          -- of what, in the text's words
  PRIMARY KEY (mention_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention_attribution (   -- who says so
  mention_id INTEGER NOT NULL REFERENCES mention(id) ON DELETE CASCADE, -- what
  position   INTEGER NOT NULL,       -- the nearest first, from 0
  actor_id   INTEGER NOT NULL REFERENCES actor(id), -- who
  PRIMARY KEY (mention_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX mention_attribution_by_actor ON mention_attribution(actor_id);

CREATE TABLE dating_key (            -- what a document tells, as numbers: documents that share some may date each other
  key         INTEGER NOT NULL,      -- stands for a number of something, two actors, or an actor at a place
  is_witness  INTEGER NOT NULL CHECK (is_witness IN (0, 1)), -- 1 where the document's own day of publication is known
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE, -- which document
  PRIMARY KEY (key, is_witness, document_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX dating_key_by_document ON dating_key(document_id, is_witness);

CREATE TABLE pending_key (           -- keys whose documents have changed since undated documents were last dated; the next run does it
  key   INTEGER PRIMARY KEY,         -- as dating_key.key
  added INTEGER NOT NULL             -- how many witnesses it has won since
) STRICT;

-- A mention's title and sentence, the sentence cut out of the document's text.
CREATE VIEW mention_text AS
SELECT m.id AS id, m.title AS title,
  CAST(substr(CAST(d.text AS BLOB), m.start_byte + 1, m.end_byte - m.start_byte) AS TEXT) AS sentence
FROM mention AS m JOIN document AS d ON d.id = m.document_id;

-- Full-text search over the mentions' titles and sentences. The text is mention_text's.
CREATE VIRTUAL TABLE mention_search USING fts5(
  title, sentence, content = 'mention_text', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER mention_search_insert AFTER INSERT ON mention BEGIN
  INSERT INTO mention_search(rowid, title, sentence) SELECT id, title, sentence FROM mention_text WHERE id = new.id;
END;

CREATE TRIGGER mention_search_delete BEFORE DELETE ON mention BEGIN
  INSERT INTO mention_search(mention_search, rowid, title, sentence)
  SELECT 'delete', id, title, sentence FROM mention_text WHERE id = old.id;
END;

-- Mentions go before the text that they are cut out of does.
CREATE TRIGGER mention_document_delete BEFORE DELETE ON document BEGIN
  DELETE FROM mention WHERE document_id = old.id;
END;

CREATE TRIGGER mention_document_update BEFORE UPDATE OF text ON document WHEN old.text IS NOT new.text BEGIN
  DELETE FROM mention WHERE document_id = old.id;
END;
