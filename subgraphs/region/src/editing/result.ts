import type { StoredRecord } from "@guildhall/schema";
import type { Conflict, Problem } from "@guildhall/schema/edit";

/** What became of a change. */
export type Result =
  | { state: "written"; id: string; version: number; record: StoredRecord | null }
  | { state: "refused"; id: string; problems: readonly Problem[] }
  | { state: "conflict"; id: string; conflict: Conflict };

export const refused = (id: string, ...problems: Problem[]): Result => ({
  state: "refused",
  id,
  problems,
});
