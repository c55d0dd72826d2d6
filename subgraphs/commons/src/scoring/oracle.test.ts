import { expect, it } from "vitest";
import { arithmeticMean, geometricMean, harmonicMean } from "./aggregate.ts";
import {
  ascendingRank,
  borda,
  distanceToBest,
  minMax,
  type Normalise,
  percentileRank,
  zScores,
} from "./normalise.ts";
import { copeland, outranking } from "./outranking.ts";
import { rankStatistics, sharesAhead } from "./rank-statistics.ts";
import { ranksOf } from "./ranks.ts";
import { mostOff, NINE_DIGITS } from "./testing/near.ts";
import { columnOf, oracleRows, oracleTable } from "./testing/oracle.ts";
import { equalWeights, normalisedWeights } from "./weights.ts";

const figures = oracleTable("01_figures");
const direction = oracleRows("00_indicators").map((row) => Number(row["direction"]));
const directed = figures.values.map((row) => row.map((value, at) => value * direction[at]!));

const equal = equalWeights(7);
const rising = normalisedWeights([1, 2, 3, 4, 5, 6, 7]);
const fromOne: Normalise = (values) => minMax(values, 1, 100);

/** The rows, each column brought to one scale. */
function normalised(normalise: Normalise): number[][] {
  const columns = direction.map((_, at) => normalise(directed.map((row) => row[at]!)));
  return directed.map((_, row) => columns.map((column) => column[row]!));
}

it.each<[file: string, Normalise]>([
  ["minmax", (values) => minMax(values)],
  ["minmax1", fromOne],
  ["zscore", zScores],
  ["rank", ascendingRank],
  ["prank", percentileRank],
  ["borda", borda],
  ["dist2max", distanceToBest],
])("normalises as COINr does: %s", (file, normalise) => {
  const wanted = oracleTable(`10_normalised_${file}`);
  expect(wanted.columns).toEqual(figures.columns);
  expect(mostOff(normalised(normalise).flat(), wanted.values.flat())).toBeLessThan(NINE_DIGITS);
});

it.each([
  [
    "amean_minmax",
    () =>
      arithmeticMean(
        normalised((values) => minMax(values)),
        equal,
      ),
  ],
  [
    "amean_minmax_w",
    () =>
      arithmeticMean(
        normalised((values) => minMax(values)),
        rising,
      ),
  ],
  ["gmean_minmax1", () => geometricMean(normalised(fromOne), equal)],
  ["gmean_minmax1_w", () => geometricMean(normalised(fromOne), rising)],
  ["hmean_minmax1", () => harmonicMean(normalised(fromOne), equal)],
  ["amean_zscore", () => arithmeticMean(normalised(zScores), equal)],
  ["copeland", () => copeland(directed, equal)],
  ["copeland_w", () => copeland(directed, rising)],
])("aggregates and ranks as COINr does: %s", (name, scores) => {
  const wanted = oracleTable("20_aggregated");
  expect(mostOff(scores(), columnOf(wanted, name))).toBeLessThan(NINE_DIGITS);
  expect(ranksOf(scores())).toEqual(columnOf(wanted, `rank_${name}`));
});

it.each([
  ["equal", equal],
  ["weighted", rising],
])("tells which region outranks which as COINr does: %s weights", (file, weights) => {
  const wanted = oracleTable(`30_outranking_${file}`).values.flat();
  expect(mostOff(outranking(directed, weights).flat(), wanted)).toBeLessThan(NINE_DIGITS);
});

const sets = oracleTable("40_weight_sets").values;
const scoresBySet = sets.map((weights) =>
  arithmeticMean(
    normalised((values) => minMax(values)),
    weights,
  ),
);

it("tells the ranks under the given sets of weights", () => {
  expect(sets).toHaveLength(200);
  const wanted = oracleTable("50_rank_statistics");
  const got = rankStatistics(scoresBySet);
  for (const name of ["mean", "median", "q5", "q95", "min", "max"] as const)
    expect(
      mostOff(
        got.map((row) => row[name]),
        columnOf(wanted, name),
      ),
    ).toBeLessThan(NINE_DIGITS);
  const nominal = arithmeticMean(
    normalised((values) => minMax(values)),
    equal,
  );
  expect(ranksOf(nominal)).toEqual(columnOf(wanted, "nominal"));
});

it("tells the probability of each rank under them", () => {
  const wanted = oracleTable("52_rank_probability").values.flat();
  const got = rankStatistics(scoresBySet).flatMap(({ probability }) => probability);
  expect(mostOff(got, wanted)).toBeLessThan(NINE_DIGITS);
});

it("tells in what share of them one is ahead of another", () => {
  const wanted = oracleTable("51_share_of_weightings_row_ahead").values.flat();
  expect(mostOff(sharesAhead(scoresBySet).flat(), wanted)).toBeLessThan(NINE_DIGITS);
});
