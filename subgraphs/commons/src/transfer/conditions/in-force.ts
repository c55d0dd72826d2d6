import type { PolicyInstrument, SupportProgramme } from "@guildhall/schema";
import { held, type Place } from "./place.ts";

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
export function byForce<K extends "policy-instruments" | "support-programmes">(
  place: Place,
  kind: K,
): ByForce<ReturnType<typeof held<K>>["there"][number]> {
  const { there, gone } = held(place, kind);
  return {
    running: there.filter((one) => force(one) === "RUNNING"),
    unsaid: there.filter((one) => force(one) === "UNSAID"),
    over: [...gone, ...there.filter((one) => force(one) === "OVER")],
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
