import { isZero, pointOf, written } from "./coordinates.ts";
import type { Rule } from "./rule.ts";

export const zeroCoordinates: Rule = {
  code: "ZERO_COORDINATES",
  severity: "ERROR",
  means: "Latitude and longitude are both 0, a point in the sea that stands for no place known.",
  check(record) {
    const point = pointOf(record["location"]);
    if (!point || !isZero(point)) return [];
    return [
      {
        field: "location",
        message: "Latitude and longitude are both 0. Leave the location out until it is known.",
        found: written(point),
        wanted: "the coordinates of the place, or no location",
      },
    ];
  },
};
