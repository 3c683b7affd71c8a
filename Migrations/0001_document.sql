-- 0001_document: what was read. Content: nothing here can be derived from anything else.
--
-- A document is one text with what is known of it. Its id lasts: when the text behind an address changes, the row takes the
-- new text and the old one goes to document_revision. Every byte offset of later tables counts in document.text as UTF-8.

PRAGMA application_id = 1414286917; -- 'TLNE': says that the file is a timeline
PRAGMA user_version = 1;

CREATE TABLE migration (             -- the schema's history: one row a file of Migrations/ that was applied
  number     INTEGER PRIMARY KEY,    -- from 1, as the file's name begins
  name       TEXT NOT NULL,          -- the file's name
  sha256     TEXT NOT NULL           -- of the file, in hexadecimal digits; tells whether an applied file was changed later
) STRICT;

CREATE TABLE document (              -- a text, with what is known of it; current revision
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  hash            TEXT NOT NULL UNIQUE, -- SHA-256 of the text and of what was given with it, in hexadecimal digits: the same on every machine
  revision        INTEGER NOT NULL DEFAULT 1, -- from 1, one more with every change
  identifier      TEXT,              -- the name that its sender gave it (JSONL's id)
  uri             TEXT NOT NULL,     -- where it came from: a path or an address; the first in order where it has several
  publisher       TEXT,              -- who published it
  title           TEXT,              -- its headline
  author          TEXT,              -- who wrote it
  language        TEXT,              -- BCP 47, as en
  published       TEXT,              -- day of publication, YYYY-MM-DD, null while nothing tells
  published_day   INTEGER,           -- the same as days since 1970-01-01
  published_basis TEXT CHECK (published_basis IN ('stated', 'resolved', 'inferred', 'corroborated')), -- where the day comes from
  text            TEXT NOT NULL,     -- the stored text: no control characters but line feed and tab
  original        BLOB,              -- the bytes that it was read from, where they differ from text
  CHECK ((published IS NULL) = (published_day IS NULL) AND (published IS NULL) = (published_basis IS NULL))
) STRICT;

CREATE INDEX document_by_published ON document(published_day);   -- what was published by a day
CREATE INDEX document_by_publisher ON document(publisher COLLATE NOCASE);

CREATE TABLE document_uri (          -- every address under which a document was met
  uri         TEXT PRIMARY KEY,      -- a path or an address
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE -- what it leads to now
) STRICT, WITHOUT ROWID;

CREATE INDEX document_uri_by_document ON document_uri(document_id);

CREATE TABLE document_given (        -- what the sender gave of a document; the rest of document's columns was found in the text
  document_id INTEGER PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE, -- whose
  publisher   TEXT,                  -- as given
  title       TEXT,                  -- as given
  author      TEXT,                  -- as given
  language    TEXT,                  -- as given
  published   TEXT,                  -- day of publication, YYYY-MM-DD, as given
  mentions    INTEGER NOT NULL CHECK (mentions IN (0, 1)) -- 1 where its mentions came with it, found by another program
) STRICT;

CREATE TABLE document_revision (     -- texts that a newer one has replaced, as they were
  document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE, -- what they became
  revision    INTEGER NOT NULL,      -- the number that it had
  hash        TEXT NOT NULL,         -- the hash that it had
  uri         TEXT NOT NULL,         -- the address that it had
  publisher   TEXT,                  -- the publisher that it had
  title       TEXT,                  -- the headline that it had
  author      TEXT,                  -- the author that it had
  published   TEXT,                  -- the day of publication that it had
  text        TEXT NOT NULL,         -- the text that it had
  original    BLOB,                  -- the bytes that it was read from, where they differ
  PRIMARY KEY (document_id, revision)
) STRICT;

-- Full-text search over documents: where document_search match '"air strike"'. The text is document's own.
CREATE VIRTUAL TABLE document_search USING fts5(
  title, text, content = 'document', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER document_search_insert AFTER INSERT ON document BEGIN
  INSERT INTO document_search(rowid, title, text) VALUES (new.id, new.title, new.text);
END;

CREATE TRIGGER document_search_delete AFTER DELETE ON document BEGIN
  INSERT INTO document_search(document_search, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;

CREATE TRIGGER document_search_update AFTER UPDATE OF title, text ON document
WHEN old.title IS NOT new.title OR old.text IS NOT new.text BEGIN
  INSERT INTO document_search(document_search, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
  INSERT INTO document_search(rowid, title, text) VALUES (new.id, new.title, new.text);
END;
