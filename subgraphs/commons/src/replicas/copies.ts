import type { CopyState } from "../catalogue/catalogue.ts";
import type { Directory } from "../directory/directory.ts";

/** A copy that may answer for its owner, and from when it is: an entry of `extensions.replicas`. */
export interface Copy {
  id: string;
  /** Number of the last entry of the registry's log that is in it. */
  position: number;
  /** When the registry was last known to be so (ISO 8601). */
  asOf: string;
}

/**
 * The copies that may answer: not one whose owner forbids it, and not one that was never whole, in
 * which what is missing would look as if it did not exist.
 */
export function copiesOf(
  states: readonly CopyState[],
  directory: Directory,
): ReadonlyMap<string, Copy> {
  const copies = new Map<string, Copy>();
  for (const { region, after, changedAt, confirmedAt } of states) {
    if (confirmedAt === null || directory.region(region)?.replicas === false) continue;
    // Changes that came in since the owner was last heard to have no more are younger than that.
    const isYounger = changedAt !== null && Date.parse(changedAt) > Date.parse(confirmedAt);
    const asOf = isYounger ? changedAt : confirmedAt;
    copies.set(region, { id: region, position: after?.number ?? 0, asOf });
  }
  return copies;
}
