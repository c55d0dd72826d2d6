import { computed, object, value } from "@guildhall/schema/define";
import { Int } from "type-graphql";
import type { Column } from "../../comparison/column.ts";
import { LEVEL, type Pair, type RateTest } from "../../comparison/pairs.ts";
import { pairInWords, pairsInWords } from "../../comparison/pairs-in-words.ts";
import { toldReasons } from "../../comparison/told-reason.ts";
import { GivenReason } from "./given-reason.ts";
import { Verdict } from "./reason.ts";
import { type FigureRoot, ReportedFigure } from "./reported-figure.ts";

export interface PairRoot {
  pair: Pair;
  column: Column;
}

export interface PairsRoot {
  pairs: readonly Pair[];
  column: Column;
}

const REQUIRED = { required: true };

@object("Whether two rates differ by more than chance, if counts are what chance leaves them.")
export class RateComparison implements RateTest {
  @value(() => Number, "The first rate over the second; null where the second is 0.")
  ratio: number | null;

  @value(() => Number, "Lower end of its exact interval at 95 %.", REQUIRED)
  low: number;

  @value(() => Number, "Upper end of the same; null where it has none.")
  high: number | null;

  @value(
    () => Number,
    "How probable a ratio as far from 1 is if the rates are one (exact conditional test).",
    REQUIRED,
  )
  p: number;

  @value(() => Number, "The same with Holm's correction over the pairs asked together.", REQUIRED)
  corrected: number;

  @value(() => Int, "How many pairs that correction is over.", REQUIRED)
  pairs: number;

  @value(() => Boolean, `Whether the corrected p is below ${LEVEL}.`, REQUIRED)
  isDifferent: boolean;
}

const figure = ({ column }: PairRoot, of: Pair["a"]): FigureRoot => ({
  ...column.judge(of),
  column,
});

@object("Two figures of one indicator, and whether they may be set side by side.")
export class ComparisonPair {
  @computed(
    () => ReportedFigure,
    "The one.",
    (root: PairRoot) => figure(root, root.pair.a),
    REQUIRED,
  )
  a?: ReportedFigure;

  @computed(
    () => ReportedFigure,
    "The other.",
    (root: PairRoot) => figure(root, root.pair.b),
    REQUIRED,
  )
  b?: ReportedFigure;

  @computed(
    () => Verdict,
    "Whether they may be set side by side; each figure's own verdict is against the basis.",
    ({ pair }: PairRoot) => pair.verdict,
    REQUIRED,
  )
  verdict?: string;

  @computed(
    () => GivenReason,
    "What stands between them; empty where nothing does.",
    ({ pair }: PairRoot) => toldReasons(pair.reasons, pair.a, pair.b),
    { list: true, required: true },
  )
  reasons?: GivenReason[];

  @computed(
    () => RateComparison,
    "Whether they differ by more than chance; null but for two rates of counts that may be compared.",
    ({ pair }: PairRoot) => pair.test,
  )
  test?: RateComparison;

  @computed(() => String, "The same in words.", ({ pair }: PairRoot) => pairInWords(pair), REQUIRED)
  says?: string;
}

@object("Every two of a column's cells that may be compared with its basis.")
export class ComparisonPairs {
  @computed(
    () => ComparisonPair,
    "The pairs, in the order of the regions.",
    ({ pairs, column }: PairsRoot) => pairs.map((pair) => ({ pair, column })),
    { list: true, required: true },
  )
  pairs?: ComparisonPair[];

  @computed(() => Int, "How many they are.", ({ pairs }: PairsRoot) => pairs.length, REQUIRED)
  count?: number;

  @computed(
    () => Int,
    "How many could be tested for a difference.",
    ({ pairs }: PairsRoot) => pairs.filter(({ test }) => test).length,
    REQUIRED,
  )
  tested?: number;

  @computed(
    () => Int,
    "How many of these differ, after Holm's correction for all of them together.",
    ({ pairs }: PairsRoot) => pairs.filter(({ test }) => test?.isDifferent).length,
    REQUIRED,
  )
  different?: number;

  @computed(
    () => String,
    "The same in words.",
    ({ pairs }: PairsRoot) => pairsInWords(pairs),
    REQUIRED,
  )
  says?: string;
}
