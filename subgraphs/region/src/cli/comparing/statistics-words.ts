import { numberInWords } from "../reporting/figure-words.ts";
import type { Column } from "./answer.ts";

/** What the cells of a column that compare come to; nothing where fewer than two do. */
export function comesTo({ n, regions, low, high }: Column["statistics"]): string {
  if (n < 2) return "";
  const median = between(low.median, high.median);
  const range = between(low.min, high.max);
  return `Over ${n} regions of ${regions}: median ${median}, from ${range}.`;
}

/** Ranges have two ends, and so have what they come to. */
function between(low: number | null | undefined, high: number | null | undefined): string {
  const ends = [low, high].flatMap((end) => (end == null ? [] : [numberInWords(end)]));
  return [...new Set(ends)].join(" to ");
}
