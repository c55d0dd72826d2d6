import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder, reasonOf, UserError } from "@guildhall/serving/process";
import type { Catalogue } from "../catalogue.ts";
import { catalogueKeys, type KeyRule } from "../keys.ts";
import { SqliteCatalogue } from "./catalogue.ts";
import { codeOf, Connection } from "./connection.ts";
import { Found } from "./found.ts";
import { loadPoints, loadSets } from "./load.ts";
import { noted, noteRule, rebuildKeys, ruleOf } from "./rebuild.ts";
import { Recs } from "./recs.ts";
import { APPLICATION_ID, KEPT_TABLES, keyTables, SCHEMA_VERSION } from "./tables.ts";

interface Log {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
}

export interface CatalogueOptions {
  /** Made where it does not exist; `:memory:` is gone with the process. */
  file: string;
  log: Log;
  /** @default the contract's */
  keys?: KeyRule;
  /**
   * How many values of a key are counted in memory; any more have rows in the file.
   * @default 512
   */
  valuesAtMost?: number;
}

/** Why there is no catalogue in a file; one that is not ours to throw away is kept beside. */
interface Refused {
  reason: string;
  isKept: boolean;
}

/**
 * Opens the catalogue in one file, for this process alone. A file that cannot be read is put aside,
 * one of another release is removed, and both are begun anew: all of it can be harvested again.
 */
export async function openCatalogue(options: CatalogueOptions): Promise<Catalogue> {
  const { file, log } = options;
  if (file !== ":memory:") await makeFolder(dirname(file));
  const first = await tried(options);
  if (!("reason" in first)) return first;
  const aside = first.isKept ? `${file}.${Date.now()}.aside` : null;
  log.warn({ file, aside, reason: first.reason }, "The catalogue is begun anew");
  await clear(file, aside);
  const second = await tried(options);
  if (!("reason" in second)) return second;
  throw new UserError(
    `The catalogue ${file} cannot be begun anew: ${second.reason}. See whether the disk is sound.`,
  );
}

async function tried(options: CatalogueOptions): Promise<Catalogue | Refused> {
  const db = new Connection(options.file);
  try {
    configure(db);
    const refused = refusalOf(db);
    if (!refused) return await opened(db, options);
    db.close();
    return refused;
  } catch (error) {
    db.close();
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(error))) throw error;
    return { reason: `it is damaged (${reasonOf(error)})`, isKept: true };
  }
}

async function opened(db: Connection, options: CatalogueOptions): Promise<Catalogue> {
  const { file, log, keys: rule = catalogueKeys(), valuesAtMost = 512 } = options;
  if (isEmpty(db)) createTables(db, rule, valuesAtMost);
  else if (ruleOf(db) !== noted(rule, valuesAtMost)) {
    log.info({ file }, "The catalogue's keys are made anew, by this release's rule");
    await rebuildKeys(db, rule, valuesAtMost);
  }
  const sets = await loadSets(db, valuesAtMost);
  const points = await loadPoints(db);
  const recs = new Recs(sets);
  const catalogue = new SqliteCatalogue({ db, rule, sets, points, recs, found: new Found() });
  await catalogue.finishForgetting();
  return catalogue;
}

function configure(db: Connection): void {
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000");
  db.exec(
    "PRAGMA cache_size = -131072; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 1000",
  );
  db.watch();
}

const isEmpty = (db: Connection): boolean => !db.first("SELECT 1 FROM sqlite_schema LIMIT 1");

function refusalOf(db: Connection): Refused | null {
  if (isEmpty(db)) return null;
  if (Number(db.first("PRAGMA application_id")?.[0]) !== APPLICATION_ID)
    return { reason: "it is a database of some other program", isKept: true };
  const version = Number(db.first("PRAGMA user_version")?.[0]);
  if (version === SCHEMA_VERSION) return null;
  return { reason: `its tables are of version ${version}, not ${SCHEMA_VERSION}`, isKept: false };
}

function createTables(db: Connection, keys: KeyRule, valuesAtMost: number): void {
  db.write(() => {
    db.exec(KEPT_TABLES + keyTables(keys.orders));
    noteRule(db, keys, valuesAtMost);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
  });
}

/** With what SQLite keeps beside it. */
async function clear(file: string, aside: string | null): Promise<void> {
  if (aside) await rename(file, aside);
  else await rm(file);
  for (const beside of ["-wal", "-shm", "-journal"]) await rm(file + beside, { force: true });
}
