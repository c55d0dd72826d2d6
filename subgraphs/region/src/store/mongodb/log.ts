import type { Collection } from "mongodb";
import { readChange, type WrittenChange } from "../entry.ts";
import type { ChangePage, LogPosition } from "../store.ts";
import type { LogDocument } from "./documents.ts";

export interface Head {
  number: number;
  at: string | null;
  /** How many changes the log holds. */
  total: number;
}

const EMPTY: Head = { number: 0, at: null, total: 0 };

export const headAfter = ({ number, at, offset, size }: LogDocument): Head => ({
  number,
  at,
  total: offset + size,
});

/** Reads one region's log. */
export class MongoLog {
  readonly #log: Collection<LogDocument>;
  readonly #region: string;

  constructor(log: Collection<LogDocument>, region: string) {
    this.#log = log;
    this.#region = region;
  }

  async head(): Promise<Head> {
    const projection = { changes: 0 };
    const [last] = await this.#log
      .find({ region: this.#region }, { projection })
      .sort({ number: -1 })
      .limit(1)
      .toArray();
    return last ? headAfter(last) : EMPTY;
  }

  entries(from: number, to = Number.MAX_SAFE_INTEGER): AsyncIterable<LogDocument> {
    return this.#log
      .find({ region: this.#region, number: { $gte: from, $lte: to } })
      .sort({ number: 1 });
  }

  async about(number: number): Promise<Head & { offset: number }> {
    const projection = { changes: 0 };
    const entry = await this.#log.findOne({ region: this.#region, number }, { projection });
    return entry ? { ...headAfter(entry), offset: entry.offset } : { ...EMPTY, offset: 0 };
  }

  /** The head is read first and nothing beyond it, so that page and total are of one moment. */
  async page(after: LogPosition | null, first: number): Promise<ChangePage> {
    const head = await this.head();
    const start = await this.#sequenceOf(after, head);
    const changes: ReturnType<typeof flattened> = [];
    if (first > 0 && start < head.total)
      for await (const entry of this.entries(after?.number ?? 1, head.number)) {
        const left = flattened(entry).slice(Math.max(0, start - entry.offset));
        changes.push(...left.slice(0, first - changes.length));
        if (changes.length === first) break;
      }
    return { changes, hasMore: start + changes.length < head.total, total: head.total };
  }

  async history(id: string): Promise<ChangePage["changes"]> {
    const entries = this.#log.find({ region: this.#region, "changes.id": id }).sort({ number: 1 });
    const changes: ReturnType<typeof flattened> = [];
    for await (const entry of entries)
      changes.push(...flattened(entry, (change) => change.id === id));
    return changes;
  }

  async batches(importId: string): Promise<{ part: number; number: number }[]> {
    const entries = await this.#log
      .find({ region: this.#region, "batch.import": importId }, { projection: { changes: 0 } })
      .sort({ "batch.part": 1, number: 1 })
      .toArray();
    return entries.map(({ batch, number }) => ({ part: batch?.part ?? 0, number }));
  }

  /** How many changes come up to a place: one beyond the log is its end. */
  async #sequenceOf(after: LogPosition | null, head: Head): Promise<number> {
    if (after === null) return 0;
    if (after.number > head.number) return head.total;
    const { offset, total } = await this.about(after.number);
    return Math.min(offset + after.index + 1, total);
  }
}

function flattened(
  { number, at, author, changes }: LogDocument,
  wanted: (change: WrittenChange) => boolean = () => true,
) {
  return changes.flatMap((change, index) =>
    wanted(change) ? [{ position: { number, index }, at, author, change: readChange(change) }] : [],
  );
}
