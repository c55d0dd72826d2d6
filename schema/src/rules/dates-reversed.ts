import { OpeningHours, Period } from "../values/time.ts";
import { isBefore } from "./dates.ts";
import { objectsOf } from "./fields.ts";
import type { Rule } from "./rule.ts";

interface Pair {
  field: string;
  first: unknown;
  last: unknown;
}

export const datesReversed: Rule = {
  code: "DATES_REVERSED",
  severity: "ERROR",
  means: "Something ends before it begins.",
  check(record, { kind }) {
    const pairs: Pair[] = [
      { field: "closedOn", first: record["openedOn"], last: record["closedOn"] },
    ];
    for (const { path, value } of objectsOf(record, kind.type, Period))
      pairs.push({ field: `${path}.end`, first: value.start, last: value.end });
    for (const { path, value } of objectsOf(record, kind.type, OpeningHours))
      pairs.push({
        field: `${path}.validThrough`,
        first: value.validFrom,
        last: value.validThrough,
      });
    return pairs.flatMap(({ field, first, last }) => {
      if (typeof first !== "string" || typeof last !== "string" || !isBefore(last, first))
        return [];
      return [
        {
          field,
          message: "The end lies before the beginning. One of the two dates is wrong.",
          found: last,
          wanted: `${first} or later`,
        },
      ];
    });
  },
};
