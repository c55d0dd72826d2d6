import { differ } from "../between.ts";
import { reason } from "../reason.ts";

const vintagesDiffer = differ(({ vintage }) => vintage);

export const vintageDiffers = reason({
  code: "VINTAGE_DIFFERS",
  severity: "WEAKENS",
  says: "They were read from one data set as it stood at different times.",
  description: "Publishers revise figures of years gone by, often for all areas at once.",
  holds: (a, b) => a.dataSet === b.dataSet && vintagesDiffer(a, b),
});
