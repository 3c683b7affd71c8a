-- 0015_plain_check: the same checks, written so that they cost nothing.
--
-- SQLite builds a temporary table for `IN (…)` of three values and more, for every row that is written: that was a quarter of all the
-- work of taking documents in. `a = … OR a = …` compares. Nothing that lies in the file changes, so only the text of the tables is
-- replaced, as SQLite's manual has it for checks (lang_altertable, section 8).

PRAGMA user_version = 15;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = replace(sql,
  'published_basis IN (''stated'', ''resolved'', ''inferred'', ''corroborated'')',
  'published_basis = ''stated'' OR published_basis = ''resolved'' OR published_basis = ''inferred'' OR published_basis = ''corroborated''')
WHERE type = 'table' AND name = 'document';

UPDATE sqlite_schema SET sql = replace(sql,
  'origin IN (''lexicon'', ''user'', ''text'')',
  'origin = ''lexicon'' OR origin = ''user'' OR origin = ''text''')
WHERE type = 'table' AND name IN ('actor', 'place');

UPDATE sqlite_schema SET sql = replace(replace(replace(sql,
  'status IN (''occurred'', ''planned'', ''possible'', ''denied'')',
  'status = ''occurred'' OR status = ''planned'' OR status = ''possible'' OR status = ''denied'''),
  'qualifier IN (''after'', ''before'', ''approximate'')',
  'qualifier = ''after'' OR qualifier = ''before'' OR qualifier = ''approximate'''),
  'CHECK (basis IN (''stated'', ''resolved'', ''inferred'', ''corroborated''))',
  'CHECK (basis = ''stated'' OR basis = ''resolved'' OR basis = ''inferred'' OR basis = ''corroborated'')')
WHERE type = 'table' AND name IN ('mention', 'event');

UPDATE sqlite_schema SET sql = replace(sql,
  'role IN (''initiator'', ''target'', ''participant'')',
  'role = ''initiator'' OR role = ''target'' OR role = ''participant''')
WHERE type = 'table' AND name IN ('mention_actor', 'event_actor');

PRAGMA writable_schema = RESET;

-- A change that SQLite knows of: every other program that has the file open reads the schema anew.
DROP INDEX mention_by_block;
CREATE INDEX mention_by_block ON mention(block);                 -- merging takes a block whole
