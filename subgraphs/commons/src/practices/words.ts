import { digits } from "../figures/digits.ts";
import type { PracticeFigure } from "./figures.ts";

/** “about 5,000 jobs created”, “12 to 15 firms helped”. */
export function figureInWords({ name, value, upper, bound, told }: PracticeFigure): string {
  const unit = told.quantity?.unit;
  if (value === null) return `${name} (no value)`;
  const before = { AT_LEAST: "at least ", AT_MOST: "at most ", ABOUT: "about " } as const;
  const qualified = before[bound as keyof typeof before] ?? "";
  const range = upper === null ? "" : ` to ${digits(upper)}`;
  const of = unit && !name.includes(unit) ? ` ${unit}` : "";
  return `${qualified}${digits(value)}${range}${of} (${name})`;
}

/** “a, b and c”. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

/** “1 figure”, “3 figures”. */
export const counted = (many: number, one: string, several = `${one}s`): string =>
  `${digits(many)} ${many === 1 ? one : several}`;
