import { type Event, type Finding, groupBy, type Party, regionOf } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { distinctSources, edgeId, type LearningEdge, reachOf, UNTOLD } from "./edge.ts";
import { distinct, type LearningEnd, merged, regionEnd } from "./end.ts";
import type { LeftOutOfLearning } from "./left-out.ts";
import { everywhere, type Scope, tieOf } from "./scope.ts";

/** Events that are there to learn from one another. */
const TO_LEARN = new Set(["study-visit", "policy-clinic", "peer-review"]);
/** At these the host lays its own case before its guests: it is the one who learns. */
const HOST_LEARNS = new Set(["policy-clinic", "peer-review"]);

/** Events that others came to, each an edge for every region or body that is named as having come. */
export async function eventEdges(
  scope: Scope,
  evidence: Pick<Evidence, "holdings">,
): Promise<{ edges: LearningEdge[]; leftOut: LeftOutOfLearning[] }> {
  const events = await everywhere<Event>(scope, evidence, "events");
  const findings = groupBy(
    await everywhere<Finding>(scope, evidence, "findings"),
    ({ foundAt }) => foundAt,
  );
  const edges: LearningEdge[] = [];
  const leftOut: LeftOutOfLearning[] = [];
  for (const event of events) {
    const tie = tieOf(scope, event);
    const guests = guestsOf(event);
    if (tie && guests.length === 0 && TO_LEARN.has(event.kind ?? ""))
      leftOut.push({
        record: event.id,
        reason: "NOBODY_NAMED_WHO_CAME",
        says: "It does not name the regions or bodies that came, so nobody can be said to have learnt from whom.",
      });
    const host = regionEnd(
      event.region,
      (event.hosts ?? []).map(({ name }) => name),
    );
    for (const guest of guests) {
      const [from, to] = HOST_LEARNS.has(event.kind ?? "") ? [guest, host] : [host, guest];
      const reach = reachOf(scope, from, to);
      if (!reach) continue;
      const found = findings.get(event.id) ?? [];
      edges.push({
        id: edgeId("EVENT", event.id, from.key, to.key),
        way: "EVENT",
        from,
        to,
        reach,
        tie: tie ?? "REGION",
        practice: null,
        what: event.name,
        ...UNTOLD,
        accounts: [],
        evidence: [event.id, ...found.map(({ id }) => id)],
        sources: distinctSources([event, ...found].flatMap(({ sources }) => sources ?? [])),
      });
    }
  }
  return { edges, leftOut };
}

/** Those who came from elsewhere; bodies of one region are one guest. */
function guestsOf({ region, visitors = [], visitorsFrom = [] }: Event): LearningEnd[] {
  const bodies = visitors.flatMap((party): LearningEnd[] => {
    const id = homeOf(party);
    // A delegation whose members nobody names is not somebody.
    return id ? [regionEnd(id, [party.name])] : [];
  });
  const all = [...visitorsFrom.map((id) => regionEnd(id)), ...bodies];
  return distinct(all.map(({ key }) => key))
    .filter((key) => key !== region)
    .map((key) => merged(all.filter((one) => one.key === key) as [LearningEnd, ...LearningEnd[]]));
}

const homeOf = ({ organisation, elsewhere }: Party): string | null =>
  regionOf(organisation ?? elsewhere?.id ?? "");
