import { both, differ } from "../between.ts";
import { reason } from "../reason.ts";

const areOfRegions = both(({ subject, territory }) => subject?.kind === "REGION" && !territory);

const kindsDiffer = differ(({ regionKind }) => regionKind);

export const regionKindDiffers = reason({
  code: "REGION_KIND_DIFFERS",
  severity: "WEAKENS",
  says: "One of them is of a city and the other of a whole region.",
  description:
    "A city is denser than the land round it, and draws what serves both. Asked only of figures of the regions themselves.",
  holds: (a, b) => areOfRegions(a, b) && kindsDiffer(a, b),
});
