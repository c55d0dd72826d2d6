import { percent } from "./ranking-refusal.ts";
import type { RankedPair, RankedRow } from "./ranking-result.ts";

/** “Birmingham: 8th of 14 by the weights given; 4th to 10th in nine of ten weightings …” */
export function sayRow(row: Omit<RankedRow, "says">, of: number): string {
  const { q5, q95, min, max } = row;
  const parts = [
    `${ordinal(row.nominal)} of ${of} by the weights given`,
    `${span(Math.floor(q5), Math.ceil(q95))} in nine of ten weightings (${span(min, max)} at the outermost)`,
    `${spanOf(row.byMethod)} by other methods`,
  ];
  if (row.without.length > 0) parts.push(`${spanOf(row.without)} when one indicator is left out`);
  return `${row.name}: ${parts.join("; ")}.`;
}

/** “Birmingham is ahead of Kranj under 93 % of weightings.” */
export function sayPair(pair: Omit<RankedPair, "says">, from: number): string {
  const { a, b, aAhead, bAhead, toldApart } = pair;
  const [first, second, share] = aAhead >= bAhead ? [a, b, aAhead] : [b, a, bAhead];
  const under = `under ${weightings(share)}`;
  if (toldApart) return `${first.name} is ahead of ${second.name} ${under}.`;
  const ahead =
    aAhead === bAhead
      ? sayEven(aAhead)
      : `${first.name} is ahead ${under}, fewer than ${percent(from)}`;
  return `${a.name} and ${b.name} cannot be told apart: ${ahead}.`;
}

/** “Lisbon, Vilnius and Zagreb cannot be told apart: none is ahead of another under 90 % …” */
export const sayGroup = (names: readonly string[], from: number): string =>
  `${inRow(names)} cannot be told apart: none is ahead of another under ${percent(from)} of weightings or more.`;

function inRow(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}

const sayEven = (each: number): string =>
  each === 0 ? "their scores are the same" : `each is ahead under ${weightings(each)}`;

/** Never `100 %` of what is not all, nor `0 %` of what is not none. */
function weightings(share: number): string {
  if (share === 1) return "all weightings";
  if (share > 0.99) return "more than 99 % of weightings";
  if (share > 0 && share < 0.01) return "less than 1 % of weightings";
  return `${Math.round(share * 100)} % of weightings`;
}

const spanOf = (ranked: readonly { rank: number }[]): string => {
  const ranks = ranked.map(({ rank }) => rank);
  return span(Math.min(...ranks), Math.max(...ranks));
};

const span = (low: number, high: number): string =>
  low === high ? ordinal(low) : `${ordinal(low)} to ${ordinal(high)}`;

const ENDINGS: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };
const plurals = new Intl.PluralRules("en", { type: "ordinal" });
const ordinal = (rank: number): string => `${rank}${ENDINGS[plurals.select(rank)]}`;
