/** Raised when the tables change; kept in the file as `user_version`. */
export const SCHEMA_VERSION = 1;

/** Marks a file as a Guildhall registry ("Guil"), kept in the file as `application_id`. */
export const APPLICATION_ID = 0x4775_696c;

/** What is the registry, and never rewritten: entries and their changes. */
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
    reason TEXT  -- of a delete
  );
  CREATE INDEX changes_of_record ON changes (id, sequence);
`;

/** What is read, and can be made anew from the log at any time. */
export const PROJECTION_TABLES = `
  -- The current records; what each says is the change that last put it.
  CREATE TABLE records (
    rec INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    sequence INTEGER NOT NULL
  );
  CREATE INDEX records_of_kind ON records (kind, id);

  -- Each kind (with an empty key) and each key of a kind, and how many records have it. Where
  -- "rows" is the same, no record has two values under the key.
  CREATE TABLE names (
    name INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    records INTEGER NOT NULL DEFAULT 0,
    rows INTEGER NOT NULL DEFAULT 0,
    UNIQUE (kind, key)
  );

  -- What records can be found by. "least" marks the value that a list is ordered by. The id is
  -- here so that a filter by equality gives records in the order that settles ties, and a list in
  -- order needs no other table. SQLite cannot read an index by value down and by id up: hence two.
  CREATE TABLE keys (
    rec INTEGER NOT NULL,
    name INTEGER NOT NULL,
    value NOT NULL,
    id TEXT NOT NULL,
    least INTEGER NOT NULL,
    PRIMARY KEY (rec, name, value)
  ) WITHOUT ROWID;
  CREATE INDEX keys_ascending ON keys (name, value, id, least);
  CREATE INDEX keys_descending ON keys (name, value DESC, id) WHERE least = 1;

  -- Which records of a kind lack a key: they come last in a list ordered by it, and can be asked for.
  CREATE TABLE absent (
    name INTEGER NOT NULL,
    id TEXT NOT NULL,
    rec INTEGER NOT NULL,
    PRIMARY KEY (name, id)
  ) WITHOUT ROWID;

  CREATE TABLE places (
    rec INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    latitude REAL NOT NULL,
    longitude REAL NOT NULL
  );
  CREATE VIRTUAL TABLE areas USING rtree (rec, south, north, west, east);

  -- Words are folded before they get here (words.ts); the tokenizer folds what is typed by hand.
  CREATE VIRTUAL TABLE words USING fts5 (
    text, content = '', contentless_delete = 1, detail = none, prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
  );
`;

export const DROP_PROJECTION = `
  DROP TABLE IF EXISTS records;
  DROP TABLE IF EXISTS names;
  DROP TABLE IF EXISTS keys;
  DROP TABLE IF EXISTS absent;
  DROP TABLE IF EXISTS places;
  DROP TABLE IF EXISTS areas;
  DROP TABLE IF EXISTS words;
`;
