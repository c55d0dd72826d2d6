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

/** The result as every payload type of the contract answers it. */
export const answer = (result: Result): Record<string, unknown> => ({
  id: result.id,
  problems: result.state === "refused" ? result.problems : [],
  ...(result.state === "conflict" && { conflict: result.conflict }),
  ...(result.state === "written" && { version: result.version, record: result.record }),
});
