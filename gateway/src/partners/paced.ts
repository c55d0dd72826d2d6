/** What comes faster than it is to be taken: the newest is, once the pause is over. */
export interface Paced<T> {
  come(value: T): void;
  stop(): void;
}

export function paced<T>(pause: number, take: (value: T) => void): Paced<T> {
  let newest: T | undefined;
  let last = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  const now = () => {
    timer = undefined;
    last = Date.now();
    const value = newest as T;
    newest = undefined;
    take(value);
  };
  return {
    come(value) {
      newest = value;
      if (timer) return;
      const left = last + pause - Date.now();
      if (left > 0) timer = setTimeout(now, left).unref();
      else now();
    },
    stop: () => clearTimeout(timer),
  };
}
