export { distanceKm, EARTH_KM, haversine, type Point } from "./distance.ts";
export * from "./enums.ts";
export { Issue } from "./issue.ts";
export { RecordLink } from "./link.ts";
export { Facility, Fee, Figure, Membership, Operator, Party, PublicRole } from "./party.ts";
export { Address, Location, Population, Territory } from "./place.ts";
export { Money, Quantity } from "./quantity.ts";
export {
  DateScalar,
  DateTimeScalar,
  isDate,
  isInstant,
  isPartialDate,
  PartialDate,
} from "./scalars.ts";
export { Source } from "./source.ts";
export { Indicator, Term, Vocabulary } from "./term.ts";
export { Detail, Translation } from "./text.ts";
export { OpeningHours, Period } from "./time.ts";
