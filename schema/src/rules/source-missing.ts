import { Source } from "../values/source.ts";
import { objectsOf } from "./fields.ts";
import type { Flag, Rule } from "./rule.ts";

export const sourceMissing: Rule = {
  code: "SOURCE_MISSING",
  severity: "WARNING",
  means: "The record, or one of its sources, does not say where its facts come from.",
  check(record, { kind }) {
    const sources = record["sources"];
    if (!Array.isArray(sources) || sources.length === 0)
      return [
        {
          field: "sources",
          message:
            "The record names no source, so nobody can look its facts up. A page's address or a document's title is enough.",
          wanted: "at least one source",
        },
      ];
    return [...objectsOf(record, kind.type, Source)].flatMap(({ path, value }): Flag[] => {
      const field = value.kind === "ADDRESS" ? "address" : "title";
      if (value[field]) return [];
      return [
        {
          field: `${path}.${field}`,
          message: `A source of the kind ${value.kind} needs its ${field}.`,
          wanted: field === "address" ? "the page's address" : "the title, or what is uncited",
        },
      ];
    });
  },
};
