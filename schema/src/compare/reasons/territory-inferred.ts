import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const territoryInferred = reason({
  code: "TERRITORY_INFERRED",
  severity: "WEAKENS",
  says: "No source says what area one of them is for: it was judged likely.",
  description:
    "The record says by whom and from what. If the judgement is wrong, another reason may refuse the pair.",
  holds: either(({ territoryBasis }) => territoryBasis === "INFERRED"),
});
