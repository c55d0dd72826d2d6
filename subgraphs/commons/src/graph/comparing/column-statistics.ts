import { computed, object, value } from "@guildhall/schema/define";
import { Int } from "type-graphql";
import type { SummedUp } from "../../comparison/summed-up.ts";
import type { Summary } from "../../scoring/summary.ts";

const REQUIRED = { required: true };

@object("What figures come to. Quartiles are of type 7 (Hyndman and Fan 1996).")
export class FigureSummary implements Omit<Summary, "n"> {
  @value(() => Number, "The smallest; null where there is no figure, as for the others.")
  min: number | null;

  @value(() => Number, "The first quartile.")
  q1: number | null;

  @value(() => Number, "The median.")
  median: number | null;

  @value(() => Number, "The third quartile.")
  q3: number | null;

  @value(() => Number, "The largest.")
  max: number | null;

  @value(() => Number, "The mean, each region once, however large it is.")
  mean: number | null;
}

@object(
  "What the cells of a column that may be compared with its basis come to. No bound is among them, and a range enters with both its ends.",
)
export class ColumnStatistics {
  @value(() => Int, "How many cells are in.", REQUIRED)
  n: number;

  @value(() => Int, "How many regions were asked about.", REQUIRED)
  regions: number;

  @value(() => Int, "Cells whose figure may not be compared, and is not in.", REQUIRED)
  refused: number;

  @computed(
    () => Number,
    "Share of the regions asked about that are in, 0 to 1.",
    ({ n, regions }: SummedUp) => (regions === 0 ? 0 : n / regions),
    REQUIRED,
  )
  share?: number;

  @value(() => FigureSummary, "Of single values and the lower ends of ranges.", REQUIRED)
  low: FigureSummary;

  @value(
    () => FigureSummary,
    "Of single values and the upper ends of ranges: as `low` where no cell is a range.",
    REQUIRED,
  )
  high: FigureSummary;
}
