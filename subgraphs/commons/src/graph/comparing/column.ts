import { findTerm, GuildhallError } from "@guildhall/schema";
import { computed, object, value } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";
import type { Column } from "../../comparison/column.ts";
import { elsewhere } from "../../comparison/elsewhere.ts";
import { judgePairs, pairsOf } from "../../comparison/pairs.ts";
import { summedUp } from "../../comparison/summed-up.ts";
import type { CatalogueContext } from "../catalogue/context.ts";
import { ComparisonBasis } from "./basis.ts";
import { ColumnStatistics } from "./column-statistics.ts";
import { ComparisonPairs, type PairsRoot } from "./pair.ts";
import { type FigureRoot, ReportedFigure } from "./reported-figure.ts";

const REQUIRED = { required: true };
/** Those of 45 regions. */
const MOST_PAIRS = 1_000;
const MOST_ELSEWHERE = 100;

@object("An indicator, or a part of one, over the regions: what its figures are held against.")
export class ComparisonColumn {
  @value(() => ID, "Code of the indicator.", REQUIRED)
  indicator: string;

  @value(() => String, "Which part of it, such as `fab-lab`; null for the whole.")
  part?: string;

  @computed(
    () => String,
    "The indicator for readers.",
    ({ indicator }: Column) => findTerm("indicator", indicator)?.label ?? indicator,
    REQUIRED,
  )
  label?: string;

  @computed(
    () => ComparisonBasis,
    "What the figures are held against; null where no region has any.",
    (column: Column) => column.basis && column,
  )
  basis?: ComparisonBasis;

  @computed(
    () => ColumnStatistics,
    "What the cells that may be compared come to.",
    (column: Column) => summedUp(column),
    REQUIRED,
  )
  statistics?: ColumnStatistics;

  @computed(
    () => ComparisonPairs,
    "Every two cells that may be compared with the basis: which of them may be with each other, and of rates of counts which differ.",
    (column: Column, { regions }: { regions?: readonly string[] | null }): PairsRoot => {
      const pairs = pairsOf(column, regions);
      if (pairs.length > MOST_PAIRS) throw tooManyPairs(pairs.length);
      return { pairs: judgePairs(pairs, column.period), column };
    },
    {
      required: true,
      args: [
        {
          name: "regions",
          type: () => [ID],
          description: `Only of these regions (ids). The correction is over the pairs asked; at most ${MOST_PAIRS}.`,
        },
      ],
    },
  )
  pairs?: ComparisonPairs;

  @computed(
    () => ReportedFigure,
    "Which regions that were not asked about have figures too, by id, and how the one that fits best compares with the basis.",
    async (
      column: Column,
      { first }: { first: number },
      context: CatalogueContext,
    ): Promise<FigureRoot[]> => {
      if (!(first >= 0 && first <= MOST_ELSEWHERE))
        throw new GuildhallError(
          "PAGE_TOO_LARGE",
          `Got first: ${first}, wanted 0 to ${MOST_ELSEWHERE}.`,
        );
      return (await elsewhere(column, context.directory.regions(), context)).slice(0, first);
    },
    {
      list: true,
      required: true,
      args: [
        {
          name: "first",
          type: () => Int,
          description: `How many at most, 0 to ${MOST_ELSEWHERE}.`,
          defaultValue: 20,
        },
      ],
    },
  )
  elsewhere?: ReportedFigure[];
}

const tooManyPairs = (count: number): GuildhallError =>
  new GuildhallError(
    "PAGE_TOO_LARGE",
    `Got ${count} pairs, wanted at most ${MOST_PAIRS}. Name fewer regions in pairs(regions:), or ask for one pair.`,
  );
