import { groupBy, type PolicyInstrument, type SupportProgramme } from "@guildhall/schema";
import { held, oncePerPlace } from "./place.ts";

type Timed = PolicyInstrument | SupportProgramme;

/** What holds for a time: what is said to run, what nobody says that of, and what is over. */
interface ByForce<T> {
  running: readonly T[];
  unsaid: readonly T[];
  over: readonly T[];
}

/**
 * A programme or a policy ends with its period, so that it is not taken to run because nobody said
 * that it ended: it is said to be active, or its period had not ended on the day it was last read of.
 */
export const instruments = oncePerPlace((place) => byForce(held(place, "policy-instruments")));
export const programmes = oncePerPlace((place) => byForce(held(place, "support-programmes")));

function byForce<T extends Timed>({
  there,
  gone,
}: {
  there: readonly T[];
  gone: readonly T[];
}): ByForce<T> {
  const by = groupBy(there, force);
  return {
    running: by.get("RUNNING") ?? [],
    unsaid: by.get("UNSAID") ?? [],
    over: [...gone, ...(by.get("OVER") ?? [])],
  };
}

function force({ status, period, assuredOn, sources }: Timed): "RUNNING" | "UNSAID" | "OVER" {
  if (status === "ACTIVE") return "RUNNING";
  const read = [assuredOn ?? "", ...(sources ?? []).map(({ readOn }) => readOn ?? "")].toSorted();
  const day = read.at(-1);
  if (!day || !period?.end) return "UNSAID";
  // `2027` ends with that year: dates are compared as exactly as the end is known.
  if (period.end < day.slice(0, period.end.length)) return "OVER";
  return period.start && period.start <= day ? "RUNNING" : "UNSAID";
}
