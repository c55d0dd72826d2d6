import { findTerm, type RegionProfile } from "@guildhall/schema";
import { computed, object, value, values } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { Column } from "../../comparison/column.ts";
import type { Comparison as Compared } from "../../comparison/compare.ts";
import { Coverage } from "../catalogue/coverage.ts";
import { ComparisonBasis } from "./basis.ts";
import { type CellRoot, ComparisonCell } from "./cell.ts";
import { ComparisonReason, publishedReasons } from "./reason.ts";

export interface ComparisonRoot extends Compared {
  coverage: () => Coverage;
}

export interface RowRoot {
  profile: RegionProfile;
  cells: readonly CellRoot[];
}

const REQUIRED = { required: true };

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
}

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
    ({ regions, columns }: ComparisonRoot): RowRoot[] =>
      regions.map((profile, at) => ({
        profile,
        cells: columns.map((column) => ({ cell: column.cells[at]!, column, profile })),
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

  @value(() => Coverage, "Which regions' copies this rests on, and from when.", REQUIRED)
  coverage: Coverage;
}
