import type { StoredRecord } from "@guildhall/schema";
import { StoreError } from "../errors.ts";
import type { KeyRule, StoreOptions } from "../store.ts";
import type { Connection } from "./connection.ts";
import { project } from "./project.ts";
import { sql } from "./sql.ts";
import {
  APPLICATION_ID,
  DROP_PROJECTION,
  LOG_TABLES,
  PROJECTION_TABLES,
  SCHEMA_VERSION,
} from "./tables.ts";

const REINDEXED_AT_ONCE = 500;

/** Makes the tables of a new file, or checks that an old one is this region's registry. */
export function prepareFile(db: Connection, { region, keys }: StoreOptions): void {
  const version = Number(db.first(sql`PRAGMA user_version`)?.[0]);
  if (version === 0) return createTables(db, region, keys);
  if (Number(db.first(sql`PRAGMA application_id`)?.[0]) !== APPLICATION_ID) throw foreign(db.file);
  if (version > SCHEMA_VERSION) throw newer(db.file, version);
  const owner = metaOf(db, "region");
  if (owner !== region) throw other(db.file, owner, region);
  // Of version 4: what was erased has a mark.
  if (version < 4) db.exec("ALTER TABLE changes ADD COLUMN erased INTEGER");
  if (version < SCHEMA_VERSION || metaOf(db, "keys") !== keys.version) reindex(db, keys);
}

/** A process that indexes by another rule than the file is in must not write to it. */
export function checkRule(db: Connection, version: string): void {
  const current = metaOf(db, "keys");
  if (current === version) return;
  throw new StoreError(
    "STORE_REINDEXED",
    `${db.file} is indexed by rule "${current}" now; this process has rule "${version}". ` +
      "Restart it with the release that the other processes run.",
  );
}

function createTables(db: Connection, region: string, keys: KeyRule): void {
  if (db.first(sql`SELECT name FROM sqlite_schema LIMIT 1`)) throw foreign(db.file);
  db.exec(LOG_TABLES + PROJECTION_TABLES);
  setMeta(db, "region", region);
  setMeta(db, "keys", keys.version);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
}

/** Makes the projection anew from the log, by the rule that is current. */
function reindex(db: Connection, keys: KeyRule): void {
  db.exec(DROP_PROJECTION + PROJECTION_TABLES);
  let done = "";
  for (;;) {
    const rows = db.all(sql`
      SELECT c.sequence, c.number, c.id, c.record FROM (
        SELECT id, max(sequence) AS sequence FROM changes WHERE id > ${done}
        GROUP BY id ORDER BY id LIMIT ${REINDEXED_AT_ONCE}
      ) l CROSS JOIN changes c ON c.sequence = l.sequence ORDER BY c.id`);
    if (rows.length === 0) break;
    const last = rows.map(([sequence, number, id, record]) => ({
      sequence: Number(sequence),
      number: Number(number),
      id: String(id),
      record: record === null ? null : (JSON.parse(String(record)) as StoredRecord),
    }));
    project(db, keys, last);
    done = last.at(-1)?.id ?? done;
  }
  setMeta(db, "keys", keys.version);
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
}

export function metaOf(db: Connection, name: string): string {
  return String(db.first(sql`SELECT value FROM meta WHERE name = ${name}`)?.[0]);
}

export function setMeta(db: Connection, name: string, value: string): void {
  db.run(sql`INSERT OR REPLACE INTO meta (name, value) VALUES (${name}, ${value})`);
}

const foreign = (file: string) =>
  new StoreError(
    "STORE_FILE_INVALID",
    `${file} is a SQLite database of some other program, not a registry. ` +
      "Name the registry's file, or one that does not exist yet to start a new registry.",
  );

const newer = (file: string, version: number) =>
  new StoreError(
    "STORE_VERSION_NEWER",
    `${file} has tables of version ${version}; this release knows up to ${SCHEMA_VERSION}. ` +
      "Run the release that wrote it, or a later one.",
  );

const other = (file: string, owner: string, region: string) =>
  new StoreError(
    "STORE_REGION_OTHER",
    `${file} holds the registry of "${owner}", not of "${region}". ` +
      "Give each region a file of its own.",
  );
