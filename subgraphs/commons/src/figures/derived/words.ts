import type { StoredRecord } from "@guildhall/schema";

/** `1,144,900`: figures as formulas and notes have them, the same wherever the server stands. */
export const figure = (value: number): string =>
  Number.isInteger(value) && value >= 0 && value < 1_000 ? String(value) : NUMBERS.format(value);
const NUMBERS = new Intl.NumberFormat("en-GB");

/** `1 space`, `2 spaces`. */
export const some = (count: number, one: string, several = `${one}s`): string =>
  `${figure(count)} ${count === 1 ? one : several}`;

export const called = ({ id, name }: StoredRecord): string => `“${String(name ?? id)}”`;
