/** A stop that may be called twice, by a signal and by a disposer: both wait for the same end. */
export function onlyOnce<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => (running ??= run());
}
