import { UserError } from "@guildhall/serving/process";

/** Why what was to be taken in cannot be, as a whole: said so that the person at the keyboard can mend it. */
export class IntakeError extends UserError {
  override name = "IntakeError";
}
