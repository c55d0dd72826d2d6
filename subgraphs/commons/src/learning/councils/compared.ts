import type { Council, Measurement, RegionProfile } from "@guildhall/schema";
import type { Evidence } from "../../holdings/evidence.ts";
import type { Partnership } from "../../registry/partnership.ts";
import { everywhere, scopeOf } from "../scope.ts";
import { shownCouncils, type ShownCouncil } from "./activity.ts";
import { type CouncilRecord, councilsOf } from "./council.ts";
import { sharedBy, type SharedByEvidence } from "./shared.ts";
import { type Topic, topicsOf } from "./topic.ts";

/** The councils of a partnership side by side, by what there is evidence for. */
export interface ComparedCouncils {
  says: string;
  councils: readonly ShownCouncil[];
  keySuccessFactors: readonly Topic[];
  supportAreas: readonly Topic[];
  shared: readonly SharedByEvidence[];
}

export async function compareCouncils(
  partnership: Partnership,
  regions: readonly RegionProfile[],
  evidence: Evidence,
): Promise<ComparedCouncils> {
  const scope = scopeOf(partnership, regions, evidence);
  const councils = await councilsOf(scope, evidence);
  const measured = new Set(
    (await everywhere<Measurement>(scope, evidence, "measurements")).map(({ id }) => id),
  );
  const factorOf = ({ keySuccessFactors = [] }: Council, code: string) =>
    keySuccessFactors.find(({ factor }) => factor === code);
  const keySuccessFactors = topicsOf(councils, partnership.keySuccessFactors ?? [], {
    words: ({ keySuccessFactors: factors = [] }) => factors.map(({ factor }) => factor),
    proof: (council, code) => {
      const { evidence: text, measurements = [] } = factorOf(council, code) ?? {};
      // An id that nothing stands behind bears nothing out.
      return {
        evidence: text?.trim() || null,
        measurements: measurements.filter((id) => measured.has(id)),
      };
    },
  });
  // A council's record has no place for evidence of an area.
  const supportAreas = topicsOf(councils, partnership.supportAreas ?? [], {
    words: ({ supportAreas: areas = [] }) => areas,
    proof: () => ({ evidence: null, measurements: [] }),
  });
  const shown = await shownCouncils(scope, evidence, councils);
  const shared = sharedBy(councils, keySuccessFactors, shown);
  return {
    says: says(councils, keySuccessFactors, shared),
    councils: shown,
    keySuccessFactors,
    supportAreas,
    shared,
  };
}

function says(
  councils: readonly CouncilRecord[],
  factors: readonly Topic[],
  shared: readonly SharedByEvidence[],
): string {
  if (councils.length === 0) return "No council names the partnership.";
  const declared = factors.filter(({ standing }) => standing === "DECLARED_BY_PROGRAMME").length;
  const told = shared.length > 0 ? shared.map(({ what }) => what).join(", ") : "nothing";
  return `${councils.length} councils. ${declared} of ${factors.length} key success factors are declared by the programme, with no evidence of a council's own. What several councils share by evidence: ${told}.`;
}
