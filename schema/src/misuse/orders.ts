import type { Kind } from "../define/kind.ts";
import type { Definitions } from "./definitions.ts";
import { keysOfKind, noKey, type Keys } from "./keys.ts";
import { misuseAt, type Misuse, type Why } from "./misuse.ts";
import { nameOf } from "./written.ts";

/** Orders of a list under whose key a record has no place, or more than one. */
export const orders = ({ kinds }: Definitions): Misuse[] =>
  kinds.flatMap((kind) => {
    const keys = keysOfKind(kind);
    return Object.keys(kind.orders).flatMap((name) =>
      misuseAt(`${nameOf(kind.type)}, order ${name}`, unfit(kind, keys, name)),
    );
  });

/** Orders that every list has: see graph/connection.ts. */
const TAKEN = new Set(["NAME", "UPDATED"]);

function unfit(kind: Kind, keys: Keys, name: string): Why {
  const { key, description } = kind.orders[name]!;
  const written = (order: string, by: string): string =>
    `${order}: { key: "${by}", description: ${JSON.stringify(description)} },`;
  if (TAKEN.has(name))
    return {
      got: `order ${name}, which every list has already`,
      wanted: "a name of its own",
      write: written(`BY_${key.toUpperCase()}`, key),
    };
  const missing = noKey(kind, keys, key);
  if (missing) return { ...missing.why, write: written(name, missing.meant) };
  const [first, ...others] = keys.get(key) ?? [];
  if (!first?.several && others.length === 0) return undefined;
  return {
    got: `key "${key}", under which a record may have several values`,
    wanted: "a key with one value at the most, so that a record has one place in the list",
    write: written(name, "…"),
  };
}
