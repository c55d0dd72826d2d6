import { differ } from "../between.ts";
import { reason } from "../reason.ts";

const versionsDiffer = differ(({ territory }) => territory?.version);

export const territoryVersionDiffers = reason({
  code: "TERRITORY_VERSION_DIFFERS",
  severity: "WEAKENS",
  says: "Their areas are codes of two versions of a scheme, which may draw them otherwise.",
  description: "NUTS 2016 and NUTS 2021 share most borders and not all.",
  holds: (a, b) => a.territory?.scheme === b.territory?.scheme && versionsDiffer(a, b),
});
