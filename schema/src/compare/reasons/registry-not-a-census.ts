import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const registryNotACensus = reason({
  code: "REGISTRY_NOT_A_CENSUS",
  severity: "WEAKENS",
  says: "One of them counts what a registry holds, and registries are no censuses.",
  description:
    "A region that looked harder has more on record. The figure tells of the region and of its registry at once, and an interval about it is a yardstick, not a sampling error.",
  holds: either(({ countsRegistry }) => countsRegistry === true),
});
