import { ranking } from "../../scoring/ranking.ts";
import type { RankedRow, RankingResult } from "../../scoring/ranking-result.ts";
import type { RankingTable } from "../../scoring/ranking-table.ts";
import type { RankingArgs } from "./ranking-args.ts";
import { readOptions } from "./ranking-options.ts";

/** Ranks the regions of a table, as the graph answers it (`Ranking`). */
export function rankingOf(table: RankingTable, args: RankingArgs): object {
  const { options, rowsLeftOut, columnsLeftOut, refused, comparableShare, result } = ranking(
    table,
    readOptions(args, table),
  );
  return {
    method: options,
    comparableShare,
    regionsLeftOut: rowsLeftOut.map(({ id, name, lacks }) => ({
      region: id,
      regionName: name,
      lacks,
    })),
    indicatorsLeftOut: columnsLeftOut.map(({ id, lacks }) => ({ indicator: id, lacks })),
    refused,
    result: result && resultOf(result),
  };
}

const resultOf = ({ rows, columns, ahead, outranking, groups, pair }: RankingResult): object => ({
  regions: rows.map((row, at) => regionOf(row, ahead[at]!, outranking[at]!)),
  indicators: columns.map(({ code, ...column }) => ({ indicator: code, ...column })),
  groups: groups.map(({ ids, says }) => ({ regions: ids, says })),
  pair,
});

const regionOf = (row: RankedRow, ahead: number[], outranks: number[]): object => ({
  region: row.id,
  regionName: row.name,
  score: row.score,
  ranks: {
    nominal: row.nominal,
    mean: row.mean,
    median: row.median,
    low: row.q5,
    high: row.q95,
    best: row.min,
    worst: row.max,
  },
  probability: row.probability,
  byMethod: row.byMethod,
  without: row.without.map(({ code, rank }) => ({ indicator: code, rank })),
  ahead,
  outranks,
  says: row.says,
});
