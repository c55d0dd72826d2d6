import { fits, unknown } from "../reason.ts";
import { textIn } from "./listed.ts";
import type { Rule } from "./rule.ts";

/** All of it, not a part: “the directory is free” says nothing of the workshops. */
const FREE = /^free(?: of charge)?\b/i;

/** What it costs the firm. */
export const judgeCost: Rule = (record) => {
  const value = textIn(record, "cost");
  const at = { condition: "COST", field: "cost" } as const;
  if (!value) return [unknown("RECORD", { ...at, says: "What it costs is not recorded." })];
  if (FREE.test(value)) return [fits({ ...at, value, says: "It is free of charge." })];
  return [unknown("JUDGEMENT", { ...at, value, says: "What it costs is told in words." })];
};
