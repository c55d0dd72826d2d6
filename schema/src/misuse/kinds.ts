import { inWords } from "../define/in-words.ts";
import type { Kind } from "../define/kind.ts";
import { fieldsOf } from "../define/spec.ts";
import { isRegionId } from "../ids.ts";
import { RegionProfile } from "../records/index.ts";
import type { Definitions } from "./definitions.ts";
import { misuseAt, type Misuse, type Why } from "./misuse.ts";
import { nameOf } from "./written.ts";

/** Kinds whose names are taken, or cannot stand in an id or in a query. */
export const kindNames = ({ kinds }: Definitions): Misuse[] =>
  kinds.flatMap((kind) =>
    (["kind", "plural", "singular"] as const).flatMap((what) =>
      misuseAt(nameOf(kind.type), taken(kind, what, kinds) ?? unfit(kind, what)),
    ),
  );

type What = "kind" | "plural" | "singular";

function taken(kind: Kind, what: What, kinds: readonly Kind[]): Why {
  const name = kind[what];
  const earlier = kinds
    .slice(0, kinds.indexOf(kind))
    .find((one) => namesOf(one, what).includes(name));
  const itself = what === "singular" && kind.plural === name;
  const isRegions = what !== "kind" && fieldsOf(RegionProfile).some((field) => field.name === name);
  if (!earlier && !itself && !isRegions) return undefined;
  const owner = earlier ? nameOf(earlier.type) : itself ? "its plural" : "the region's profile";
  return {
    got: `${what} "${name}", which is the name of ${owner} already`,
    wanted: what === "kind" ? "a folder of its own" : "fields of Region of its own",
    write: `${what}: "…",`,
  };
}

/** The lists and look-ups of all kinds are fields of one type. */
const namesOf = (kind: Kind, what: What): readonly string[] =>
  what === "kind" ? [kind.kind] : [kind.plural, kind.singular];

function unfit(kind: Kind, what: What): Why {
  const name = kind[what];
  if (what === "kind" ? isRegionId(name) : /^[a-z][A-Za-z0-9]*$/.test(name)) return undefined;
  return {
    got: `${what} "${name}"`,
    wanted:
      what === "kind" ? "a segment of ids such as maker-spaces" : "a field such as makerSpaces",
    write: `${what}: "${what === "kind" ? kebab(name) : camel(name)}",`,
  };
}

const kebab = (name: string): string =>
  inWords(name)
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase();
const camel = (name: string): string =>
  kebab(name).replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
