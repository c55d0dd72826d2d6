import { METHODS } from "./methods.ts";
import { isConstant } from "./moments.ts";
import { outranking } from "./outranking.ts";
import { groupsOf } from "./rank-groups.ts";
import { rankStatistics, sharesAhead } from "./rank-statistics.ts";
import type { RankedPair, RankedRow, RankingResult } from "./ranking-result.ts";
import { directedValues, directionOf, scorer, weightSets } from "./ranking-scores.ts";
import type { RankingColumn, RankingOptions, RankingRow } from "./ranking-table.ts";
import { sayGroup, sayPair, sayRow } from "./ranking-words.ts";
import { ranksOf } from "./ranks.ts";
import { normalisedWeights } from "./weights.ts";
import type { WholeTable } from "./whole-table.ts";

/** Ranks rows that have a figure in every column, which nothing stands against. */
export function ranked({ table, values }: WholeTable, options: RankingOptions): RankingResult {
  const { rows, columns } = table;
  const directed = directedValues(table, values, options);
  const weights = normalisedWeights(columns.map(({ code }) => options.weights[code] ?? 1));
  const score = scorer(directed, options);
  const bySet = weightSets(weights, options).map(score);
  const ahead = sharesAhead(bySet);
  const pairAt = pairsOf(rows, ahead, options.toldApartFrom);
  const nominal = ranksOf(score(weights));
  const groups = groupsOf(nominal, (one, other) => pairAt(one, other).toldApart);
  const named = (id: string): number => rows.findIndex((row) => row.id === id);
  return {
    rows: rankedRows(rows, columns, { directed, weights, score, bySet }),
    columns: columns.map((column, at) => ({
      code: column.code,
      direction: directionOf(column, options),
      weight: weights[at]!,
      isConstant: isConstant(directed.map((row) => row[at]!)),
    })),
    ahead,
    outranking: outranking(directed, weights),
    groups: groups
      .map((group) => group.map((at) => rows[at]!))
      .map((group) => ({
        ids: group.map(({ id }) => id),
        says: sayGroup(
          group.map(({ name }) => name),
          options.toldApartFrom,
        ),
      })),
    pair(a, b) {
      const [one, other] = [named(a), named(b)];
      return one < 0 || other < 0 || one === other ? null : pairAt(one, other);
    },
  };
}

interface Scored {
  directed: readonly (readonly number[])[];
  weights: readonly number[];
  score: (weights: readonly number[]) => number[];
  bySet: readonly (readonly number[])[];
}

function rankedRows(
  rows: readonly RankingRow[],
  columns: readonly RankingColumn[],
  { directed, weights, score, bySet }: Scored,
): RankedRow[] {
  const scores = score(weights);
  const nominal = ranksOf(scores);
  const statistics = rankStatistics(bySet);
  const byMethod = METHODS.map((method) => ({
    method,
    ranks: ranksOf(scorer(directed, method)(weights)),
  }));
  const without = columns.flatMap(({ code }, at) => {
    const others = weights.with(at, 0);
    const isLast = others.every((weight) => weight === 0);
    return isLast ? [] : { code, ranks: ranksOf(score(normalisedWeights(others))) };
  });
  return rows.map((row, at) => {
    const told = {
      ...row,
      ...statistics[at]!,
      nominal: nominal[at]!,
      score: scores[at]!,
      byMethod: byMethod.map(({ method, ranks }) => ({ ...method, rank: ranks[at]! })),
      without: without.map(({ code, ranks }) => ({ code, rank: ranks[at]! })),
    };
    return { ...told, says: sayRow(told, rows.length) };
  });
}

const pairsOf =
  (rows: readonly RankingRow[], ahead: readonly (readonly number[])[], from: number) =>
  (one: number, other: number): RankedPair => {
    const [aAhead, bAhead] = [ahead[one]![other]!, ahead[other]![one]!];
    const toldApart = Math.max(aAhead, bAhead) >= from;
    const pair = { a: rows[one]!, b: rows[other]!, aAhead, bAhead, toldApart };
    return { ...pair, says: sayPair(pair, from) };
  };
