/**
 * Starts several things as one. What was started is disposed in reverse, also where a later one
 * could not be started. (`AsyncDisposableStack` does the same; Node 20 does not have it.)
 */
export async function disposing<T extends object>(
  start: (keep: <D extends AsyncDisposable>(one: D) => D) => Promise<T>,
): Promise<T & AsyncDisposable> {
  const started: AsyncDisposable[] = [];
  const dispose = async (): Promise<void> => {
    for (const one of started.splice(0).toReversed()) await one[Symbol.asyncDispose]();
  };
  try {
    const whole = await start((one) => (started.push(one), one));
    return Object.assign(whole, { [Symbol.asyncDispose]: dispose });
  } catch (error) {
    await dispose();
    throw error;
  }
}
