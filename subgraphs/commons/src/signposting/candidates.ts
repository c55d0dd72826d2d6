import type { Condition, Position, StoredRecord } from "@guildhall/schema";
import { type Catalogue, REGION_KEY } from "../catalogue/catalogue.ts";
import { type Area, SHARED_REGISTRY } from "./area.ts";

/** More than any region has of a kind that is weighed; what is beyond is told by `Candidates.total`. */
export const MOST_WEIGHED = 1_000;
const PAGE = 200;

export interface Candidates {
  records: readonly StoredRecord[];
  /** How many there are, also of those that were too many to weigh. */
  total: number;
}

export type Finder = Pick<Catalogue, "find" | "count">;

/** The records of a kind that may reach the area: those of its regions first. */
export async function candidatesOf(
  catalogue: Finder,
  kind: string,
  { homes, neighbours }: Area,
): Promise<Candidates> {
  const homeIds = homes.map(({ id }) => id);
  const near = await read(catalogue, kind, [...homeIds, SHARED_REGISTRY], MOST_WEIGHED);
  const far = await read(
    catalogue,
    kind,
    neighbours.map(({ id }) => id),
    MOST_WEIGHED - near.records.length,
  );
  return { records: [...near.records, ...far.records], total: near.total + far.total };
}

const read = async (
  catalogue: Finder,
  kind: string,
  regions: readonly string[],
  most: number,
): Promise<Candidates> => {
  if (regions.length === 0) return { records: [], total: 0 };
  const where: Condition[] = [{ key: REGION_KEY, anyOf: regions }];
  return {
    records: await readAll(catalogue, kind, where, most),
    total: await catalogue.count(kind, where),
  };
};

/** A list as a whole, read a page at a time, by name. */
export async function readAll(
  catalogue: Finder,
  kind: string,
  where: readonly Condition[],
  most = MOST_WEIGHED,
): Promise<StoredRecord[]> {
  const records: StoredRecord[] = [];
  for (let after: Position | undefined; records.length < most;) {
    const { items, hasMore } = await catalogue.find({
      kind,
      where,
      order: { key: "name", descending: false },
      first: Math.min(PAGE, most - records.length),
      ...(after && { after }),
    });
    records.push(...items.map(({ record }) => record));
    after = items.at(-1)?.position;
    if (!hasMore || !after) break;
  }
  return records;
}
