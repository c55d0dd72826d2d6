import { UserError } from "../user-error.ts";

/** A command that was called with what it cannot use. */
export class CommandError extends UserError {
  override name = "CommandError";
}
