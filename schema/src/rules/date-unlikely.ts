import { isBefore } from "./dates.ts";
import type { Flag, Rule } from "./rule.ts";

/** No university of the partner regions, let alone a workshop, is older than its records. */
const OLDEST = "1500";
const FIELDS = ["openedOn", "closedOn", "foundedOn", "publishedOn"] as const;

export const dateUnlikely: Rule = {
  code: "DATE_UNLIKELY",
  severity: "WARNING",
  means: "A date lies in the future or before 1500.",
  check(record, { today }) {
    return FIELDS.flatMap((field): Flag[] => {
      const found = record[field];
      if (typeof found !== "string") return [];
      if (isBefore(found, OLDEST))
        return [
          {
            field,
            message: "The date lies before 1500. Check the year for a slip.",
            found,
            wanted: `${OLDEST} or later`,
          },
        ];
      if (record["status"] === "PLANNED" || !isBefore(today, found)) return [];
      return [
        {
          field,
          message: "The date lies in the future. Check it, or give the status PLANNED.",
          found,
          wanted: `${today} or earlier`,
        },
      ];
    });
  },
};
