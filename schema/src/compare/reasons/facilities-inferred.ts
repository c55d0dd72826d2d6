import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const facilitiesInferred = reason({
  code: "FACILITIES_INFERRED",
  severity: "WEAKENS",
  says: "One of them counts facilities that nobody read of: they were inferred from what kind of space it is.",
  description:
    "Such as a laser cutter in a fab lab that does not tell what it has. What was read and what was inferred are counted apart as well.",
  holds: either((figure) => figure.facilitiesInferred === true),
});
