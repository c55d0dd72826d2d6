import type { ComparableFigure } from "./figure.ts";

export interface CompareOptions {
  /** The first day asked for: what ended before is too old. @default no figure is */
  since?: string;
  /** The last day asked for: what began after is too recent. @default no figure is */
  until?: string;
}

/**
 * `REFUSES`: the two may not be set side by side. `WEAKENS`: they may, with a word of caution.
 */
export type ReasonSeverity = "REFUSES" | "WEAKENS";

/** Something that may stand between two figures, so that they do not compare or not quite. */
export interface Reason<Code extends string = string> {
  /** Stable: answers, tables and papers name it. */
  code: Code;
  severity: ReasonSeverity;
  /** What stands between the two figures, in a plain sentence. */
  says: string;
  /** When it holds and why it matters, for the published list. */
  description: string;
  /** Whether it stands between two figures; which of them is first makes no difference. */
  holds: (a: ComparableFigure, b: ComparableFigure, options: CompareOptions) => boolean;
}

/** Keeps the code as it is written, so that the list of all knows its codes. */
export const reason = <const Code extends string>(of: Reason<Code>): Reason<Code> => of;
