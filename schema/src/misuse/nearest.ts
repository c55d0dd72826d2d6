import { distance } from "fastest-levenshtein";
import { nearestBy } from "../vocabularies/near.ts";

/** The few of the candidates that a name is most likely a slip of, the likeliest first. */
export const nearest = (name: string, candidates: Iterable<string>): string[] =>
  nearestBy(
    [...new Set(candidates)],
    (one) => away(name.toLowerCase(), one.toLowerCase()),
    Math.max(2, Math.floor(name.length / 3)),
  );

/** A path's last name alone may be what was meant: `organisation` for `operator.organisation`. */
const away = (name: string, path: string): number =>
  Math.min(distance(name, path), distance(name, path.split(".").at(-1) ?? "") + 1);

export const quoted = (names: readonly string[]): string =>
  names.map((name) => `"${name}"`).join(" or ");
