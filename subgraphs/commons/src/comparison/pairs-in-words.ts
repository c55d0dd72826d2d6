import { reasonOf } from "@guildhall/schema/compare";
import type { RegionFigure } from "../figures/figure.ts";
import { LEVEL, type Pair, type RateTest } from "./pairs.ts";
import { toldReasons } from "./told-reason.ts";

const number = (value: number): string =>
  value.toLocaleString("en-GB", { maximumSignificantDigits: 3 });
const nameOf = ({ of, region }: RegionFigure): string => of ?? region;

/** A pair in a sentence or two. */
export function pairInWords({ a, b, reasons, verdict, test }: Pair): string {
  const names = `${nameOf(a)} and ${nameOf(b)}`;
  const refusal = reasons.find((code) => reasonOf(code).severity === "REFUSES");
  if (refusal) return `${names} may not be compared. ${toldReasons([refusal], a, b)[0]!.says}`;
  const may = `${names} may be compared${verdict === "COMPARABLE" ? "" : ", with caution"}.`;
  return test ? `${may} ${testInWords(test)}` : may;
}

function testInWords({ ratio, low, high, p, corrected, pairs, isDifferent }: RateTest): string {
  if (ratio === null && low === 0)
    return "Nothing was counted for either: nothing shows that they differ.";
  const between = `${number(low)} to ${high === null ? "any" : number(high)}`;
  const holm =
    pairs > 1 ? `, ${number(corrected)} after Holm’s correction over ${pairs} pairs` : "";
  return `Their ratio is ${ratio === null ? "without end" : number(ratio)} (${between}), p ${number(p)}${holm}: ${isDifferent ? "they differ" : "nothing shows that they differ"}.`;
}

/** What came of all pairs that were asked together. */
export function pairsInWords(pairs: readonly Pair[]): string {
  const comparable = pairs.filter(({ verdict }) => verdict !== "NOT_COMPARABLE");
  const tested = comparable.filter(({ test }) => test);
  const may = `${comparable.length} of ${pairs.length} pairs may be compared.`;
  if (tested.length === 0) return `${may} None can be tested: that takes two counts over people.`;
  const different = tested.filter(({ test }) => test?.isDifferent).length;
  return `${may} ${different} of the ${tested.length} that can be tested differ: the ratio of their rates is not 1 at a level of ${LEVEL}, by the exact test with Holm’s correction for all of them together. That two intervals overlap is no such test.`;
}
