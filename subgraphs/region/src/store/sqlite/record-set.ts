import type { Connection } from "./connection.ts";
import { sql, type Sql } from "./sql.ts";

/** Records by their recs, one bit each: the records of a large registry fit into a few kilobytes. */
export interface RecordSet {
  bits: Uint32Array;
  size: number;
  bytes: number;
}

export const maxRec = (db: Connection): number =>
  Number(db.first(sql`SELECT coalesce(max(rec), 0) FROM records`)?.[0]);

/** The numbers that a query gives in its one column, in its order, at a fraction of what rows cost. */
export function readNumbers(db: Connection, from: Sql): Uint32Array {
  const row = db.first(sql`SELECT count(*), group_concat(rec) FROM (${from})`);
  const numbers = new Uint32Array(Number(row?.[0] ?? 0));
  let at = 0;
  eachNumber(String(row?.[1] ?? ""), (number) => (numbers[at++] = number));
  return numbers;
}

const COMMA = 44;
const ZERO = 48;
const NINE = 57;

/** Calls back for each number of a text, with the sign that stands after it. */
export function eachNumber(text: string, work: (number: number, sign: number) => void): void {
  if (text === "") return;
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign >= ZERO && sign <= NINE) {
      number = number * 10 + sign - ZERO;
      continue;
    }
    work(number, sign);
    number = 0;
  }
  work(number, COMMA);
}

export function readSet(db: Connection, from: Sql): RecordSet {
  const bits = new Uint32Array((maxRec(db) >>> 5) + 1);
  for (const rec of readNumbers(db, from)) bits[rec >>> 5]! |= 1 << (rec & 31);
  return ofBits(bits);
}

export function intersection(sets: readonly [RecordSet, ...RecordSet[]]): RecordSet {
  const [first, ...others] = sets;
  if (others.length === 0) return first;
  const bits = first.bits.slice();
  for (const other of others)
    for (let at = 0; at < bits.length; at++) bits[at]! &= other.bits[at] ?? 0;
  return ofBits(bits);
}

export const has = ({ bits }: RecordSet, rec: number): boolean =>
  ((bits[rec >>> 5] ?? 0) & (1 << (rec & 31))) !== 0;

function ofBits(bits: Uint32Array): RecordSet {
  let size = 0;
  for (let word of bits) {
    // Adds up the bits of a word, by twos, fours and bytes.
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    size += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return { bits, size, bytes: bits.byteLength };
}
