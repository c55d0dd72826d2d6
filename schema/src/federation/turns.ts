/** Milliseconds that one piece of work may hold the process before others have their turn. */
const LONGEST = 10;

let turn = 0;
let next: Promise<void> | undefined;

/** Settled when all that waits for the process had its turn: connections, timers, other requests. */
export const nextTurn = (): Promise<void> =>
  (next ??= new Promise((done) =>
    setImmediate(() => {
      next = undefined;
      turn++;
      done();
    }),
  ));

/** What one piece of work has had of its turn. Each has its own, so that a small one never waits. */
export class Slice {
  #turn = -1;
  #begun = 0;

  /** Whether it has had enough until the next turn. */
  isUsed(): boolean {
    const now = performance.now();
    if (this.#turn === turn) return now - this.#begun > LONGEST;
    this.#turn = turn;
    this.#begun = now;
    return false;
  }
}
