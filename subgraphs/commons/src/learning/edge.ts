import type { Source } from "@guildhall/schema";
import type { AdoptionAccount } from "./account.ts";
import type { Agreed } from "./agreed.ts";
import { type LearningEnd, merged } from "./end.ts";
import type { Scope, Tie } from "./scope.ts";

/** How one place learnt of another: it took a practice up, met at an event, or found something there. */
export type LearningWay = "ADOPTION" | "EVENT" | "FINDING";

/** Where the two ends lie, as seen from the partnership. */
export type LearningReach = "AMONG_PARTNERS" | "GIVEN" | "TAKEN" | "WITHIN_REGION";

/** Who learnt what from whom. */
export interface LearningEdge extends Agreed {
  /** Stands for the edge as long as its practice, event or finding and its ends are the same. */
  id: string;
  way: LearningWay;
  from: LearningEnd;
  to: LearningEnd;
  reach: LearningReach;
  tie: Tie;
  practice: string | null;
  /** What was learnt, in words: the practice, the event or the finding by name. */
  what: string;
  /** What each record tells of it, where it is an adoption. */
  accounts: readonly AdoptionAccount[];
  /** The records it rests on. */
  evidence: readonly string[];
  sources: readonly Source[];
}

/** Undefined where neither end is one of the partnership's regions. */
export function reachOf(
  { regions }: Scope,
  from: LearningEnd,
  to: LearningEnd,
): LearningReach | undefined {
  const gives = from.region !== null && regions.has(from.region);
  const takes = to.region !== null && regions.has(to.region);
  if (gives && takes) return from.region === to.region ? "WITHIN_REGION" : "AMONG_PARTNERS";
  return gives ? "GIVEN" : takes ? "TAKEN" : undefined;
}

export const ends = (accounts: readonly AdoptionAccount[]) => ({
  from: merged(accounts.map(({ from }) => from) as [LearningEnd, ...LearningEnd[]]),
  to: merged(accounts.map(({ to }) => to) as [LearningEnd, ...LearningEnd[]]),
});

/** Sources that several records give are given once. */
export function distinctSources(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}

/** Of an edge that no state is told of. */
export const UNTOLD: Agreed = { state: null, stateBasis: null, toldBy: null };

export const edgeId = (way: LearningWay, ...parts: readonly string[]): string =>
  [way.toLowerCase(), ...parts].join(" > ");
