import { isAtAPlace } from "../areas.ts";
import { either, type OfOne } from "../between.ts";
import { reason } from "../reason.ts";

const isKnown: OfOne = ({ territory }) => !territory || !!territory.scheme;

export const territoryUnknown = reason({
  code: "TERRITORY_UNKNOWN",
  severity: "REFUSES",
  says: "One of them is for an area whose scheme nobody says.",
  description:
    "A code means nothing without its scheme: it may be a district or a country. What has a place of its own (a space, a park, an event) is not asked.",
  holds: either((figure) => !isAtAPlace(figure) && !isKnown(figure)),
});
