import { valuesAt } from "@guildhall/schema";
import type { Find, Scope } from "./find.ts";
import { type Leaf, leavesOf, patternOf } from "./leaves.ts";
import { elsewhere, isText, nearestText } from "./text.ts";

/** Where the leaves of a list's records are in those of the registries. */
export interface Mapping {
  /** By pattern of the leaf: `period.start`, `themes[]`. */
  leaves: Readonly<Record<string, Find>>;
  /** Lists of things, each of which has its part in the record. */
  things?: Readonly<Record<string, Things>>;
}

export interface Things {
  /** Where in the record such things stand. */
  parts: readonly string[];
  /** The leaf that tells which of them it is. */
  key: string;
  leaves: Readonly<Record<string, Find>>;
}

/** What became of a leaf: the rule it was found by, or else the text that has most of its words. */
export interface Fate extends Leaf {
  rule: string | null;
  /** Null where no text has half of them: rewording is no loss, and no proof that nothing is lost. */
  nearest: string | null;
}

/** What became of a record of a list. */
export interface Carried {
  list: string;
  /** The id that it has in the registries, or what tells a figure from others. */
  id: string;
  fates: readonly Fate[];
}

/** What became of each leaf of a list's record, in the record that it became. */
export function fatesOf(told: object, scope: Scope, { leaves, things = {} }: Mapping): Fate[] {
  return Object.entries(told).flatMap(([name, held]) => {
    const thing = things[name];
    if (!thing || !Array.isArray(held))
      return leavesOf(held, name).map((leaf) => fateOf(leaf, leaves[patternOf(leaf.path)], scope));
    return fatesOfThings(held as object[], name, thing, scope);
  });
}

function fatesOfThings(
  held: readonly object[],
  name: string,
  { parts, key, leaves }: Things,
  scope: Scope,
): Fate[] {
  // Each part answers for one thing: two equal figures have to be there twice.
  const left = new Set(parts.flatMap((path) => valuesAt(scope.record, path) as object[]));
  return held.flatMap((thing, at) => {
    const own = leavesOf(thing).map((leaf) => ({ ...leaf, look: leaves[patternOf(leaf.path)] }));
    const isIn = ({ value, look }: (typeof own)[number], part: object): boolean =>
      look?.(value, { ...scope, part }) != null;
    const found = (part: object): number => own.filter((leaf) => isIn(leaf, part)).length;
    const keyLeaf = own.find(({ path }) => path === key);
    const [part] = [...left]
      .filter((one) => !keyLeaf || isIn(keyLeaf, one))
      .toSorted((a, b) => found(b) - found(a));
    if (part) left.delete(part);
    return own.map(({ path, value, look }) => ({
      ...fateOf({ path, value }, look, part ? { ...scope, part } : scope),
      path: `${name}.${at}.${path}`,
    }));
  });
}

/**
 * Looked for where it belongs; words, and what belongs nowhere, then in the texts of its part and of
 * the record. A number, a date or a code that is told in some text alone is not carried.
 */
function fateOf(leaf: Leaf, look: Find | undefined, scope: Scope): Fate {
  const { value } = leaf;
  const { part, record } = scope;
  const isWords = isText(value) || look === undefined;
  const rule =
    look?.(value, scope) ?? (isWords ? (elsewhere(value, part) ?? elsewhere(value, record)) : null);
  const nearest = rule === null ? nearestText(value, record) : null;
  if (nearest?.share === 1) return { ...leaf, rule: "all its words in one text", nearest: null };
  return { ...leaf, rule, nearest: nearest && nearest.share >= 0.5 ? nearest.text : null };
}

/** Every leaf of a record that is nowhere. */
export const allLost = (told: object): Fate[] =>
  leavesOf(told).map((leaf) => ({ ...leaf, rule: null, nearest: null }));
