import { isBefore } from "./dates.ts";
import type { Rule } from "./rule.ts";

export const statusContradicted: Rule = {
  code: "STATUS_CONTRADICTED",
  severity: "WARNING",
  means: "The status and the date of closing contradict each other.",
  check(record, { today }) {
    const { status, closedOn } = record;
    if (typeof closedOn !== "string" || !isBefore(closedOn, today)) return [];
    if (status !== "ACTIVE" && status !== "PLANNED") return [];
    return [
      {
        field: "status",
        message: `The record says that it ended on ${closedOn}, and yet that it is ${status === "ACTIVE" ? "in being" : "still to come"}. Correct one of the two.`,
        found: status,
        wanted: "CLOSED or MOVED",
      },
    ];
  },
};
