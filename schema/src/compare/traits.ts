import type { Absence } from "../values/enums.ts";

/**
 * What only some figures have, for what it may set apart. All of it may be left out: then nothing is
 * known of it, and no reason rests on it.
 */
export interface FigureTraits {
  /** Why there is no value; null where there is one, or where nobody says why. */
  absence?: keyof typeof Absence | null;
  /** Which of several figures of its indicator it is, such as `fab-lab`; null for the whole. */
  part?: string | null;
  /** Whether `territory`, where it is told, is the region's own: Lazio is `ITI4`. */
  ownTerritory?: boolean | null;
  /** The wider area that records of the region reach over, by name; null where they keep to its own. */
  widerArea?: string | null;
  /** Of a share or a rate: what it was divided by. */
  denominator?: FigureDenominator | null;
  /** Of a sum: the year in whose prices it is; null where that is the year it is for. */
  priceYear?: number | null;
  /** Of a sum that was converted: by which rate, `GBP EUR 2014 EXCHANGE_RATE`. Those of one rate compare. */
  conversion?: string | null;
  /** Whether it counts what a registry holds, which may be less than there is. */
  countsRegistry?: boolean | null;
  /** Whether facilities went in that nobody read of: they were inferred from what kind of space it is. */
  facilitiesInferred?: boolean | null;
  /** Of a public statistic: its data set, the vintage it was read in, and the line it belongs to. */
  dataSet?: string | null;
  vintage?: string | null;
  line?: string | null;
  /** What its publisher marks it as; see `flagsOf`. */
  flags?: readonly PublisherFlag[];
  /** How far the true value may lie to either side, where its publisher says. */
  marginOfError?: number | null;
}

export interface FigureDenominator {
  /** What it counts, in the word that indicators have for their `denominator`: `people`. */
  of: string;
  year: number | null;
  /** Whether it is of the very area that the figure is for; null where nobody says. */
  sameArea: boolean | null;
}

/** `OTHER` is a mark that this list does not know. */
export type PublisherFlag =
  | "BREAK"
  | "DEFINITION_DIFFERS"
  | "ESTIMATED"
  | "PROVISIONAL"
  | "LOW_RELIABILITY"
  | "OTHER";

/** What marks mean in the words of Eurostat, whose letters other publishers use otherwise. */
const FLAGS = new Map<string, PublisherFlag>([
  ["break in series", "BREAK"],
  ["break in time series", "BREAK"],
  ["definition differs", "DEFINITION_DIFFERS"],
  ["definition differs (see metadata)", "DEFINITION_DIFFERS"],
  ["estimated", "ESTIMATED"],
  ["provisional", "PROVISIONAL"],
  ["low reliability", "LOW_RELIABILITY"],
]);

/** The marks of a figure by what their publisher says that they mean. */
export const flagsOf = (meanings: readonly string[]): PublisherFlag[] =>
  meanings.map((meaning) => FLAGS.get(meaning) ?? "OTHER");
