import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const denominatorElsewhere = reason({
  code: "DENOMINATOR_ELSEWHERE",
  severity: "REFUSES",
  says: "One of them counts in one area and was divided by what is in another.",
  description:
    "All the spaces of a district, by the people of its town alone, are no rate of either.",
  holds: either(({ denominator }) => denominator?.sameArea === false),
});
