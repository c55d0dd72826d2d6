import type { Condition, Page, RecordQuery, RecordReader, StoredRecord } from "@guildhall/schema";
import type { Connection } from "./connection.ts";
import { countHits, findHits, type Search } from "./find.ts";
import { readNames, type NameTable } from "./names.ts";
import { Sets } from "./sets.ts";
import { sql } from "./sql.ts";

/** Reads the projection in one file. Each answer is of one moment. */
export class SqliteReader implements RecordReader {
  readonly region: string;
  protected readonly db: Connection;
  readonly #sets = new Sets();

  constructor(db: Connection, region: string) {
    this.db = db;
    this.region = region;
  }

  async get(ids: readonly string[]): Promise<(StoredRecord | null)[]> {
    const rows = this.db.all(sql`
      SELECT r.id, c.record FROM json_each(${JSON.stringify([...new Set(ids)])}) i
      CROSS JOIN records r ON r.id = i.value CROSS JOIN changes c ON c.sequence = r.sequence`);
    const found = new Map(rows.map(([id, record]) => [id, String(record)]));
    return ids.map((id) => parsed(found.get(id)));
  }

  async find(query: RecordQuery): Promise<Page> {
    return this.db.read(() => {
      // One more than asked for tells whether the list goes on.
      const hits = findHits(this.#search(query.kind), query, query.first + 1);
      const shown = hits.slice(0, query.first);
      const records = this.#records(shown.map(({ rec }) => rec));
      return {
        items: shown.map(({ rec, position }) => ({ record: records(rec), position })),
        hasMore: hits.length > query.first,
      };
    });
  }

  async count(kind: string, where: readonly Condition[]): Promise<number> {
    return this.db.read(() => countHits(this.#search(kind), where));
  }

  async referrers(
    kind: string,
    key: string,
    targets: readonly string[],
    first: number,
  ): Promise<StoredRecord[][]> {
    return this.db.read(() => {
      const name = this.#names(kind).find(key) ?? 0;
      const rows = this.db.all(sql`
        SELECT target, rec FROM (
          SELECT t.value AS target, k.rec, row_number() OVER (PARTITION BY t.value ORDER BY r.id) AS place
          FROM json_each(${JSON.stringify([...new Set(targets)])}) t
          CROSS JOIN keys k ON k.name = ${name} AND k.value = t.value
          CROSS JOIN records r ON r.rec = k.rec
        ) WHERE place <= ${first} ORDER BY place`);
      const records = this.#records(rows.map(([, rec]) => Number(rec)));
      const byTarget = new Map<unknown, number[]>();
      for (const [target, rec] of rows)
        byTarget.set(target, [...(byTarget.get(target) ?? []), Number(rec)]);
      return targets.map((target) => (byTarget.get(target) ?? []).map(records));
    });
  }

  async position(): Promise<{ number: number; at: string | null }> {
    return headOf(this.db);
  }

  #search(kind: string): Search {
    this.#sets.refresh(this.db);
    return { db: this.db, names: this.#names(kind), sets: this.#sets };
  }

  #names(kind: string): NameTable {
    return readNames(this.db, this.region, kind);
  }

  /** Each list gets records of its own, so that a caller who changes one changes no other. */
  #records(recs: readonly number[]): (rec: number) => StoredRecord {
    const rows = this.db.all(sql`
      SELECT r.rec, c.record FROM json_each(${JSON.stringify(recs)}) i
      CROSS JOIN records r ON r.rec = i.value CROSS JOIN changes c ON c.sequence = r.sequence`);
    const found = new Map(rows.map(([rec, record]) => [rec, String(record)]));
    return (rec) => JSON.parse(found.get(rec) ?? "null") as StoredRecord;
  }
}

const parsed = (json: string | undefined) =>
  json === undefined ? null : (JSON.parse(json) as StoredRecord);

export function headOf(db: Connection): { number: number; at: string | null } {
  const row = db.first(sql`SELECT number, at FROM log ORDER BY number DESC LIMIT 1`);
  return row ? { number: Number(row[0]), at: String(row[1]) } : { number: 0, at: null };
}
