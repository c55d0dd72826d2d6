import { setImmediate as others } from "node:timers/promises";
import type { PastReader, StoredRecord } from "@guildhall/schema";
import type { KeyRule } from "../store.ts";
import { Connection } from "./connection.ts";
import { project } from "./project.ts";
import { SqliteReader } from "./reader.ts";
import { sql } from "./sql.ts";
import { LOG_TABLES, PROJECTION_TABLES } from "./tables.ts";

/** A registry in memory, filled with records as they are. */
export interface MemoryRegistry {
  reader: PastReader;
  add(records: readonly StoredRecord[]): Promise<void>;
}

/** The moment that a registry in memory is of. */
interface Moment {
  number: number;
  at: string | null;
  /** What was there then and is erased since. */
  erased: ReadonlySet<string>;
}

export function openMemory(
  { region, rule }: { region: string; rule: KeyRule },
  moment: Moment,
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
  return { reader: new MemoryReader(db, region, moment), add };
}

class MemoryReader extends SqliteReader implements PastReader {
  readonly #moment: Moment;

  constructor(db: Connection, region: string, moment: Moment) {
    super(db, region);
    this.#moment = moment;
  }

  override async position() {
    const { number, at } = this.#moment;
    return { number, at };
  }

  isErased(id: string): boolean {
    return this.#moment.erased.has(id);
  }
}
