import { isZero, negations, placed, swapped, written } from "./coordinates.ts";
import type { Rule } from "./rule.ts";

export const coordinatesFar: Rule = {
  code: "COORDINATES_OUTSIDE_REGION",
  severity: "WARNING",
  means: "The record lies further from its region's centre than its scope lets expect.",
  check(record, context) {
    const place = placed(record, context);
    if (!place || isZero(place.point) || place.near(place.point)) return [];
    // A likelier reason has a rule of its own.
    if ([swapped(place.point), ...negations(place.point)].some(place.near)) return [];
    const region = context.profile?.name ?? context.profile?.id ?? "the region";
    return [
      {
        field: "location",
        message: `The point lies ${Math.round(place.away)} km from the centre of ${region}. Check it on a map, or say in \`scope\` that the space is not in the city.`,
        found: written(place.point),
        wanted: `a point within ${place.limit} km of the centre`,
      },
    ];
  },
};
