import { ISSUE, ISSUE_COUNT } from "../keys/issue-keys.ts";
import { ALWAYS } from "../keys/keys.ts";
import type { Kind } from "../define/kind.ts";
import type { FieldPath } from "../define/walk.ts";
import type { Definitions } from "./definitions.ts";
import { keysOfKind, noKey, type Keys } from "./keys.ts";
import { misuseAt, type Misuse, type Why } from "./misuse.ts";
import { quoted } from "./nearest.ts";
import { sortAt } from "./sorts.ts";
import { asClass, nameOf } from "./written.ts";

/** Keys of a kind's own, gathered from several paths or derived, that hold not what they should. */
export const gathered = ({ kinds }: Definitions): Misuse[] =>
  kinds.flatMap((kind) => {
    const leaves = keysOfKind({ ...kind, gather: {}, derive: {} });
    const others = new Set([...leaves.keys(), ...Object.keys(kind.gather)]);
    return [
      ...Object.entries(kind.gather).flatMap(([key, paths]) =>
        misuseAt(
          `${nameOf(kind.type)}, gather ${key}`,
          (leaves.has(key) && paths.includes(key) ? undefined : mixed(leaves, key)) ??
            lost(kind, leaves, key, paths) ??
            unlike(leaves, key, paths),
        ),
      ),
      ...Object.keys(kind.derive).flatMap((key) =>
        misuseAt(`${nameOf(kind.type)}, derive ${key}`, mixed(others, key)),
      ),
    ];
  });

/** Keys that every record is found by, whatever its kind gathers and derives. */
const TAKEN: ReadonlySet<string> = new Set([...ALWAYS, ISSUE, ISSUE_COUNT]);

const mixed = (others: { has(key: string): boolean }, key: string): Why =>
  TAKEN.has(key) || others.has(key)
    ? {
        got: `key "${key}", under which something else is kept: the two would be mixed`,
        wanted: "a key of its own; what is gathered may have the name of a path that is among it",
        write: `all${asClass(key)}: …`,
      }
    : undefined;

function lost(kind: Kind, leaves: Keys, key: string, paths: readonly string[]): Why {
  const all = paths.map((path) => ({ path, none: noKey(kind, leaves, path) }));
  const missing = all.flatMap(({ none }) => none ?? []);
  if (missing.length === 0) return undefined;
  return {
    got: missing.map(({ why }) => why.got).join("; "),
    wanted: missing.map(({ why }) => why.wanted).join("; "),
    write: written(
      key,
      all.map(({ path, none }) => none?.meant ?? path),
    ),
  };
}

/** Any spelling of a word finds the word only under a key that holds words of one vocabulary. */
function unlike(leaves: Keys, key: string, paths: readonly string[]): Why {
  const [first, ...others] = paths.flatMap((path) => leaves.get(path) ?? []);
  if (!first || others.every((one) => soughtAs(one) === soughtAs(first))) return undefined;
  const alike = [first, ...others].filter((one) => soughtAs(one) === soughtAs(first));
  return {
    got: `${paths.map((path) => quoted([path])).join(" and ")}, whose values are not looked for alike`,
    wanted: "paths of one vocabulary, one enum or one sort of scalar",
    write: written(
      key,
      alike.map(({ path }) => path),
    ),
  };
}

const soughtAs = ({ field }: FieldPath): unknown =>
  field.role === "term" ? field.vocabulary : sortAt(field);

const written = (key: string, paths: readonly string[]): string =>
  `${key}: [${paths.map((path) => quoted([path])).join(", ")}],`;
