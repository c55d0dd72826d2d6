import { type RegionProfile } from "@guildhall/schema";
import { computed, defineEnum, object } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import { absenceOf } from "../../comparison/absence.ts";
import type { Cell } from "../../comparison/cell.ts";
import type { Column } from "../../comparison/column.ts";
import { viewed } from "../../comparison/views/viewed.ts";
import type { View } from "../../comparison/views/view.ts";
import { recordsOf } from "../../figures/figure.ts";
import type { Evidence } from "../../holdings/evidence.ts";
import { GivenReason } from "./given-reason.ts";
import { FigureInterval } from "./interval.ts";
import { Verdict } from "./reason.ts";
import { type FigureRoot, ReportedFigure, reasonsOf } from "./reported-figure.ts";
import { ViewedFigure } from "./view.ts";

export const CellAbsence = defineEnum("CellAbsence", "Why a cell has no value.", {
  NOT_COLLECTED: "Nobody asked or counted, or the region's registry does not tell.",
  REFUSED: "The one asked did not want to say.",
  NOT_APPLICABLE: "The figure makes no sense here.",
  CONFIDENTIAL: "Known to the owner and not for publication.",
  BELOW_THRESHOLD: "Too small to be shown without pointing at single people or firms.",
  UNKNOWN: "Nobody can have looked: there is no copy of the registry, or no data set has the area.",
});

export interface CellRoot {
  cell: Cell;
  column: Column;
  profile: RegionProfile;
  view: View | null;
}

const figureOf = ({ cell, column }: CellRoot): FigureRoot | null =>
  cell.judged && { ...cell.judged, column };
const REQUIRED = { required: true };

@object("What a region has for a column.")
export class ComparisonCell {
  @computed(
    () => ID,
    "Code of the indicator.",
    ({ column }: CellRoot) => column.indicator,
    REQUIRED,
  )
  indicator?: string;

  @computed(
    () => String,
    "Which part of it, such as `fab-lab`; null for the whole.",
    ({ column }: CellRoot) => column.part,
  )
  part?: string;

  @computed(() => ID, "The region.", ({ profile }: CellRoot) => profile.id, REQUIRED)
  region?: string;

  @computed(
    () => Verdict,
    "Whether the figure may be set beside others on the basis of the column; null where there is no figure.",
    ({ cell }: CellRoot) => cell.judged?.verdict,
  )
  verdict?: string;

  @computed(
    () => GivenReason,
    "What stands between the figure and the basis; empty where nothing does.",
    (root: CellRoot) => {
      const figure = figureOf(root);
      return figure ? reasonsOf(figure) : [];
    },
    { list: true, required: true },
  )
  reasons?: GivenReason[];

  @computed(
    () => ReportedFigure,
    "The region's figure that fits the basis best, as it was reported; null where there is none.",
    figureOf,
  )
  figure?: ReportedFigure;

  @computed(
    () => ID,
    "Ids of the records that the figure rests on; empty for a public statistic.",
    ({ cell }: CellRoot) => (cell.judged ? recordsOf(cell.judged.figure) : []),
    { list: true, required: true },
  )
  records?: string[];

  @computed(
    () => ViewedFigure,
    "The figure as it was asked to be seen; null where no view was asked for, or there is no figure.",
    ({ cell, profile, view }: CellRoot, _args: never, { statistics }: Evidence) =>
      cell.judged && view && viewed(cell.judged.figure, view, { profile, statistics }),
  )
  view?: ViewedFigure;

  @computed(
    () => FigureInterval,
    "How far the figure may lie from the truth, where that is known.",
    ({ cell }: CellRoot) => cell.judged?.figure.interval,
  )
  interval?: FigureInterval;

  @computed(
    () => ReportedFigure,
    "Every other figure that the region has of the indicator, the best fit first, each with its own verdict.",
    ({ cell, column }: CellRoot) => cell.others().map((judged) => ({ ...judged, column })),
    { list: true, required: true },
  )
  others?: ReportedFigure[];

  @computed(
    () => CellAbsence,
    "Why there is no value; null where there is one.",
    ({ cell, column, profile }: CellRoot, _args: never, evidence: Evidence) =>
      absenceOf(cell, column, profile, evidence)?.kind,
  )
  absence?: string;

  @computed(
    () => String,
    "The same in a sentence.",
    ({ cell, column, profile }: CellRoot, _args: never, evidence: Evidence) =>
      absenceOf(cell, column, profile, evidence)?.says,
  )
  absenceSays?: string;
}
