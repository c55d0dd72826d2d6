import { ranked } from "./ranked.ts";
import { comparableShare, refusals } from "./ranking-refusal.ts";
import type { Ranking } from "./ranking-result.ts";
import type { RankingOptions, RankingTable } from "./ranking-table.ts";
import { wholeTable } from "./whole-table.ts";

/** Ranks the rows of a table, or tells what would be needed for that. */
export function ranking(asked: RankingTable, options: RankingOptions): Ranking {
  const whole = wholeTable(asked, options.missing);
  const refused = refusals(asked, whole, options);
  const { rowsLeftOut, columnsLeftOut } = whole;
  return {
    options,
    comparableShare: comparableShare(asked),
    rowsLeftOut,
    columnsLeftOut,
    refused,
    result: refused.length ? null : ranked(whole, options),
  };
}
