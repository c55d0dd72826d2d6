import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const territoryInferred = reason({
  code: "TERRITORY_INFERRED",
  severity: "WEAKENS",
  says: "No source says what area one of them is for: it was judged likely.",
  description: "The record says from what. Were the area a wider one, the pair might be refused.",
  holds: either(({ territoryBasis }) => territoryBasis === "INFERRED"),
});
