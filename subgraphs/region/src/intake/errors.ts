import { UserError } from "../user-error.ts";

/** Why an import as a whole cannot go on: said so that the person at the keyboard can mend it. */
export class ImportError extends UserError {
  override name = "ImportError";
}
