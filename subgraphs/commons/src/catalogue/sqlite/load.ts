import { setImmediate as others } from "node:timers/promises";
import type { KeyValue } from "@guildhall/schema";
import { newBlock } from "./bits.ts";
import type { Connection } from "./connection.ts";
import { newPart, Points } from "./points.ts";
import { Sets, type NumberedSet } from "./sets.ts";
import { ofPlace } from "./staged.ts";

/** Some milliseconds' worth. */
const AT_ONCE = 2_000;

/** Reads into memory what the file has of sets. */
export async function loadSets(db: Connection, valuesAtMost: number): Promise<Sets> {
  const sets = new Sets(valuesAtMost);
  const numbered = new Map<number, NumberedSet>();
  // By number: a kind before its keys, and a key before its values.
  for await (const rows of slices(db, "number", "number, kind, key, value FROM sets"))
    for (const [number, kind, key, value] of rows) {
      const about = {
        kind: String(kind),
        key: key === null ? null : String(key),
        value: value as KeyValue | null,
      };
      numbered.set(Number(number), sets.restore(Number(number), about));
    }
  for await (const rows of slices(db, "place", "place, bits FROM blocks"))
    for (const [place, bits] of rows) {
      const { set, block } = ofPlace(Number(place));
      const words = newBlock();
      // Copied, since the words want to begin at a multiple of four.
      new Uint8Array(words.buffer).set(bits as Buffer);
      numbered.get(set)?.bits.replace(block, words);
    }
  return sets;
}

/** Reads into memory where the records lie. */
export async function loadPoints(db: Connection): Promise<Points> {
  const points = new Points();
  for await (const rows of slices(db, "part", "part, places FROM points"))
    for (const [part, places] of rows) {
      const numbers = newPart();
      new Uint8Array(numbers.buffer).set(places as Buffer);
      points.replace(Number(part), numbers);
    }
  return points;
}

/** All rows of a table by its primary key, which is the first column; others have their turn between. */
async function* slices(db: Connection, key: string, columns: string) {
  let last = -1;
  for (;;) {
    const rows = db.all(
      `SELECT ${columns} WHERE ${key} > ? ORDER BY ${key} LIMIT ${AT_ONCE}`,
      last,
    );
    if (rows.length === 0) return;
    yield rows;
    last = Number(rows.at(-1)![0]);
    await others();
  }
}
