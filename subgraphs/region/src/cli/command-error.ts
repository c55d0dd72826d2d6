import { UserError } from "@guildhall/serving/process";

/** A command that was called with what it cannot use. */
export class CommandError extends UserError {
  override name = "CommandError";
}
