import type { Rule } from "./rule.ts";
import { toldIn } from "./told.ts";

export const subjectMissing: Rule = {
  code: "SUBJECT_MISSING",
  severity: "NOTE",
  means: "A measurement, or a figure of a practice, does not say what kind of thing it is of.",
  check(record, { kind }) {
    // A figure of a space is of the space; a practice may be a programme, a house or a whole city.
    if (kind.kind === "maker-spaces") return [];
    return toldIn(record, kind).flatMap(({ at, subject }) => {
      if (subject) return [];
      return [
        {
          field: `${at}subject`,
          message:
            "The figure does not say what it is of. Say so: figures of a park and of a single house do not compare.",
          wanted: "`subject` with its `kind`, such as REGION, SPACE, PARK or PROGRAMME",
        },
      ];
    });
  },
};
