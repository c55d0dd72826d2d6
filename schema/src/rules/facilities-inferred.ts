import { Facility } from "../records/party.ts";
import { objectsOf } from "./fields.ts";
import type { Rule } from "./rule.ts";

export const facilitiesInferred: Rule = {
  code: "FACILITIES_INFERRED",
  severity: "NOTE",
  means: "What a space has was inferred from the kind of space, and nobody read it anywhere.",
  check(record, { kind }) {
    const inferred = [...objectsOf(record, kind.type, Facility)]
      .filter(({ value }) => value.basis === "INFERRED")
      .map(({ value }) => value.category);
    if (inferred.length === 0) return [];
    return [
      {
        field: "facilities",
        message:
          "Nobody read that the space has these: they were inferred from the kind of space. Ask it, then say STATED in `basis`, or leave them out.",
        found: inferred.join(", "),
        wanted: "facilities that the space tells of",
      },
    ];
  },
};
