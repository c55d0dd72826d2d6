import { monthsBetween } from "./dates.ts";
import type { Rule } from "./rule.ts";

const MONTHS = 36;

export const staleAssurance: Rule = {
  code: "ASSURANCE_STALE",
  severity: "NOTE",
  means: `Nobody has confirmed the record for ${MONTHS} months.`,
  check(record, { today }) {
    const assuredOn = record["assuredOn"];
    if (typeof assuredOn !== "string" || monthsBetween(assuredOn, today) < MONTHS) return [];
    return [
      {
        field: "assuredOn",
        message: `The record was last confirmed more than ${MONTHS} months ago. Look whether it still holds and set the date anew.`,
        found: assuredOn,
        wanted: `a date within ${MONTHS} months of ${today}`,
      },
    ];
  },
};
