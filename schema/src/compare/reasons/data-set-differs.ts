import { differ } from "../between.ts";
import { reason } from "../reason.ts";

export const dataSetDiffers = reason({
  code: "DATA_SET_DIFFERS",
  severity: "WEAKENS",
  says: "They are from two data sets of public statistics.",
  description:
    "Two publishers, or two tables of one, may define and revise the same thing otherwise.",
  holds: differ(({ dataSet }) => dataSet),
});
