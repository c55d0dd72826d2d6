import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const territoryNotTheRegion = reason({
  code: "TERRITORY_NOT_THE_REGION",
  severity: "WEAKENS",
  says: "One of them is for another area than the region that keeps it.",
  description:
    "Such as the statistical area that a city lies in. The figure is right for that area and stands in for the region's own.",
  holds: either(({ territory, ownTerritory }) => territory !== null && ownTerritory !== true),
});
