import { areAtPlaces, areOfOneLevel } from "../areas.ts";
import { reason } from "../reason.ts";

export const territoryDiffers = reason({
  code: "TERRITORY_DIFFERS",
  severity: "REFUSES",
  says: "They reach over areas of different levels, such as a whole country and a region.",
  description:
    "The areas are of one level of one scheme, or both are the region itself, or the figures do not compare: a country has more of everything. Madrid and Île-de-France are areas of NUTS 1 and of NUTS 2 at once and compare with both. What has a place of its own (a space, a park, an event) is not asked, since its figure is the same whatever it lies in.",
  holds: (a, b) => !areAtPlaces(a, b) && !areOfOneLevel(a, b),
});
