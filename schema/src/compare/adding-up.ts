import type { OfOne } from "./between.ts";

/**
 * A share or a stock holds at a time, and an event's figure is of all of it, however long it took;
 * anything else grows while it is counted, for all we know.
 */
export const addsUp: OfOne = ({ nature, subject }) =>
  nature !== "STOCK" && nature !== "RATE" && subject?.kind !== "EVENT";
