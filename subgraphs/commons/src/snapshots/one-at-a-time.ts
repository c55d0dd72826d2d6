/** Runs what it is given one after another; `waiting` tells how much is not done yet. */
export function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  let undone = 0;
  const run = <T>(work: () => Promise<T>): Promise<T> => {
    undone++;
    const now = last.then(work).finally(() => undone--);
    last = now.catch(() => undefined);
    return now;
  };
  return Object.assign(run, { waiting: () => undone });
}
