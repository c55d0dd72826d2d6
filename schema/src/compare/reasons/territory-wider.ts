import { either, type OfOne } from "../between.ts";
import { reason } from "../reason.ts";

/** What is kept of a region, and of what works in it; a house or a firm is where it is. */
const REACHING = new Set<string | undefined>(["REGION", "PROGRAMME", "PROJECT", "NETWORK"]);

const mayReachFurther: OfOne = ({ widerArea, subject, territory, territoryBasis }) =>
  !!widerArea && REACHING.has(subject?.kind) && !territory && territoryBasis !== "STATED";

export const territoryWider = reason({
  code: "TERRITORY_WIDER",
  severity: "WEAKENS",
  says: "One of them is of a region whose records reach over a wider area than its own.",
  description:
    "The region says so itself: some of what Kranj keeps works in all of Gorenjska. Not asked where a source says which area the figure is for, nor of a single house, firm or event.",
  holds: either(mayReachFurther),
});
