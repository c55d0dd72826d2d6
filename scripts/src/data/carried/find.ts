import { findTerm, fold, valuesAt } from "@guildhall/schema";

/** What a leaf of a list holds. */
export type Told = string | number | boolean | null;

export interface Scope {
  /** The record that the list's one became. */
  record: object;
  /** The part of it that the leaf is looked for in; the record itself where no part answers to it. */
  part: object;
  /** Finds a record of the registries by its id, or by its kind and own id. */
  recordOf: (id: string) => object | undefined;
  /** The country of the registry's region. */
  country?: string | undefined;
}

/** Looks for a leaf; the rule by which it was found, or null where it was not. */
export type Find = (told: Told, scope: Scope) => string | null;

export const AS_IS = "as is";

/** Found where any of several looks finds it, by the first that does. */
export const first =
  (...looks: Find[]): Find =>
  (told, scope) => {
    for (const look of looks) {
      const rule = look(told, scope);
      if (rule !== null) return rule;
    }
    return null;
  };

/** A look in the part at some paths, by a rule of what is the same there. */
const within =
  (rule: string, isSame: (told: Told, found: unknown, scope: Scope) => boolean) =>
  (...paths: string[]): Find =>
  (told, scope) =>
    paths.some((path) => valuesAt(scope.part, path).some((found) => isSame(told, found, scope)))
      ? rule
      : null;

export const as = within(AS_IS, (told, found) => told === found);
export const inCapitals = within(
  "a code in capitals",
  (told, found) => String(told).toUpperCase().replaceAll("-", "_") === found,
);
/** `startup-lisboa` is `lisbon/maker-spaces/startup-lisboa` in a record. */
export const asFullPath = within(
  "an id as its full path",
  (told, found) => typeof found === "string" && found.endsWith(`/${String(told)}`),
);
export const asUnit = (...paths: string[]): Find =>
  first(
    as(...paths),
    within(
      "a unit by the word of the list",
      (told, found) =>
        typeof found === "string" &&
        unitOf(String(told)) === unitOf(found) &&
        unitOf(found) !== undefined,
    )(...paths),
  );
const unitOf = (word: string): string | undefined => findTerm("unit", word)?.code;

/** One word stands for another, and the list says which. */
export const asWord = (rule: string, words: Readonly<Record<string, readonly string[]>>) =>
  within(rule, (told, found) => words[String(told)]?.includes(String(found)) ?? false);

/**
 * `2017/2022` has two ends, each of which may be known more exactly by now. One date stands for both,
 * for a moment, or for an end of a count; a date of telling stands in a note.
 */
export const asPeriod = (start: string, end: string, moment?: string): Find => {
  const isAt = (path: string, date: string, { part }: Scope): boolean =>
    valuesAt(part, path).some((found) => String(found).startsWith(date));
  return (told, scope) => {
    const [from = "", to] = String(told).split("/");
    if (moment && valuesAt(scope.part, moment).includes(told)) return AS_IS;
    if (isAt(start, from, scope) && isAt(end, to ?? from, scope))
      return "a period by both its ends";
    const isOneEnd = !to && (isAt(start, from, scope) || isAt(end, from, scope));
    return isOneEnd ? "a date as an end of a period" : asToldIn(told, scope);
  };
};

/** `2022-10` is told by “as told in October 2022”, `2016/2017` by both years. */
const asToldIn: Find = (told, { part }) => {
  const notes = ["note", "period.note"].flatMap((path) => valuesAt(part, path)).join(" ");
  const isTold = (date: string): boolean => {
    const [year = "", month] = date.split("-");
    const name = month ? MONTH.format(new Date(`${year}-${month}-01T00:00:00Z`)) : "";
    return notes.includes(`${name} ${year}`.trim());
  };
  return String(told).split("/").every(isTold) ? "a date of telling, in a note" : null;
};
const MONTH = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });

const RANKS = ["LOW", "MEDIUM", "HIGH"];
/** A source is worth what the list of words says of it, which may be less than was told or more. */
export const asConfidence =
  (path: string): Find =>
  (told, { part }) => {
    const was = RANKS.indexOf(String(told).toUpperCase());
    const [is = -1] = valuesAt(part, path).map((found) => RANKS.indexOf(String(found)));
    if (was === -1 || is === -1) return null;
    if (was === is) return "a code in capitals";
    return is < was ? "confidence lowered" : "confidence raised";
  };

/** What is a leaf only to say that nothing is told is no leaf of the record. */
export const absent = (...words: string[]): Find => {
  const nothing = new Set<Told>([null, ...words]);
  return (told) => (nothing.has(told) ? "nothing told, so nothing written" : null);
};

/** A sentence is the same with a capital and a full stop. */
export const bare = (text: unknown): string =>
  fold(String(text))
    .replace(/[\s.,;:()/“”"'’]+/g, " ")
    .trim();
