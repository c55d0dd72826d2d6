import { inShort } from "./leaf.ts";
import type { Place, Shape, Slot } from "./shape.ts";

export type Path = (string | number)[];

/** What is found on the way through an answer, which is mended where it can be. */
export interface Inspection {
  /** Where it is at. */
  path: Path;
  /** Whether a record with this id may be answered with by whoever answers. */
  owns: (id: string) => boolean;
  /** Everything was asked for: what must be there and is not is missing. */
  whole: boolean;
  /** Told of a value that cannot stand at the path, and is made null. There may be very many. */
  wrong: (value: unknown, wanted: string) => void;
  /** Why the answer is not taken at all. */
  refused?: string;
}

/**
 * `wrong` cannot stand where it is: it becomes null there, or where that may not be, what it is part
 * of does. `refused` is no answer to what was asked.
 */
export type Verdict = "fits" | "wrong" | "refused";

/** Looks through an object of an answer. Nothing is copied: what is wrong in it is made null. */
export function inspect(object: unknown, shape: Shape, at: Inspection): Verdict {
  if (typeof object !== "object" || object === null || Array.isArray(object))
    return refuse(at, `${inShort(object)} where an object was asked for`);
  let always = 0;
  for (const key in object) {
    const value = (object as Record<string, unknown>)[key];
    const slot = shape.fields[key];
    if (slot === undefined) return refuse(at, "a field that was not asked for");
    if (slot.always) always++;
    // Most of an answer: told here, it costs no step of the path.
    if (isGood(value, slot, at)) continue;
    at.path.push(key);
    const verdict = inspectSlot(value, slot, at);
    if (verdict === "refused") return verdict;
    at.path.pop();
    if (verdict === "fits") continue;
    (object as Record<string, unknown>)[key] = null;
    if (!slot.nullable) return verdict;
  }
  return always === shape.always || !at.whole ? "fits" : missing(object, shape, at);
}

const isGood = (value: unknown, { holds, claims }: Slot, at: Inspection): boolean =>
  value !== null && holds !== null && holds(value) && (!claims || at.owns(value as string));

function inspectSlot(value: unknown, slot: Slot, at: Inspection): Verdict {
  const verdict = inspectPlace(value, slot, at);
  if (verdict !== "fits" || !slot.claims || at.owns(value as string)) return verdict;
  return refuse(at, `${inShort(value)}, which is another region's`);
}

function inspectPlace(
  value: unknown,
  { nullable, wanted, item, shape, holds }: Place,
  at: Inspection,
) {
  if (value === null) return nullable ? "fits" : wrong(at, value, wanted);
  if (holds) return holds(value) ? "fits" : wrong(at, value, wanted);
  if (shape) return inspect(value, shape, at);
  return inspectList(value, item as Place, at);
}

function inspectList(list: unknown, place: Place, at: Inspection): Verdict {
  if (!Array.isArray(list)) return refuse(at, `${inShort(list)} where a list was asked for`);
  for (let index = 0; index < list.length; index++) {
    at.path.push(index);
    const verdict = inspectPlace(list[index], place, at);
    if (verdict === "refused") return verdict;
    at.path.pop();
    if (verdict === "fits") continue;
    list[index] = null;
    if (!place.nullable) return verdict;
  }
  return "fits";
}

function missing(object: object, { fields }: Shape, at: Inspection): Verdict {
  for (const key in fields) {
    const { always, wanted: what } = fields[key] as Slot;
    if (!always || Object.hasOwn(object, key)) continue;
    at.path.push(key);
    wrong(at, undefined, what);
    at.path.pop();
  }
  return "wrong";
}

function wrong(at: Inspection, value: unknown, wanted: string): Verdict {
  at.wrong(value, wanted);
  return "wrong";
}

/** What is wrong with a value, completing "lisbon …". */
export const wrongOf = (path: Path, value: unknown, wanted: string): string =>
  `answered ${fieldOf(path)} with ${inShort(value)}, where ${wanted} is wanted.`;

function refuse(at: Inspection, what: string): Verdict {
  const field = fieldOf(at.path);
  at.refused = `answered ${field}${field && " "}with ${what}.`;
  return "refused";
}

/** The field that a path leads to: which of a list's items it was says little. */
const fieldOf = (path: Path): string => path.filter((step) => typeof step === "string").join(".");
