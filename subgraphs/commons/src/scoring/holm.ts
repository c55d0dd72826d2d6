import { requireFinite } from "./finite.ts";

/**
 * Holm's correction (1979) for having asked so many questions at once: each p as it stands against
 * the level that was to hold for all of them together. In the order of the ps given.
 */
export function holm(ps: readonly number[]): number[] {
  requireFinite(ps, "the p values");
  const order = ps.map((_, at) => at).toSorted((a, b) => ps[a]! - ps[b]!);
  const corrected = Array.from(ps);
  let most = 0;
  for (const [step, at] of order.entries()) {
    most = Math.max(most, Math.min(1, ps[at]! * (ps.length - step)));
    corrected[at] = most;
  }
  return corrected;
}
