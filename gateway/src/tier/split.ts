import { regionOf } from "@guildhall/schema";
import type { Representation } from "./answer.ts";

/** What is asked of one endpoint: each record once, and where in the fetch its answer belongs. */
export interface Share<E extends object> {
  endpoint: E;
  representations: Representation[];
  /** The region of each representation. */
  regions: string[];
  /** For each representation, the positions in the fetch that wait for it. */
  positions: number[][];
}

/** Where the records of a region are asked for: an endpoint, or why not. */
export type Route<E extends object, F> =
  | { endpoint: E; failure?: never }
  | { endpoint?: undefined; failure: F };

export interface Split<E extends object, F> {
  shares: Share<E>[];
  /** Positions whose region cannot be asked, by region. */
  refused: Map<string, { failure: F; positions: number[] }>;
}

/**
 * Splits a fetch by the region in each record's id. Regions behind one endpoint share one request,
 * and a record that is wanted in several places is asked for once. A position without a route is
 * simply left `null`.
 */
export function split<E extends object, F>(
  representations: readonly Representation[],
  route: (region: string | null) => Route<E, F> | null,
): Split<E, F> {
  const shares = new Map<E, Share<E> & { seen: Map<string, number> }>();
  const refused: Split<E, F>["refused"] = new Map();

  for (let position = 0; position < representations.length; position++) {
    const representation = representations[position] as Representation;
    const region = typeof representation.id === "string" ? regionOf(representation.id) : null;
    const where = route(region);
    if (!where) continue;
    if (!where.endpoint) {
      const known = refused.get(region ?? "");
      if (known) known.positions.push(position);
      else refused.set(region ?? "", { failure: where.failure as F, positions: [position] });
      continue;
    }
    let share = shares.get(where.endpoint);
    if (!share) {
      share = { ...empty(where.endpoint), seen: new Map() };
      shares.set(where.endpoint, share);
    }
    const identity = identityOf(representation);
    const index = share.seen.get(identity);
    if (index !== undefined) {
      share.positions[index]?.push(position);
      continue;
    }
    share.seen.set(identity, share.representations.length);
    share.representations.push(representation);
    share.regions.push(region ?? "");
    share.positions.push([position]);
  }
  return { shares: [...shares.values()].flatMap(inPortions), refused };
}

/** As many as a server takes in one request. */
const MOST = 2_000;

function inPortions<E extends object>(share: Share<E>): Share<E>[] {
  const { endpoint, representations, regions, positions } = share;
  if (representations.length <= MOST) return [share];
  return Array.from({ length: Math.ceil(representations.length / MOST) }, (_, portion) => {
    const part = <T>(list: readonly T[]): T[] => list.slice(portion * MOST, (portion + 1) * MOST);
    return {
      endpoint,
      representations: part(representations),
      regions: part(regions),
      positions: part(positions),
    };
  });
}

const empty = <E extends object>(endpoint: E): Share<E> => ({
  endpoint,
  representations: [],
  regions: [],
  positions: [],
});

/** Two representations of one record differ when the planner sends more than the key (`@requires`). */
function identityOf(representation: Representation): string {
  let keys = 0;
  for (const _ in representation) keys++;
  return keys === 2 && representation.id !== undefined
    ? `${representation.__typename} ${representation.id}`
    : JSON.stringify(representation);
}
