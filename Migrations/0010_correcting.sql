-- 0010_correcting: what becomes of corrections. Derived from correction and mention, and made again whenever something is merged;
-- only the ids of events that are hidden or were merged into others are worth keeping.

PRAGMA user_version = 10;

CREATE TABLE correction_mention (    -- which mentions the keys of each correction in force lead to now
  correction_id INTEGER NOT NULL REFERENCES correction(id), -- the correction
  position      INTEGER NOT NULL,      -- the key's place in correction.subject, from 0
  mention_id    INTEGER NOT NULL,      -- the mention; a key that leads nowhere has no row
  PRIMARY KEY (correction_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX correction_mention_by_mention ON correction_mention(mention_id);

CREATE TABLE correction_state (      -- what each correction came to when events were last merged
  correction_id INTEGER PRIMARY KEY REFERENCES correction(id), -- the correction
  state TEXT NOT NULL CHECK (state IN ('applied', 'changed', 'waiting', 'overruled', 'undone')), -- changed: it applies, but what lies beneath is no longer what it was made on; waiting: it doesn't apply until its mentions come back
  note  TEXT                         -- what has changed, or is waited for
) STRICT;

CREATE TABLE correction_event (      -- which events, hidden ones too, each correction in force concerns
  correction_id INTEGER NOT NULL REFERENCES correction(id), -- the correction
  event_id      INTEGER NOT NULL,      -- the event
  PRIMARY KEY (correction_id, event_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX correction_event_by_event ON correction_event(event_id);

CREATE TABLE event_uncorrected (     -- what the texts say of events whose row says what a person knows better
  event_id INTEGER PRIMARY KEY REFERENCES event(id) ON DELETE CASCADE, -- the event
  title    TEXT NOT NULL,            -- as event.title, and so on
  type     TEXT NOT NULL,
  mode     TEXT,
  edtf     TEXT,
  basis    TEXT NOT NULL
) STRICT;

CREATE TABLE hidden_event (          -- events that a person has hidden: they are in no other table until that is undone
  event_id INTEGER PRIMARY KEY,      -- the id that it had and will have
  title    TEXT NOT NULL,            -- its headline
  type     TEXT NOT NULL,            -- its type
  edtf     TEXT,                     -- its date
  mentions INTEGER NOT NULL,         -- how many mentions tell it
  block    INTEGER NOT NULL,         -- the merger's block that its first mention lies in
  leading  TEXT NOT NULL DEFAULT '[]' -- the ids of events that were merged into it, as a JSON array
) STRICT;

CREATE INDEX hidden_event_by_block ON hidden_event(block);

CREATE TABLE hidden_mention (        -- which mentions tell a hidden event
  mention_id INTEGER PRIMARY KEY REFERENCES mention(id) ON DELETE CASCADE, -- the mention
  event_id   INTEGER NOT NULL REFERENCES hidden_event(event_id) ON DELETE CASCADE -- the hidden event
) STRICT;

CREATE INDEX hidden_mention_by_event ON hidden_mention(event_id);

CREATE TABLE event_former_mention (  -- which mentions an event had that was merged into another: where they part again it gets its id back
  old_id     INTEGER NOT NULL REFERENCES event_redirect(old_id) ON DELETE CASCADE, -- the id that is no more
  mention_id INTEGER NOT NULL,       -- the mention
  PRIMARY KEY (old_id, mention_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_former_mention_by_mention ON event_former_mention(mention_id);

CREATE TABLE extractor_use (         -- which extractors found the mentions of this file: one after `timeline rebuild`
  version TEXT PRIMARY KEY           -- a number of its rules and word lists
) STRICT, WITHOUT ROWID;
