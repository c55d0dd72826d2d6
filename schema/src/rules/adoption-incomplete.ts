import type { Flag, Rule } from "./rule.ts";

export const adoptionIncomplete: Rule = {
  code: "ADOPTION_INCOMPLETE",
  severity: "WARNING",
  means: "An adoption does not say which practice was taken up, or from where to where.",
  check(record, { kind }) {
    if (kind.kind !== "adoptions") return [];
    const flags: Flag[] = [];
    if (!record["practice"] && !record["practiceName"])
      flags.push({
        field: "practice",
        message: "Nobody can tell which practice was taken up. Link it, or name it.",
        wanted: "`practice`, or `practiceName` where no registry has its record",
      });
    for (const [field, what] of ENDS)
      if (!hasSome(record[field]))
        flags.push({
          field,
          message: `The adoption does not say ${what}. Name the place, also where it is no region of the graph.`,
          wanted: "at least one place by name",
        });
    return flags;
  },
};

const ENDS = [
  ["from", "where the practice comes from"],
  ["to", "where it was taken up"],
] as const;
const hasSome = (places: unknown): boolean => Array.isArray(places) && places.length > 0;
