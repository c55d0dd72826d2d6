/** A definition that would be served, stored or searched otherwise than its author means. */
export interface Misuse {
  /** The class with the field, the filter or the key: `MakerSpace, filter opened`. */
  at: string;
  got: string;
  wanted: string;
  /** What to write instead, to be copied. */
  write: string;
}

/** What is wrong at one place; undefined where nothing is. */
export type Why = Omit<Misuse, "at"> | undefined;

export const misuseAt = (at: string, why: Why): Misuse[] => (why ? [{ at, ...why }] : []);

/** The contract's own definitions disagree; all that was found is told at once. */
export class DefinitionError extends Error {
  override name = "DefinitionError";

  constructor(misuses: readonly Misuse[]) {
    super(`${heading(misuses.length)}\n\n${misuses.map(told).join("\n\n")}`);
    // The stack leads to where the schema is built, never to the class that is to be mended.
    this.stack = this.message;
  }
}

const heading = (count: number): string =>
  count === 1
    ? "The contract cannot be served: a definition does not mean what it says."
    : `The contract cannot be served: ${count} definitions do not mean what they say.`;

const told = ({ at, got, wanted, write }: Misuse): string =>
  `${at}\n  got     ${got}\n  wanted  ${wanted}\n  write   ${write}`;
