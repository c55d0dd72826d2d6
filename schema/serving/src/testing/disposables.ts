/** Keeps something until the end, and gives it back. */
type Use = <T extends AsyncDisposable>(one: T) => T;

export interface Disposables extends AsyncDisposable {
  use: Use;
}

/** Ends what was started, the last first, however far the start got. Node 20 has no stack for it. */
export function disposables(): Disposables {
  const started: AsyncDisposable[] = [];
  const end = async (): Promise<void> => {
    const last = started.pop();
    try {
      await last?.[Symbol.asyncDispose]();
    } finally {
      if (last) await end();
    }
  };
  return {
    use(one) {
      started.push(one);
      return one;
    },
    [Symbol.asyncDispose]: end,
  };
}

/** Several things that are started one after another and ended as one, also when a start fails. */
export async function together<T extends object>(
  start: (use: Use) => Promise<T>,
): Promise<T & AsyncDisposable> {
  const running = disposables();
  try {
    const started = await start(running.use);
    return { ...started, [Symbol.asyncDispose]: running[Symbol.asyncDispose] };
  } catch (error) {
    await running[Symbol.asyncDispose]();
    throw error;
  }
}
