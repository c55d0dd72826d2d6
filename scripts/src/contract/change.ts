/** From the worst to the most harmless. */
export const LEVELS = ["breaking", "dangerous", "safe"] as const;
export type Level = (typeof LEVELS)[number];

/** One difference between the last release of the contract and the contract as it is. */
export interface Change {
  level: Level;
  message: string;
}

/** "2 breaking, 1 safe" */
export const countOf = (changes: readonly Change[]): string =>
  LEVELS.map((level) => ({ level, count: changes.filter((one) => one.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${level}`)
    .join(", ") || "nothing";

/** One line a change, the worst first. */
export const linesOf = (changes: readonly Change[]): string[] =>
  LEVELS.flatMap((level) => changes.filter((one) => one.level === level)).map(
    ({ level, message }) => `  ${level.padEnd(9)}  ${message}`,
  );
