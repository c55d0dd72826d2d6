/** What all requests under way cost together, so that many at once cannot do what one may not. */
export interface UnderWay {
  /** Counts a request in and gives the way to count it out; undefined where it is too much now. */
  take(cost: number): (() => void) | undefined;
}

/** One request alone always has its turn, whatever it costs. */
export function createUnderWay(most: number): UnderWay {
  let running = 0;
  return {
    take(cost) {
      if (running > 0 && running + cost > most) return undefined;
      running += cost;
      return () => void (running -= cost);
    },
  };
}
