/** Works something out of what it is given: again only where any of that is another. */
export type Kept<Given extends readonly [object, ...unknown[]], T> = (...given: Given) => T;

/**
 * Keeps what was worked out as long as the first thing given is in use, and takes it for as good as
 * new while the others are what they were too.
 */
export function kept<const Given extends readonly [object, ...unknown[]], T>(
  work: Kept<Given, T>,
): Kept<Given, T> {
  const done = new WeakMap<object, { given: Given; result: T }>();
  return (...given) => {
    const known = done.get(given[0]);
    if (known?.given.every((one, at) => one === given[at])) return known.result;
    const result = work(...given);
    done.set(given[0], { given, result });
    return result;
  };
}
