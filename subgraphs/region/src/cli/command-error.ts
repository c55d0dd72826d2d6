/** Something the person at the keyboard can mend: printed as it is, without a stack. */
export class CommandError extends Error {
  override name = "CommandError";
}
