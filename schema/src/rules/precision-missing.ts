import { pointOf } from "./coordinates.ts";
import type { Rule } from "./rule.ts";

export const precisionMissing: Rule = {
  code: "LOCATION_PRECISION_MISSING",
  severity: "NOTE",
  means: "It is not said how near the point is to the place.",
  check(record) {
    const location = record["location"];
    if (!pointOf(location) || (location as { precision?: unknown }).precision) return [];
    return [
      {
        field: "location.precision",
        message:
          "Nobody can tell whether this is the door or the middle of the town. Say how near the point is.",
        wanted: "ADDRESS, STREET, DISTRICT or CITY",
      },
    ];
  },
};
