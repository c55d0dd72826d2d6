import type { Result } from "../editing/result.ts";

/** The result as every payload type of the contract answers it. */
export const answer = (result: Result): Record<string, unknown> => ({
  id: result.id,
  problems: result.state === "refused" ? result.problems : [],
  ...(result.state === "conflict" && { conflict: result.conflict }),
  ...(result.state === "written" && { version: result.version, record: result.record }),
});
