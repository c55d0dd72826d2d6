import { existsSync } from "node:fs";
import { inChild } from "./in-child.ts";
import { APPLICATION_ID } from "./tables.ts";

/** Some gigabytes are read within this time, from a slow disk too. */
const READ_WITHIN_MS = 10 * 60_000;

/**
 * Which of these files are damaged, and how, in a few words; a file that is not there is whole.
 * Done in a process of its own before they are opened in one with others: libsql ends the process
 * that reads a text of which one byte is wrong. It takes about 5 ms a megabyte.
 */
export async function damageIn(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const present = files.filter((file) => existsSync(file));
  if (present.length === 0) return new Map();
  const answers = await inChild<string | null>(present, LOOK, READ_WITHIN_MS);
  return new Map(
    present.flatMap((file, at) => {
      const answer = answers[at]!;
      const found = answer.ok ? answer.result : isDamage(answer) ? answer.why : null;
      return found === null ? [] : [[file, found] as const];
    }),
  );
}

/** A file that is only locked, or that may not be read, is for whoever opens it to say. */
const isDamage = ({ code }: { code: string }): boolean =>
  !/^SQLITE_(BUSY|LOCKED|CANTOPEN|PERM|READONLY|AUTH)/.test(code);

/**
 * SQLite's own check sees the shape of pages and that indexes agree with their tables, and nothing of
 * what is in a text: so the log's texts are read too, as bytes, many at once. What a file of another
 * program holds is nobody's affair here; whoever opens it says so.
 */
const LOOK = `
  db.exec("PRAGMA busy_timeout = 30000");
  const rows = (text, ...values) => db.prepare(text).raw(true).all(...values);
  // The whole check: the quick one passes over texts in indexes, which end a process too.
  const [first] = rows("PRAGMA integrity_check(1)");
  if (first[0] !== "ok") return String(first[0]).split("\\n").at(-1);
  if (rows("PRAGMA application_id")[0][0] !== ${APPLICATION_ID}) return null;
  const texts = {
    meta: ["1", "name", "value"],
    log: ["number", "at", "author", "import"],
    changes: ["sequence", "op", "id", "record", "reason"],
  };
  const AT_ONCE = 1000;
  for (const [table, [key, ...columns]] of Object.entries(texts)) {
    const blobs = columns.map((name) => "CAST(group_concat(" + name + ", '') AS BLOB)").join(", ");
    const some = "SELECT " + blobs + " FROM " + table + " WHERE " + key + " > ? AND " + key + " <= ?";
    const last = Number(rows("SELECT max(" + key + ") FROM " + table)[0][0]);
    for (let from = 0; from < last; from += AT_ONCE)
      if (rows(some, from, from + AT_ONCE)[0].some((blob) => blob && !isUtf8(blob)))
        return "a text in " + table + " is not what was written";
  }
  const broken = "SELECT 1 FROM changes WHERE record IS NOT NULL AND NOT json_valid(record) LIMIT 1";
  if (rows(broken).length > 0) return "a record in the log is not what was written";
  return null;`;
