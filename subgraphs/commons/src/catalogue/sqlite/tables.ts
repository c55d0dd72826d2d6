/** Raised when the tables change; a file of another version is thrown away and harvested again. */
export const SCHEMA_VERSION = 2;

/** Marks a file as a Guildhall catalogue ("GuCa"), kept in the file as `application_id`. */
export const APPLICATION_ID = 0x4775_4361;

/** What stays when the keys are made anew: the records, and how far each region's copy has come. */
export const KEPT_TABLES = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  -- A region that is being forgotten has no state until nothing of it is left.
  CREATE TABLE copies (region TEXT PRIMARY KEY, state TEXT) WITHOUT ROWID;

  CREATE TABLE records (rec INTEGER PRIMARY KEY, record TEXT NOT NULL);
`;

/** The columns of "listed" that lists are ordered by, one for each key. */
export const orderColumns = (orders: readonly string[]): string[] =>
  orders.map((_, index) => `order${index}`);

/** What records are found by, for lists with these orders. */
export const keyTables = (orders: readonly string[]): string => `
  -- Apart from the records, so that going along a list reads few pages.
  CREATE TABLE listed (
    rec INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL, -- the number of the set of all of its kind
    id TEXT NOT NULL,
    version INTEGER NOT NULL
    ${orderColumns(orders)
      .map((column) => `, ${column}`)
      .join("")}
  );
  CREATE UNIQUE INDEX listed_by_id ON listed (kind, id);
  ${orderColumns(orders)
    .map(
      (column) =>
        `CREATE INDEX listed_by_${column} ON listed (kind, ${column}, id) WHERE ${column} IS NOT NULL;`,
    )
    .join("\n")}

  -- Each set of records that is kept in memory: of a kind, of those of a kind that have a key, or
  -- of those that have a value under a key.
  CREATE TABLE sets (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT,
    value
  );
  -- What the sets hold, a bit a record (bits.ts); "place" is the block's number and the set's.
  CREATE TABLE blocks (place INTEGER PRIMARY KEY, bits BLOB NOT NULL);

  -- The values that have no set, since their key has so many, and are not in "listed" (rows.ts).
  -- "key" is the number of the key's set.
  CREATE TABLE pairs (
    key INTEGER NOT NULL,
    value NOT NULL,
    rec INTEGER NOT NULL,
    PRIMARY KEY (key, value, rec)
  ) WITHOUT ROWID;

  -- Where records lie, as many to a row as points.ts says: x, y and z on a sphere of radius 1.
  CREATE TABLE points (part INTEGER PRIMARY KEY, places BLOB NOT NULL);

  -- Words are folded before they get here, by the rule that all of Guildhall has.
  CREATE VIRTUAL TABLE words USING fts5 (
    text, content = '', contentless_delete = 1, detail = none, prefix = '1 2', tokenize = 'ascii'
  );
`;

export const DROP_KEY_TABLES = ["listed", "sets", "blocks", "pairs", "points", "words"]
  .map((table) => `DROP TABLE IF EXISTS ${table};`)
  .join("\n");
