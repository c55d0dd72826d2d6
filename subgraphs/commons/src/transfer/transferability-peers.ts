import type { Evidence } from "../holdings/evidence.ts";
import type { AdoptionTold } from "../practices/adoptions.ts";
import { similarRegions, type SimilarRegion } from "./similar.ts";
import { isBy, type Transferability } from "./transferability.ts";

/** A region much like the receiver, and what it did with the practice. */
export interface Peer extends SimilarRegion {
  adoption: AdoptionTold | null;
  says: string;
}

/** Null where too few statistics of the receiver are at hand to tell which regions are like it. */
export function peersOf(
  { practice, receiver, adoptions }: Transferability,
  first: number,
  evidence: Pick<Evidence, "directory" | "statistics">,
): Peer[] | null {
  const similar = similarRegions(receiver, { first }, evidence);
  if (!similar) return null;
  return similar.map((peer) => {
    const adoption = adoptions.find((one) => isBy(peer.region.id, one)) ?? null;
    return { ...peer, adoption, says: told(peer, adoption, practice.region) };
  });
}

function told({ region }: SimilarRegion, adoption: AdoptionTold | null, home: string): string {
  const name = region.name ?? region.id;
  if (region.id === home) return `The practice is from ${name}.`;
  if (!adoption) return `Nothing is on record of ${name} taking it up.`;
  const [{ outcome, name: account }] = adoption.accounts as [AdoptionTold["accounts"][number]];
  return `${name}: ${account} (${adoption.state}). ${outcome ?? "What came of it is not on record."}`;
}
