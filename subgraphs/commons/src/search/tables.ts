import { COLUMNS } from "./columns.ts";

/** Raised when the tables change, or what a record is found by does. */
export const SCHEMA_VERSION = 1;
/** Marks a file as Guildhall's search index ("GuSe"). */
export const APPLICATION_ID = 0x4775_5365;

export const TABLES = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  -- How far each region's part has come; one that is not whole has no row.
  CREATE TABLE copies (region TEXT PRIMARY KEY, after TEXT NOT NULL) WITHOUT ROWID;

  -- The columns are what "words" has of the record: for ranking, and to know what leaves with it.
  CREATE TABLE docs (
    rec INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    region TEXT NOT NULL,
    version INTEGER NOT NULL,
    x REAL, y REAL, z REAL, -- on a sphere of radius 1
    ${COLUMNS.map((column) => `${column} TEXT NOT NULL`).join(", ")}
  );
  CREATE INDEX docs_by_region ON docs (region);

  CREATE TABLE names (bare TEXT, rec INTEGER, name TEXT, PRIMARY KEY (bare, rec, name)) WITHOUT ROWID;
  CREATE INDEX names_by_rec ON names (rec);

  -- Words that have a stem in a language in which they stand somewhere.
  CREATE TABLE stems (stem TEXT, word TEXT, PRIMARY KEY (stem, word)) WITHOUT ROWID;

  -- Words are folded before they get here; a token such as "facility:laser-cutting" is one.
  CREATE VIRTUAL TABLE words USING fts5 (
    ${COLUMNS.join()}, content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2 tokenchars ':-'"
  );
  -- The names alone, where they are looked through faster.
  CREATE VIRTUAL TABLE titles USING fts5 (
    name, content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2 tokenchars ':-'"
  );
  CREATE VIRTUAL TABLE counted USING fts5vocab (words, row);
`;
