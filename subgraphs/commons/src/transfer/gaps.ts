import type { RegionProfile } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { barriersOf } from "./gaps-barriers.ts";
import { DIMENSIONS, type GapDimension } from "./gaps-dimensions.ts";
import { type Gap, gapOf, type Peer } from "./gaps-gap.ts";
import { holdingIn } from "./gaps-holding.ts";

/**
 * What at least two of the peers have (or the one, where there is one) and the region has not on
 * record: most peers first, then what it surely lacks, then by respect and code.
 */
export async function gapsOf(
  region: RegionProfile,
  peers: readonly Peer[],
  evidence: Pick<Evidence, "holdings">,
): Promise<Gap[]> {
  const barriers = await barriersOf(region.id, evidence);
  const dimensions = Object.keys(DIMENSIONS) as GapDimension[];
  const gaps = await Promise.all(
    dimensions.map(async (dimension) => {
      const own = await holdingIn(dimension, region.id, evidence);
      const theirs = await Promise.all(
        peers.map(async (peer) => ({
          ...peer,
          holding: await holdingIn(dimension, peer.region.id, evidence),
        })),
      );
      const codes = new Set(theirs.flatMap(({ holding }) => [...holding.has.keys()]));
      return [...codes]
        .filter((code) => !own.has.has(code))
        .map((code) => gapOf({ dimension, code, region, own, theirs, barriers }))
        .filter(({ holders }) => holders.length >= Math.min(2, peers.length));
    }),
  );
  return gaps
    .flat()
    .toSorted(
      (a, b) =>
        b.holders.length - a.holders.length ||
        Number(b.state === "LACKS") - Number(a.state === "LACKS") ||
        dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension) ||
        (a.code < b.code ? -1 : 1),
    );
}
