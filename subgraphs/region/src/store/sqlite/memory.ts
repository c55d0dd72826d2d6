import { setImmediate as others } from "node:timers/promises";
import type { RecordReader, StoredRecord } from "@guildhall/schema";
import type { KeyRule } from "../store.ts";
import { Connection } from "./connection.ts";
import { project } from "./project.ts";
import { SqliteReader } from "./reader.ts";
import { sql } from "./sql.ts";
import { LOG_TABLES, PROJECTION_TABLES } from "./tables.ts";

/** A registry in memory, filled with records as they are. */
export interface MemoryRegistry {
  reader: RecordReader;
  add(records: readonly StoredRecord[]): Promise<void>;
}

export function openMemory(
  { region, rule }: { region: string; rule: KeyRule },
  position: { number: number; at: string | null },
): MemoryRegistry {
  const db = new Connection(":memory:");
  db.exec("PRAGMA synchronous = OFF");
  db.exec(LOG_TABLES + PROJECTION_TABLES);
  let sequence = 0;
  const add = async (records: readonly StoredRecord[]) => {
    await db.write(() => {
      const changes = records.map((record) => ({
        sequence: ++sequence,
        number: record.version,
        id: record.id,
        record,
      }));
      for (const { sequence: place, number, id, record } of changes)
        db.run(sql`INSERT INTO changes (sequence, number, op, id, record)
          VALUES (${place}, ${number}, 'put', ${id}, ${JSON.stringify(record)})`);
      project(db, rule, changes);
    });
    await others();
  };
  return { reader: new MemoryReader(db, region, position), add };
}

class MemoryReader extends SqliteReader {
  readonly #position: { number: number; at: string | null };

  constructor(db: Connection, region: string, position: { number: number; at: string | null }) {
    super(db, region);
    this.#position = position;
  }

  override async position() {
    return this.#position;
  }
}
