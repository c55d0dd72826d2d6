import { placesOf, type Places } from "./places.ts";
import type { Rule } from "./rule.ts";
import { toldIn, type Told } from "./told.ts";

/** Such a figure holds where the thing is, whatever its name says: “Made in Italy” may be a house. */
const THINGS: ReadonlySet<unknown> = new Set(["SPACE", "PARK", "ORGANISATION", "PROJECT", "EVENT"]);
const REFERENCES = ["makerSpace", "organisation", "pilot", "event"] as const;

export const territoryContradicted: Rule = {
  code: "TERRITORY_CONTRADICTED",
  severity: "WARNING",
  means: "A figure stands for the region itself, and its words name another area.",
  check(record, { kind, profile }) {
    const places = placesOf(profile);
    const ofThing = kind.kind === "maker-spaces" || REFERENCES.some((field) => record[field]);
    return toldIn(record, kind).flatMap((told) => {
      const { at, territory, subject } = told;
      if (territory || (subject ? THINGS.has(subject.kind) : ofThing)) return [];
      const found = otherArea(told, places);
      if (!found) return [];
      return [
        {
          field: `${at}territory`,
          message: `Without a territory the figure stands for the region itself, and its words name another area: ${found}. Give the area that it is for, by its code.`,
          found,
          wanted: "`territory` with code, scheme and version, such as NUTS",
        },
      ];
    });
  },
};

function otherArea(told: Told, { own, others, inNames }: Places): string | undefined {
  const { name, subject, period, remarks } = told;
  // “Lisbon, Portugal” is only Lisbon with its address.
  const named = (text: string | undefined, areas: RegExp): string | undefined =>
    text && !own?.test(text) ? areas.exec(text)?.[0] : undefined;
  const found = [
    named(name, inNames),
    named(subject?.name, inNames),
    ...[period?.note, ...remarks].map((text) => named(text, others)),
  ].find(Boolean);
  if (found || !subject) return found;
  if (subject.kind === "COUNTRY") return subject.name ?? "a whole country";
  const isOther = subject.kind === "REGION" && subject.name && !own?.test(subject.name);
  return isOther ? subject.name : undefined;
}
