import type { RegionProfile } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import type { Partnership } from "../registry/partnership.ts";
import { actionsOf, type LearntAction } from "./actions.ts";
import { adoptionEdges } from "./adoptions.ts";
import type { LearningEdge } from "./edge.ts";
import { eventEdges } from "./events.ts";
import { findingEdges, findingsOf, type LearntFinding } from "./findings.ts";
import { type InfluencedInstrument, instrumentsOf } from "./instruments.ts";
import type { LeftOutOfLearning } from "./left-out.ts";
import { scopeOf } from "./scope.ts";

/** What the regions of a partnership learnt of one another and of others, and what came of it. */
export interface PartnershipLearning {
  says: string;
  edges: readonly LearningEdge[];
  leftOut: readonly LeftOutOfLearning[];
  findings: readonly LearntFinding[];
  actions: readonly LearntAction[];
  instruments: readonly InfluencedInstrument[];
  untouchedInstruments: readonly string[];
}

/** `asOf`, a day, tells what is overdue; without it nothing is. */
export async function learningOf(
  partnership: Partnership,
  regions: readonly RegionProfile[],
  evidence: Evidence,
  asOf: string | null = null,
): Promise<PartnershipLearning> {
  const scope = scopeOf(partnership, regions, evidence);
  const adoptions = await adoptionEdges(scope, evidence);
  const events = await eventEdges(scope, evidence);
  const edges = [
    ...adoptions.edges,
    ...events.edges,
    ...(await findingEdges(scope, evidence)),
  ].toSorted(byId);
  const leftOut = [...adoptions.leftOut, ...events.leftOut].toSorted((a, b) =>
    a.record < b.record ? -1 : 1,
  );
  const { influenced, untouched } = await instrumentsOf(scope, evidence);
  return {
    says: says(edges, leftOut),
    edges,
    leftOut,
    findings: await findingsOf(scope, evidence),
    actions: await actionsOf(scope, evidence, asOf),
    instruments: influenced,
    untouchedInstruments: untouched,
  };
}

const byId = (a: LearningEdge, b: LearningEdge): number => (a.id < b.id ? -1 : 1);

function says(edges: readonly LearningEdge[], leftOut: readonly LeftOutOfLearning[]): string {
  const count = (keep: (edge: LearningEdge) => boolean): number => edges.filter(keep).length;
  const told = [
    `${count(({ way }) => way === "ADOPTION")} practices taken up or looked at`,
    `${count(({ way }) => way === "EVENT")} visits`,
    `${count(({ way }) => way === "FINDING")} findings about what others have`,
  ].join(", ");
  const reach = [
    `${count(({ reach: one }) => one === "AMONG_PARTNERS")} between two regions of the partnership`,
    `${count(({ reach: one }) => one === "TAKEN")} taken from elsewhere`,
    `${count(({ reach: one }) => one === "GIVEN")} given to others`,
    `${count(({ reach: one }) => one === "WITHIN_REGION")} within one region`,
  ].join(", ");
  return `${told}: ${reach}. ${count(({ tie }) => tie === "PARTNERSHIP")} rest on records that name the partnership; of the others no record says that it brought them about. Left out: ${leftOut.length} records.`;
}
