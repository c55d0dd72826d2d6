import {
  indexable,
  type Condition,
  type Page,
  type Position,
  type RecordQuery,
  type StoredRecord,
} from "@guildhall/schema";
import type { Collection, Filter, Sort } from "mongodb";
import { leastOf, fieldOf, type RecordDocument } from "./documents.ts";
import { isInside, select, type Selection } from "./filter.ts";
import { indexOrder } from "./indexes.ts";

/** Reads one region's records as they are in the server now. */
export class MongoReader {
  readonly #records: Collection<RecordDocument>;
  readonly #region: string;
  readonly #orders: Set<string>;

  constructor(records: Collection<RecordDocument>, region: string, orders: readonly string[]) {
    this.#records = records;
    this.#region = region;
    this.#orders = new Set(orders);
  }

  async get(ids: readonly string[]): Promise<(StoredRecord | null)[]> {
    const found = await this.#texts([...new Set(ids)]);
    return ids.map((id) => parsed(found.get(id)));
  }

  async find({ kind, where, order, after, first }: RecordQuery): Promise<Page> {
    await this.#prepareOrder(order.key);
    const selection = select(this.#region, kind, where);
    const field = fieldOf(order.key);
    const documents: RecordDocument[] = [];
    // One more than asked for tells whether the list goes on.
    for (const part of partsOf(leastOf(order.key), order.descending, after))
      if (documents.length <= first)
        documents.push(...(await this.#part(selection, part, first + 1 - documents.length)));
    return {
      items: documents.slice(0, first).map(({ _id, record, least }) => ({
        record: JSON.parse(record ?? "null") as StoredRecord,
        position: { id: _id, value: least?.[field] ?? null },
      })),
      hasMore: documents.length > first,
    };
  }

  async count(kind: string, where: readonly Condition[]): Promise<number> {
    const { filter, circles } = select(this.#region, kind, where);
    if (circles.length === 0) return this.#records.countDocuments(filter);
    let count = 0;
    const projection = { latitude: 1, longitude: 1 };
    for await (const document of this.#records.find(filter, { projection }))
      if (isInside(document, circles)) count++;
    return count;
  }

  async referrers(
    kind: string,
    key: string,
    targets: readonly string[],
    first: number,
  ): Promise<StoredRecord[][]> {
    const byTarget = new Map(targets.map((target) => [target, [] as string[]]));
    const wanted = { $elemMatch: { key, value: { $in: [...byTarget.keys()] } } };
    const filter = { region: this.#region, kind, keys: wanted };
    const named = this.#records.find(filter, { projection: { keys: 1 } }).sort({ _id: 1 });
    for await (const { _id, keys = [] } of named)
      for (const { key: of, value } of keys) {
        const list = of === key ? byTarget.get(String(value)) : undefined;
        if (list && list.length < first) list.push(_id);
      }
    const texts = await this.#texts([...new Set([...byTarget.values()].flat())]);
    return targets.map((target) =>
      (byTarget.get(target) ?? []).flatMap((id) => parsed(texts.get(id)) ?? []),
    );
  }

  async #texts(ids: readonly string[]): Promise<Map<string, string>> {
    const filter = { _id: { $in: [...ids] }, region: this.#region };
    const documents = this.#records.find(filter, { projection: { record: 1 } });
    const texts = new Map<string, string>();
    for await (const { _id, record } of documents) if (record !== undefined) texts.set(_id, record);
    return texts;
  }

  async #part({ filter, circles }: Selection, part: Part, most: number): Promise<RecordDocument[]> {
    const documents: RecordDocument[] = [];
    const { sort } = part;
    const filters = { $and: [filter, part.filter] };
    const cursor = this.#records.find(filters, { sort, projection: { keys: 0, words: 0 } });
    if (circles.length === 0) cursor.limit(most);
    for await (const document of cursor) {
      if (isInside(document, circles)) documents.push(document);
      if (documents.length === most) break;
    }
    return documents;
  }

  /** An order that was not announced gets its index when it is first asked for. */
  async #prepareOrder(key: string): Promise<void> {
    if (this.#orders.has(key)) return;
    await indexOrder(this.#records, key);
    this.#orders.add(key);
  }
}

const parsed = (json: string | undefined) =>
  json === undefined ? null : (JSON.parse(json) as StoredRecord);

/** A stretch of a list that one index has in order. */
interface Part {
  filter: Filter<RecordDocument>;
  sort: Sort;
}

/** The server sorts what lacks a field first, or mixed with null: so that comes as a part of its own. */
function partsOf(field: string, descending: boolean, after: Position | undefined): Part[] {
  const sort: Sort = { [field]: descending ? -1 : 1, _id: 1 };
  const keyed = (filter: Filter<RecordDocument>): Part => ({ filter, sort });
  const lacking = (filter: Filter<RecordDocument>): Part => ({
    filter: { ...filter, [field]: { $exists: false } },
    sort: { _id: 1 },
  });
  if (!after) return [keyed({ [field]: { $exists: true } }), lacking({})];
  const beyond = { _id: { $gt: after.id } };
  if (after.value === null) return [lacking(beyond)];
  const value = indexable(after.value);
  return [
    keyed({ [field]: value, ...beyond }),
    ...otherSide(field, value, descending).map(keyed),
    lacking({}),
  ];
}

/** The server compares within one type; numbers stand before texts in a list. */
function otherSide(field: string, value: string | number, descending: boolean) {
  const sameType = { [field]: descending ? { $lt: value } : { $gt: value } };
  if (descending && typeof value === "string") return [sameType, { [field]: { $type: "number" } }];
  if (!descending && typeof value === "number") return [sameType, { [field]: { $type: "string" } }];
  return [sameType];
}
