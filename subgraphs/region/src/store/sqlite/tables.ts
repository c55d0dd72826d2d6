/**
 * Raised when the tables change; kept in the file as `user_version`. Where only the projection
 * changes, an older file needs no more than to have it made anew.
 */
export const SCHEMA_VERSION = 4;

/** Marks a file as a Guildhall registry ("Guil"), kept in the file as `application_id`. */
export const APPLICATION_ID = 0x4775_696c;

/** What is the registry, and rewritten by an erasure alone: entries and their changes. */
export const LOG_TABLES = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  -- One row a write. The next number can be taken once: everything rests on this primary key.
  CREATE TABLE log (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    import TEXT,
    part INTEGER,
    first INTEGER NOT NULL -- sequence of the entry's first change
  );
  CREATE INDEX log_of_import ON log (import, part, number) WHERE import IS NOT NULL;

  -- Numbered through the whole log without gaps, so that their total is the last sequence.
  CREATE TABLE changes (
    sequence INTEGER PRIMARY KEY,
    number INTEGER NOT NULL,
    op TEXT NOT NULL CHECK (op IN ('put', 'delete')),
    id TEXT NOT NULL,
    before INTEGER,
    record TEXT, -- JSON, of a put
    reason TEXT,  -- of a delete or an erasure
    erased INTEGER -- the entry that erased the record: nothing of what it said is left then
  );
  CREATE INDEX changes_of_record ON changes (id, sequence);
`;

/** What is read, and can be made anew from the log at any time. */
export const PROJECTION_TABLES = `
  -- The current records; what each says is the change that last put it. Records come by "rec",
  -- the order in which they were first written: indexes then grow at their ends, which is what
  -- makes an import fast. Lists settle ties by id, and find.ts sees to that.
  CREATE TABLE records (
    rec INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    sequence INTEGER NOT NULL
  );

  -- Each key of a kind, so that rows of "keys" need no more than a number for it.
  CREATE TABLE names (
    name INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    UNIQUE (kind, key)
  );

  -- What records can be found by. "least" marks the value that a list is ordered by.
  CREATE TABLE keys (
    rec INTEGER NOT NULL,
    name INTEGER NOT NULL,
    value NOT NULL,
    least INTEGER NOT NULL,
    PRIMARY KEY (rec, name, value)
  ) WITHOUT ROWID;
  CREATE INDEX keys_by_value ON keys (name, value, rec, least);

  -- On a sphere of radius 1, with the poles at the ends of z.
  CREATE TABLE places (
    rec INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    x REAL NOT NULL,
    y REAL NOT NULL,
    z REAL NOT NULL
  );
  -- Cheaper to write than an R*Tree, and a region is small enough for a band of it to be read.
  CREATE INDEX places_by_height ON places (kind, z, x, y);

  -- Words are folded before they get here (words.ts), so that the tokenizer needs to know no more
  -- than where they end. Words cut very short have an index of their own.
  CREATE VIRTUAL TABLE words USING fts5 (
    text, content = '', contentless_delete = 1, detail = none, prefix = '1 2', tokenize = 'ascii'
  );
`;

export const DROP_PROJECTION = `
  DROP TABLE IF EXISTS records;
  DROP TABLE IF EXISTS names;
  DROP TABLE IF EXISTS keys;
  DROP TABLE IF EXISTS places;
  DROP TABLE IF EXISTS words;
  DROP TABLE IF EXISTS areas; -- of version 1
  DROP TABLE IF EXISTS absent; -- of versions 1 and 2
  DROP TABLE IF EXISTS texts;
`;
