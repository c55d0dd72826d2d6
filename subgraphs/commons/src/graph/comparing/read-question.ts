import { findTerm, GuildhallError, nearest, vocabulary, type Warnings } from "@guildhall/schema";
import { timeOf } from "@guildhall/schema/compare";
import type { AskedIndicator, ComparisonQuestion } from "../../comparison/compare.ts";
import type { ComparisonPeriodInput } from "./question.ts";

const MOST_INDICATORS = 30;
const MOST_LETTERS = 200;
export const FIELD = "compareRegions";

/** The indicators asked for: a code, `code/part`, or `code/*`. Those that nobody knows are warned of. */
export function readIndicators(given: readonly string[], warnings: Warnings): AskedIndicator[] {
  if (given.length < 1 || given.length > MOST_INDICATORS)
    throw new GuildhallError(
      "FILTER_INVALID",
      `${FIELD}.indicators got ${given.length}, wanted 1 to ${MOST_INDICATORS}, those beyond in another request.`,
    );
  const read = given.map((word) => {
    checkLength(word, "indicators");
    const [name = "", part] = word.split(/\/(.*)/s);
    return { code: codeOf(name, `${FIELD}.indicators`, warnings), part: part || null };
  });
  const key = ({ code, part }: AskedIndicator): string => `${code}/${part}`;
  return read.filter((one, at) => read.findIndex((other) => key(other) === key(one)) === at);
}

/** A word comes back with every cell of its column. */
export function checkLength(word: string, argument: string): void {
  if (word.length <= MOST_LETTERS) return;
  throw new GuildhallError(
    "FILTER_INVALID",
    `${FIELD}.${argument} got a word of ${word.length} letters, wanted at most ${MOST_LETTERS}.`,
  );
}

export function codeOf(word: string, argument: string, warnings: Warnings): string {
  const known = findTerm("indicator", word)?.code;
  if (known === undefined)
    warnings.add({ code: "WORD_UNKNOWN", argument, got: word }, (got) => {
      const terms = nearest(word, vocabulary("indicator")?.terms ?? [], (term) => [
        term.code,
        term.label,
      ]);
      const near = terms.map(({ code }) => code);
      const wanted = near.join(" or ") || 'a code of vocabulary(id: "indicator")';
      return { message: `Got indicator ${JSON.stringify(got)}, wanted ${wanted}.`, near };
    });
  return known ?? word;
}

export function readPeriod(
  { start, end }: ComparisonPeriodInput,
  argument: string,
): NonNullable<ComparisonQuestion["period"]> {
  const since = start ? timeOf({ asOf: start })?.from : undefined;
  const until = end ? timeOf({ asOf: end })?.to : undefined;
  if (since && until && since > until)
    throw new GuildhallError(
      "FILTER_INVALID",
      `${FIELD}.${argument} got start ${start} and end ${end}, wanted a start that is not after the end.`,
    );
  return { ...(since && { since }), ...(until && { until }) };
}
