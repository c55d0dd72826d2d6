import { damageIn } from "../store/index.ts";
import { Connection, codeOf } from "../store/sqlite/connection.ts";
import { isUnswept } from "../store/sqlite/erase.ts";
import { sql, type Sql } from "../store/sqlite/sql.ts";
import { APPLICATION_ID, SCHEMA_VERSION } from "../store/sqlite/tables.ts";
import type { Finding } from "./finding.ts";

/**
 * Looks at an embedded store's file through a connection of its own, without changing anything:
 * whose registry it is, SQLite's own check, and a log without gaps.
 */
export const checkFile = (file: string, region: string): Finding[] =>
  look(file, function* (db) {
    const foreign = [...strangeness(db, region)];
    yield* foreign;
    if (foreign.length > 0) return;
    for (const [line] of db.all(sql`PRAGMA integrity_check(20)`))
      if (line !== "ok") yield `SQLite finds damage in ${file}: ${String(line)}`;
    yield* logGaps(db);
    if (isUnswept(db))
      yield `${file} may still hold traces of an erased record in freed pages: erase it once more, which writes the file anew.`;
  });

/** What would end a process that reads it, looked for in a process of its own. */
export async function checkTexts(file: string): Promise<Finding[]> {
  const how = (await damageIn([file])).get(file);
  return how === undefined ? [] : [{ check: "file", message: `${file} is damaged: ${how}` }];
}

/** Whether a file is a registry of this region at all. */
export const checkOwner = (file: string, region: string): Finding[] =>
  look(file, (db) => strangeness(db, region));

function look(file: string, at: (db: Connection) => Iterable<string>): Finding[] {
  let db: Connection | undefined;
  try {
    db = new Connection(file);
    db.setBusyTimeout(30_000);
    return [...at(db)].map((message) => ({ check: "file", message }));
  } catch (error) {
    return [{ check: "file", message: unreadable(file, error) }];
  } finally {
    db?.close();
  }
}

function* strangeness(db: Connection, region: string): Generator<string> {
  const one = (query: Sql): unknown => db.first(query)?.[0];
  if (Number(one(sql`PRAGMA application_id`)) !== APPLICATION_ID)
    return yield `${db.file} is not a Guildhall registry.`;
  if (Number(one(sql`PRAGMA user_version`)) > SCHEMA_VERSION)
    return yield `${db.file} was written by a newer release of Guildhall: use that one.`;
  const owner = String(one(sql`SELECT value FROM meta WHERE name = 'region'`));
  if (owner !== region) yield `${db.file} holds the registry of ${owner}, not of ${region}.`;
}

function* logGaps(db: Connection): Generator<string> {
  const gaps = (from: Sql): readonly unknown[][] =>
    db.all(sql`SELECT before, n FROM (
      SELECT n, lag(n, 1, 0) OVER (ORDER BY n) AS before FROM (${from})
    ) WHERE n <> before + 1 LIMIT 20`) as unknown[][];
  for (const [before, next] of gaps(sql`SELECT number AS n FROM log`))
    yield `the log goes from entry ${String(before)} to ${String(next)}: entries between are missing.`;
  for (const [before, next] of gaps(sql`SELECT sequence AS n FROM changes`))
    yield `the log goes from change ${String(before)} to ${String(next)} of all: changes between are missing.`;
  const strays = db.all(sql`
    SELECT DISTINCT c.number FROM changes c LEFT JOIN log l ON l.number = c.number
    WHERE l.number IS NULL LIMIT 20`);
  for (const [number] of strays) yield `entry ${String(number)} has changes and is not in the log.`;
  const shifted = db.all(sql`
    SELECT l.number FROM log l JOIN (SELECT number, min(sequence) AS least FROM changes GROUP BY number) c
    ON c.number = l.number WHERE c.least <> l.first LIMIT 20`);
  for (const [number] of shifted)
    yield `entry ${String(number)} does not begin with its own first change.`;
}

function unreadable(file: string, error: unknown): string {
  const code = codeOf(error);
  if (/NOTADB/.test(code)) return `${file} is not a SQLite database.`;
  if (/CORRUPT/.test(code)) return `${file} is damaged: SQLite cannot read it.`;
  return `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}
