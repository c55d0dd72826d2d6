import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import type { Partnership } from "../registry/partnership.ts";

/** A partnership, and whose records are read for it. */
export interface Scope {
  partnership: Partnership;
  /** Its regions that are in the graph, by id. */
  regions: ReadonlyMap<string, RegionProfile>;
  /** Every registry of the graph, by id: others may tell of its regions too. */
  registries: readonly string[];
}

/** The registry of what the partnerships hold together is no region, and has records of theirs. */
const SHARED = "commons";

export function scopeOf(
  partnership: Partnership,
  regions: readonly RegionProfile[],
  { directory }: Pick<Evidence, "directory">,
): Scope {
  return {
    partnership,
    regions: new Map(regions.map((region) => [region.id, region])),
    registries: [...directory.regions().map(({ id }) => id), SHARED].toSorted(),
  };
}

/**
 * What binds something to a partnership: `PARTNERSHIP` where its record names the partnership or the
 * programme that it is; `REGION` where it is of one of its regions, and nothing says more.
 */
export type Tie = "PARTNERSHIP" | "REGION";

export interface Bound {
  partnership?: string;
  programme?: string;
}

export const isOf = ({ partnership }: Scope, record: Bound): boolean =>
  record.partnership === partnership.id ||
  (record.programme !== undefined && record.programme === partnership.programme);

/** Undefined for what has nothing to do with the partnership. */
export function tieOf(scope: Scope, record: Bound & { region: string }): Tie | undefined {
  if (isOf(scope, record)) return "PARTNERSHIP";
  return scope.regions.has(record.region) ? "REGION" : undefined;
}

/** All records of a kind in every registry of the graph, by registry and then by id. */
export async function everywhere<T extends object>(
  { registries }: Scope,
  { holdings }: Pick<Evidence, "holdings">,
  kind: string,
): Promise<readonly (T & StoredRecord)[]> {
  const lists = await Promise.all(registries.map((region) => holdings.of(region, kind)));
  return lists.flat() as (T & StoredRecord)[];
}
