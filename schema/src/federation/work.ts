import { GuildhallError } from "../errors.ts";
import { Slice } from "./turns.ts";

/**
 * One request's share of the server: it ends when nobody waits for it any more, when its time is up
 * or when it answers with more than it may. What is asked of it then is never answered.
 */
export class Work {
  /** Settled when the work ends before its answer is there, with the reason. */
  readonly ended: Promise<GuildhallError>;
  /** What it has had of the process. */
  readonly slice = new Slice();
  #end!: (reason: GuildhallError) => void;
  #over = false;
  #held = false;
  #answered = 0;
  readonly #most: number;

  /** @param most Objects that may be in the answer. */
  constructor(most: number) {
    this.#most = most;
    this.ended = new Promise((end) => (this.#end = end));
  }

  get over(): boolean {
    return this.#over;
  }

  /** From here on it goes on to its end, whoever waits: it writes, and half of that is no answer. */
  hold(): void {
    this.#held = true;
  }

  end(reason: GuildhallError): void {
    if (this.#over || this.#held) return;
    this.#over = true;
    this.#end(reason);
  }

  /** So many objects more are in the answer: an estimate can be too low. */
  answered(objects: number): void {
    this.#answered += objects;
    if (this.#answered > this.#most)
      this.end(
        new GuildhallError(
          "OPERATION_TOO_COSTLY",
          `The answer came to more than the ${this.#most} objects that it may hold. Ask for smaller pages (first), for fewer levels, or in several requests.`,
        ),
      );
  }
}
