import type { RegionProfile } from "@guildhall/schema";
import { computed, object, value, values } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { Comparison as Compared } from "../../comparison/compare.ts";
import { judgePairs } from "../../comparison/pairs.ts";
import type { CatalogueContext } from "../catalogue/context.ts";
import type { View } from "../../comparison/views/view.ts";
import { Coverage } from "../catalogue/coverage.ts";
import { type CellRoot, ComparisonCell } from "./cell.ts";
import { findFigure } from "./find-figure.ts";
import { ComparisonColumn } from "./column.ts";
import { ComparisonPair, type PairRoot } from "./pair.ts";
import { ComparisonReason, publishedReasons } from "./reason.ts";

export interface ComparisonRoot extends Compared {
  view: View | null;
  coverage: () => Coverage;
}

export interface RowRoot {
  profile: RegionProfile;
  cells: readonly CellRoot[];
}

const REQUIRED = { required: true };

@object("A region with a cell for each column.")
export class ComparisonRow {
  @computed(() => ID, "The region's id.", ({ profile }: RowRoot) => profile.id, REQUIRED)
  region?: string;

  @computed(() => String, "Its name.", ({ profile }: RowRoot) => profile.name)
  regionName?: string;

  @values(() => ComparisonCell, "A cell for each column, in their order.", REQUIRED)
  cells: ComparisonCell[];
}

@object("Regions beside each other, and what of it may be compared.")
export class Comparison {
  @values(() => ComparisonColumn, "One for each indicator or part, in the order asked.", REQUIRED)
  columns: ComparisonColumn[];

  @computed(
    () => ComparisonRow,
    "One for each region, by id.",
    ({ regions, columns, view }: ComparisonRoot): RowRoot[] =>
      regions.map((profile, at) => ({
        profile,
        cells: columns.map((column) => ({ cell: column.cells[at]!, column, profile, view })),
      })),
    { list: true, required: true },
  )
  rows?: ComparisonRow[];

  @computed(
    () => ComparisonReason,
    "The published reasons that any of the cells has, in their order.",
    ({ columns }: ComparisonRoot) => {
      const given = new Set(
        columns.flatMap(({ cells }) => cells.flatMap(({ judged }) => judged?.reasons ?? [])),
      );
      return publishedReasons().filter(({ code }) => given.has(code));
    },
    { list: true, required: true },
  )
  reasons?: ComparisonReason[];

  @computed(
    () => ComparisonPair,
    "Any two figures of a column, and whether they may be set side by side; null where either is not there.",
    (
      root: ComparisonRoot,
      { indicator, a, b }: { indicator: string; a: string; b: string },
      { warnings }: CatalogueContext,
    ): PairRoot | null => {
      const [one, other] = [
        findFigure(root.columns, indicator, ["a", a], warnings),
        findFigure(root.columns, indicator, ["b", b], warnings),
      ];
      if (!one || !other) return null;
      const { column } = one;
      const [pair] = judgePairs([[one.figure, other.figure]], column.period);
      return { pair: pair!, column };
    },
    {
      args: [
        {
          name: "indicator",
          type: () => String,
          description: "The column's indicator, with its part where it is of one: `code/part`.",
          required: true,
        },
        ...["a", "b"].map((name) => ({
          name,
          type: () => ID,
          description: "A region, for the figure in its cell, or a figure by its id.",
          required: true,
        })),
      ],
    },
  )
  pair?: ComparisonPair;

  @value(() => Coverage, "Which regions' copies this rests on, and from when.", REQUIRED)
  coverage: Coverage;
}
