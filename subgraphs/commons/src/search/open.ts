import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setImmediate as others } from "node:timers/promises";
import { keysVersion } from "@guildhall/schema";
import { makeFolder, reasonOf } from "@guildhall/serving/process";
import type { Logger } from "pino";
import { codeOf, Connection } from "../catalogue/sqlite/connection.ts";
import { lexiconOf } from "./lexicon.ts";
import type { Named, Search } from "./search.ts";
import { SqliteSearch } from "./sqlite-search.ts";
import { APPLICATION_ID, SCHEMA_VERSION, TABLES } from "./tables.ts";
import { Vocabulary } from "./vocabulary.ts";

export interface SearchOptions {
  /** Made where it does not exist; `:memory:` is gone with the process. */
  file: string;
  log: Pick<Logger, "warn">;
  /** What places are called; asked at every search, and best the same list as long as it is. */
  places?: () => readonly Named[];
}

const AT_ONCE = 5_000;

/** Opens the index. One that is damaged or of another release is removed: it can be made again. */
export async function openSearch({ file, log, places = () => [] }: SearchOptions): Promise<Search> {
  if (file !== ":memory:") await makeFolder(dirname(file));
  const db = await opened(file, log);
  const vocabulary = new Vocabulary();
  for await (const [term, doc] of counted(db)) vocabulary.add(String(term), Number(doc));
  let known: { places: readonly Named[]; lexicon: ReturnType<typeof lexiconOf> } | undefined;
  const lexicon = () => {
    const now = places();
    if (known?.places !== now) known = { places: now, lexicon: lexiconOf(now) };
    return known.lexicon;
  };
  const records = Number(db.first("SELECT count(*) FROM docs")?.[0]);
  return new SqliteSearch({ db, vocabulary, records, stemmed: new Set() }, lexicon);
}

async function opened(file: string, log: SearchOptions["log"]): Promise<Connection> {
  const db = new Connection(file);
  try {
    configure(db);
    if (!db.first("SELECT 1 FROM sqlite_schema LIMIT 1")) create(db);
    if (versionOf(db) === version()) return db;
    log.warn({ file }, "The search index is of another release and is made anew");
  } catch (error) {
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(error))) throw error;
    log.warn({ file, reason: reasonOf(error) }, "The search index is damaged and is made anew");
  }
  db.close();
  for (const beside of ["", "-wal", "-shm"]) await rm(file + beside, { force: true });
  const anew = new Connection(file);
  configure(anew);
  create(anew);
  return anew;
}

/** One process alone: what is in memory is of what this one wrote. */
function configure(db: Connection): void {
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000");
  db.exec("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
  db.watch();
}

/** The contract tells in what a record's words stand, and the vocabularies what they are called. */
const version = (): string => `${SCHEMA_VERSION} ${keysVersion()}`;

const versionOf = (db: Connection): string | undefined =>
  Number(db.first("PRAGMA application_id")?.[0]) === APPLICATION_ID
    ? String(db.first("SELECT value FROM meta WHERE name = 'version'")?.[0])
    : undefined;

const create = (db: Connection): void =>
  db.write(() => {
    db.exec(TABLES);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.run("INSERT INTO meta (name, value) VALUES ('version', ?)", version());
  });

async function* counted(db: Connection) {
  for (let last = ""; ; await others()) {
    const rows = db.all(
      `SELECT term, doc FROM counted WHERE term > ? ORDER BY term LIMIT ${AT_ONCE}`,
      last,
    );
    if (rows.length === 0) return;
    yield* rows;
    last = String(rows.at(-1)![0]);
  }
}
