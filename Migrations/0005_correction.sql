-- 0005_correction: what people know better. Content: kept apart from all that is derived, appended to and never changed.

PRAGMA user_version = 5;

CREATE TABLE correction (            -- one change made by hand; applied in order after everything is derived
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  made_at TEXT NOT NULL,             -- when, YYYY-MM-DDTHH:MM:SSZ
  made_by TEXT NOT NULL,             -- who
  reason  TEXT,                      -- why
  kind    TEXT NOT NULL,             -- what is done: merge, split, date, type, title, actor, hide, note, undo
  subject TEXT NOT NULL,             -- to which mentions, as JSON: their keys (document hash and ordinal), which outlast every rebuild
  payload TEXT NOT NULL,             -- with what, as JSON
  CHECK (json_valid(subject) AND json_valid(payload))
) STRICT;

CREATE TRIGGER correction_kept BEFORE DELETE ON correction BEGIN
  SELECT RAISE(ABORT, 'corrections are kept: undo one with another');
END;

CREATE TRIGGER correction_unchanged BEFORE UPDATE ON correction BEGIN
  SELECT RAISE(ABORT, 'corrections are kept as they were made: undo one with another');
END;
