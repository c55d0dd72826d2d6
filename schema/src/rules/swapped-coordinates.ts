import { isZero, placed, swapped, written } from "./coordinates.ts";
import type { Rule } from "./rule.ts";

export const swappedCoordinates: Rule = {
  code: "SWAPPED_COORDINATES_SUSPECTED",
  severity: "WARNING",
  means: "Latitude and longitude seem to have changed places.",
  check(record, context) {
    const place = placed(record, context);
    if (!place || isZero(place.point) || place.near(place.point)) return [];
    const other = swapped(place.point);
    if (!place.near(other)) return [];
    return [
      {
        field: "location",
        message: "The coordinates lie far from the region; the other way round they lie within it.",
        found: written(place.point),
        wanted: "latitude first, then longitude",
        fix: written(other),
      },
    ];
  },
};
