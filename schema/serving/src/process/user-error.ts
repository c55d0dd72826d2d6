/** Something that the person at the keyboard can mend: shown as it is, without a stack. */
export class UserError extends Error {
  override name = "UserError";
}
