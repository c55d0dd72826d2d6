import { numberInWords } from "../reporting/figure-words.ts";
import type { Section, Table } from "../reporting/report.ts";
import type { Ranking } from "./answer.ts";

type Result = NonNullable<Ranking["result"]>;

/** A ranking is where each region may lie, in the order of the comparison and never a bare list. */
export const rankingTable = ({ regions }: Result): Table => ({
  head: ["Rank", "by the weights given", "in nine of ten weightings"],
  rows: regions.map(({ region, regionName, ranks: { nominal, low, high } }) => [
    regionName ?? region,
    String(nominal),
    `${numberInWords(low)} to ${numberInWords(high)}`,
  ]),
});

export const rankingSection = ({ method, refused, result }: Ranking): Section => ({
  title: result ? "Ranking" : "Not ranked",
  lines: result
    ? [
        ...result.groups.map(({ says }) => says),
        `${words(method.normalisation)}, ${words(method.aggregation)}, seed ${method.seed}.`,
      ]
    : refused.map(({ says }) => says),
});

const words = (name: string): string => name.toLowerCase().replaceAll("_", " ");
