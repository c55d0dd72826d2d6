/** A missing figure is for the caller to leave out: nothing here is worked out from one. */
export function requireFinite(values: readonly number[], what: string): void {
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at >= 0)
    throw new RangeError(
      `Got ${values[at]} at place ${at} of ${what}, wanted a number. Leave out what has none.`,
    );
}

/** A share of what repeats as `0.95`: between nothing and all, neither of which any interval has. */
export function requireLevel(level: number): void {
  if (!(level > 0 && level < 1))
    throw new RangeError(`Got a level of ${level}, wanted one above 0 and below 1, such as 0.95.`);
}
