import { distance } from "fastest-levenshtein";

/** The few of the candidates that a name is most likely a slip of, the likeliest first. */
export function nearest(name: string, candidates: Iterable<string>): string[] {
  const limit = Math.max(2, Math.floor(name.length / 3));
  return [...new Set(candidates)]
    .map((one) => ({ one, away: away(name.toLowerCase(), one.toLowerCase()) }))
    .filter((found) => found.away <= limit)
    .toSorted((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ one }) => one);
}

/** A path's last name alone may be what was meant: `organisation` for `operator.organisation`. */
const away = (name: string, path: string): number =>
  Math.min(distance(name, path), distance(name, path.split(".").at(-1) ?? "") + 1);

export const quoted = (names: readonly string[]): string =>
  names.map((name) => `"${name}"`).join(" or ");
