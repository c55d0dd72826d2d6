import { Connection } from "../store/sqlite/connection.ts";
import { inChild } from "../store/sqlite/in-child.ts";
import { sql } from "../store/sqlite/sql.ts";

const READ_WITHIN_MS = 60_000;

/**
 * The records that one registry's file has erased and of which another's still says something. The
 * one that erased them may be damaged, or older than erasing is: then it tells of none.
 */
export async function unerasedIn(file: string, erasing: string): Promise<string[]> {
  const [erased] = await inChild<string[]>([erasing], ERASED, READ_WITHIN_MS);
  if (!erased?.ok || erased.result.length === 0) return [];
  const db = new Connection(file);
  try {
    const rows = db.all(sql`
      SELECT DISTINCT c.id FROM json_each(${JSON.stringify(erased.result)}) i
      CROSS JOIN changes c ON c.id = i.value WHERE c.record IS NOT NULL ORDER BY c.id`);
    return rows.map(([id]) => String(id));
  } finally {
    db.close();
  }
}

const ERASED = `
  const rows = db.prepare("SELECT DISTINCT id FROM changes WHERE erased IS NOT NULL").raw(true).all();
  return rows.map(([id]) => id);`;
