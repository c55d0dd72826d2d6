import { UserError } from "@guildhall/serving/process";

/** What stands in the way of keeping a registry safe: told so that whoever keeps it can act. */
export class KeepingError extends UserError {
  override name = "KeepingError";
}
