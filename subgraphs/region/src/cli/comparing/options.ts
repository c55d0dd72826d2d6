import { misuse } from "../asking/on-graph.ts";
import type { Variables } from "./query.ts";

export interface CompareOptions {
  indicators: string[];
  regions?: string[];
  countries?: string[];
  partnerships?: string[];
  period?: string;
  per?: string;
  currency?: string;
  year?: string;
  by?: string;
  rank?: boolean;
  weights?: string[];
  better?: string[];
  normalise?: string;
  aggregate?: string;
  seed?: string;
}

const PER = { people: "PEOPLE_100000", km2: "KM2" } as const;
const BY = { "exchange-rate": "EXCHANGE_RATE", "purchasing-power": "PURCHASING_POWER" } as const;
export const NORMALISATIONS = [
  "min-max",
  "z-score",
  "rank",
  "percentile-rank",
  "borda",
  "distance-to-best",
];
export const AGGREGATIONS = ["arithmetic-mean", "geometric-mean", "harmonic-mean", "copeland"];

/** Options as the graph takes them; what is given wrongly is told before anything is asked. */
export const variablesOf = (options: CompareOptions): Variables => ({
  indicators: options.indicators,
  regions: options.regions,
  countries: options.countries?.map((country) => country.toUpperCase()),
  partnerships: options.partnerships,
  period: options.period === undefined ? undefined : periodOf(options.period),
  view: viewOf(options),
});

function periodOf(period: string): Record<string, string> {
  const [, start, end] =
    /^(\d{4}(?:-\d\d){0,2})?(?:\.\.(\d{4}(?:-\d\d){0,2})?)?$/.exec(period) ?? [];
  if (!start && !end)
    throw misuse(`--period got ${period}, wanted 2015..2020, 2015.., ..2020 or 2019.`);
  if (!period.includes("..")) return { start: start!, end: start! };
  return { ...(start && { start }), ...(end && { end }) };
}

function viewOf({ per, currency, year, by }: CompareOptions): Variables | undefined {
  if (currency === undefined && (year !== undefined || by !== undefined))
    throw misuse("--year and --by got no currency, wanted one with --currency, such as EUR.");
  if (per === undefined && currency === undefined) return undefined;
  if (currency !== undefined && !/^[A-Za-z]{3}$/.test(currency))
    throw misuse(`--currency got ${currency}, wanted a code of ISO 4217 such as EUR.`);
  return {
    ...(per !== undefined && { per: wordOf("--per", per, PER) }),
    ...(currency !== undefined && {
      money: {
        currency: currency.toUpperCase(),
        ...(year !== undefined && { year: wholeNumber("--year", year) }),
        ...(by !== undefined && { by: wordOf("--by", by, BY) }),
      },
    }),
  };
}

/** Null where no ranking is asked for. */
export function rankingOf(options: CompareOptions): Variables | null {
  const { rank = false, weights, better, normalise, aggregate, seed } = options;
  const asked = { weights, better, normalise, aggregate, seed };
  const stray = Object.entries(asked).find(([, given]) => given !== undefined)?.[0];
  if (!rank && stray) throw misuse(`--${stray} got no --rank: it says how regions are ranked.`);
  if (!rank) return null;
  return {
    weights: weights?.map(weightOf),
    directions: better?.map(directionOf),
    normalisation: normalise && enumOf("--normalise", normalise, NORMALISATIONS),
    aggregation: aggregate && enumOf("--aggregate", aggregate, AGGREGATIONS),
    seed: seed === undefined ? undefined : wholeNumber("--seed", seed),
  };
}

function weightOf(given: string): { indicator: string; weight: number } {
  const [, indicator, weight] = /^(.+)=(\d+(?:\.\d+)?)$/.exec(given) ?? [];
  if (indicator && weight) return { indicator, weight: Number(weight) };
  throw misuse(`--weights got ${given}, wanted an indicator and its weight, such as population=2.`);
}

function directionOf(given: string): { indicator: string; direction: string } {
  const [, indicator, which] = /^(.+)=(more|less)$/.exec(given) ?? [];
  if (indicator)
    return { indicator, direction: which === "more" ? "HIGHER_IS_BETTER" : "LOWER_IS_BETTER" };
  throw misuse(
    `--better got ${given}, wanted an indicator and more or less, such as unemployment-rate=less.`,
  );
}

function wordOf<T>(option: string, given: string, words: Readonly<Record<string, T>>): T {
  if (Object.hasOwn(words, given)) return words[given]!;
  throw misuse(`${option} got ${given}, wanted ${Object.keys(words).join(" or ")}.`);
}

function enumOf(option: string, given: string, words: readonly string[]): string {
  if (words.includes(given)) return given.toUpperCase().replaceAll("-", "_");
  throw misuse(`${option} got ${given}, wanted ${words.join(", ")}.`);
}

function wholeNumber(option: string, given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw misuse(`${option} got ${given}, wanted a whole number.`);
}
