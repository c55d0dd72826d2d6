import { isZero, negations, placed, swapped, written } from "./coordinates.ts";
import type { Rule } from "./rule.ts";

export const negatedCoordinates: Rule = {
  code: "NEGATED_COORDINATES_SUSPECTED",
  severity: "WARNING",
  means: "A coordinate seems to have the wrong sign.",
  check(record, context) {
    const place = placed(record, context);
    if (!place || isZero(place.point) || place.near(place.point)) return [];
    if (place.near(swapped(place.point))) return [];
    const other = negations(place.point).find(place.near);
    if (!other) return [];
    return [
      {
        field: "location",
        message:
          "The coordinates lie far from the region; with the sign turned round they lie within it.",
        found: written(place.point),
        wanted: "west and south as negative numbers, east and north as positive ones",
        fix: written(other),
      },
    ];
  },
};
