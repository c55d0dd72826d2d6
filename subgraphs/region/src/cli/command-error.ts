import { UserError } from "@guildhall/serving/process";

/** A command that was called with what it cannot use. */
export class CommandError extends UserError {
  override name = "CommandError";
  /** Whether it was called wrongly, rather than refused: exit code 2. */
  readonly misuse: boolean;

  constructor(
    message: string,
    { misuse = false, ...options }: ErrorOptions & { misuse?: boolean } = {},
  ) {
    super(message, options);
    this.misuse = misuse;
  }
}
