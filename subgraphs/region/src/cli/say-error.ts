import { isSystemError, reasonOf, UserError } from "@guildhall/serving/process";

/** What the person at the keyboard can mend is told in a line; anything else with its stack. */
export function sayError(error: unknown): unknown {
  if (error instanceof UserError) return error.message;
  if (!isSystemError(error)) return error;
  return error.path === undefined
    ? `${reasonOf(error)}.`
    : `${error.path} cannot be used: ${reasonOf(error)}.`;
}
