import { unknown } from "../reason.ts";
import { textIn } from "./listed.ts";
import type { Rule } from "./rule.ts";

/** Who may take part, in words: only the firm itself can tell whether it is meant. */
export const judgeEligibility =
  (field: "eligibility" | "audience"): Rule =>
  (record) => {
    const value = textIn(record, field);
    if (value)
      return [
        unknown("JUDGEMENT", {
          condition: "ELIGIBILITY",
          field,
          value,
          says: "Who may take part is told in words: read whether the firm is meant.",
        }),
      ];
    return [
      unknown("RECORD", {
        condition: "ELIGIBILITY",
        field,
        says: "Who may take part is not recorded.",
      }),
    ];
  };
