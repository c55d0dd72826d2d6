/**
 * What is at hand, or will be. Work over a thousand regions does not wait a turn for each thing that
 * is known already.
 */
export type AtHand<T> = T | Promise<T>;

/** All of them, at once where all are at hand. */
export const allAtHand = <T>(all: readonly AtHand<T>[]): AtHand<readonly T[]> =>
  all.some((one) => one instanceof Promise) ? Promise.all(all) : (all as readonly T[]);

/** Goes on with what is at hand, now or once it is. */
export const withAtHand = <T, U>(one: AtHand<T>, goOn: (one: T) => AtHand<U>): AtHand<U> =>
  one instanceof Promise ? one.then(goOn) : goOn(one);
