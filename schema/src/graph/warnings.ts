import type { ErrorCode } from "../errors.ts";

/** What was answered although it can hardly be what was meant: an entry of `extensions.warnings`. */
export interface Warning {
  code: ErrorCode;
  message: string;
  /** Where it was given: `makerSpaces.filter.facility`. */
  argument: string;
  got: string;
  /** What may have been meant, to give in its place. */
  near: readonly string[];
}

const MOST = 20;
const LONGEST = 80;

/** The warnings of one request, each once, however many regions and fields it was met in. */
export class Warnings {
  readonly #all = new Map<string, Warning>();

  /** What it says is only worked out where it is new. */
  add(
    { code, argument, got }: Pick<Warning, "code" | "argument" | "got">,
    say: (got: string) => Pick<Warning, "message" | "near">,
  ): void {
    const short = got.length > LONGEST ? `${got.slice(0, LONGEST - 1)}…` : got;
    const key = JSON.stringify([code, argument, short]);
    if (this.#all.size >= MOST || this.#all.has(key)) return;
    this.#all.set(key, { code, argument, got: short, ...say(short) });
  }

  /** By place and word, so that the order in which regions answer is not told. */
  list(): Warning[] {
    const place = ({ argument, got }: Warning): string => `${argument} ${got}`;
    return [...this.#all.values()].toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
  }
}
