import { setImmediate as others } from "node:timers/promises";
import type { StoredRecord } from "@guildhall/schema";
import type { KeyRule } from "../keys.ts";
import type { Connection } from "./connection.ts";
import { enter } from "./entries.ts";
import { Found } from "./found.ts";
import { Points } from "./points.ts";
import { Recs } from "./recs.ts";
import { Sets } from "./sets.ts";
import { Staged } from "./staged.ts";
import { DROP_KEY_TABLES, keyTables } from "./tables.ts";

const AT_ONCE = 100;

/**
 * Makes anew what the records are found by, where that was done by another rule. Where it is cut
 * off it begins again at the next start: the rule is noted when it is through.
 */
export async function rebuildKeys(
  db: Connection,
  rule: KeyRule,
  valuesAtMost: number,
): Promise<void> {
  db.write(() => db.exec(DROP_KEY_TABLES + keyTables(rule.orders)));
  const sets = new Sets(valuesAtMost);
  const index = { db, rule, sets, points: new Points(), recs: new Recs(sets), found: new Found() };
  for (let last = -1; ;) {
    const rows = db.all(
      "SELECT rec, record FROM records WHERE rec > ? ORDER BY rec LIMIT ?",
      last,
      AT_ONCE,
    );
    if (rows.length === 0) break;
    const staged = new Staged(index.points);
    db.write(() => {
      const placed = rows.map(([rec, record]) => ({
        rec: Number(rec),
        record: JSON.parse(String(record)) as StoredRecord,
      }));
      enter(index, staged, placed);
      staged.write(db);
    });
    staged.adopt();
    last = Number(rows.at(-1)![0]);
    await others();
  }
  noteRule(db, rule, valuesAtMost);
}

export const ruleOf = (db: Connection): string | undefined =>
  db.first("SELECT value FROM meta WHERE name = 'keys'")?.[0]?.toString();

export function noteRule(db: Connection, keys: KeyRule, valuesAtMost: number): void {
  const rule = noted(keys, valuesAtMost);
  db.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('keys', ?)", rule);
}

/** All that decides which table has what. */
export const noted = ({ version, orders }: KeyRule, valuesAtMost: number): string =>
  JSON.stringify([version, orders, valuesAtMost]);
