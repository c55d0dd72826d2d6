/** Milliseconds that one piece of work may hold the process before others have their turn. */
const LONGEST = 10;

let begun = performance.now();
let next: Promise<void> | undefined;

/** Whether others have waited long enough. */
export const turnIsDue = (): boolean => performance.now() - begun > LONGEST;

/** Lets all that waits for the process go first: connections, timers, other requests. */
export const nextTurn = (): Promise<void> =>
  (next ??= new Promise((done) =>
    setImmediate(() => {
      next = undefined;
      begun = performance.now();
      done();
    }),
  ));

/** A turn begins by itself with what comes from outside. */
export const beginTurn = (): void => {
  begun = performance.now();
};
