import { kindOfId, pathsOf, type StoredRecord, valuesAt } from "@guildhall/schema";
import { fits, unknown } from "../reason.ts";
import { mentions } from "../word.ts";
import type { Rule } from "./rule.ts";

/**
 * Whether a record speaks of what the firm wants, where nothing but its words can tell. That it does
 * not is no reason against it: `field` is where it would be said.
 */
export const judgeWords =
  (field: string): Rule =>
  (record, { need }) =>
    need.map(({ said }) => {
      const at = { condition: "SUPPORT", sought: said } as const;
      const found = mentioned(record, said);
      if (found) return fits({ ...at, ...found, says: `Its record speaks of “${said}”.` });
      return unknown("RECORD", { ...at, field, says: `Its record does not speak of “${said}”.` });
    });

/** Where a record says what it gives and to whom; its notes and sources tell of other things too. */
const SPEAKING = new Set(["name", "description", "methods", "objectives", "audience", "rationale"]);

/** The first field in which a record speaks of something, with its words. */
export function mentioned(
  record: StoredRecord,
  sought: string,
): { field: string; value: string } | undefined {
  const kind = kindOfId(record.id);
  for (const { path } of kind ? pathsOf(kind.type) : [])
    if (SPEAKING.has(path.split(".")[0]!))
      for (const value of valuesAt(record, path))
        if (typeof value === "string" && mentions(value, sought)) return { field: path, value };
  return undefined;
}
