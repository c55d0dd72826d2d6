import {
  type Action,
  type Finding,
  type FindingKind,
  parseRecordId,
  regionOf,
  type StoredRecord,
} from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { distinctSources, edgeId, type LearningEdge, reachOf, UNTOLD } from "./edge.ts";
import { distinct, regionEnd } from "./end.ts";
import { everywhere, type Scope, type Tie, tieOf } from "./scope.ts";

/** `ANSWERED`: an action answers it; `SHAPED_AN_EVENT`: an event follows it; `UNANSWERED`: neither is told. */
export type FindingFate = "ANSWERED" | "SHAPED_AN_EVENT" | "UNANSWERED";

export interface LearntFinding {
  record: string;
  name: string;
  kind: keyof typeof FindingKind;
  tie: Tie;
  foundAt: string | null;
  fate: FindingFate;
  /** Actions that answer it. */
  answeredBy: readonly string[];
  /** Events that were shaped by it. */
  shaped: readonly string[];
}

/** What was found, and what became of it. */
export async function findingsOf(
  scope: Scope,
  evidence: Pick<Evidence, "holdings">,
): Promise<LearntFinding[]> {
  const actions = await everywhere<Action>(scope, evidence, "actions");
  const findings = await everywhere<Finding>(scope, evidence, "findings");
  return findings.flatMap((finding) => {
    const tie = tieOf(scope, finding);
    if (!tie) return [];
    const { id: record, name, kind, foundAt = null, shapes: shaped = [] } = finding;
    const answeredBy = actions
      .filter(({ answers }) => answers?.includes(record))
      .map(({ id }) => id);
    const fate =
      answeredBy.length > 0 ? "ANSWERED" : shaped.length > 0 ? "SHAPED_AN_EVENT" : "UNANSWERED";
    return [{ record, name, kind, tie, foundAt, fate, answeredBy, shaped }];
  });
}

/** What one region found about what another has: the one who wrote it down is the one who learnt. */
export async function findingEdges(
  scope: Scope,
  evidence: Pick<Evidence, "holdings">,
): Promise<LearningEdge[]> {
  const findings = await everywhere<Finding>(scope, evidence, "findings");
  return findings.flatMap((finding) =>
    distinct((finding.bearsOn ?? []).flatMap(({ id }) => regionOf(id) ?? []))
      .filter((region) => region !== finding.region)
      .flatMap((region) => edgeOf(scope, finding, region) ?? []),
  );
}

function edgeOf(
  scope: Scope,
  finding: Finding & StoredRecord,
  region: string,
): LearningEdge | undefined {
  const [from, to] = [regionEnd(region), regionEnd(finding.region)];
  const reach = reachOf(scope, from, to);
  if (!reach) return undefined;
  const borne = (finding.bearsOn ?? []).filter(({ id }) => regionOf(id) === region);
  const practices = borne.filter(({ id }) => parseRecordId(id)?.kind === "good-practices");
  return {
    id: edgeId("FINDING", finding.id, from.key, to.key),
    way: "FINDING",
    from,
    to,
    reach,
    tie: tieOf(scope, finding) ?? "REGION",
    practice: practices.length === 1 ? practices[0]!.id : null,
    what: finding.name,
    ...UNTOLD,
    accounts: [],
    evidence: [finding.id, ...borne.map(({ id }) => id)],
    sources: distinctSources(finding.sources ?? []),
  };
}
