import type { Condition, Order, Position, RecordReader } from "@guildhall/schema";
import type { Catalogue } from "../catalogue.ts";
import { LABS } from "./lab.ts";

/** Gives each test an empty catalogue, which goes by `labKeys`. */
export type NewCatalogue = () => Promise<Catalogue>;

/** The ids of a whole list, read a page at a time. */
export async function listed(
  reader: Pick<RecordReader, "find">,
  where: readonly Condition[],
  order: Order,
  first: number,
  kind = LABS,
): Promise<string[]> {
  const ids: string[] = [];
  for (let after: Position | undefined; ;) {
    const page = await reader.find({ kind, where, order, first, ...(after && { after }) });
    ids.push(...page.items.map(({ record }) => record.id));
    if (!page.hasMore) return ids;
    after = page.items.at(-1)?.position;
  }
}
