import {
  Absence,
  Basis as StatementBasis,
  Bound,
  Confidence,
  IndicatorOrigin,
  MeasurementKind,
  Source,
  SubjectKind,
  Territory,
} from "@guildhall/schema";
import { computed, object } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { Column } from "../../comparison/column.ts";
import type { Judged } from "../../comparison/judge.ts";
import { type ToldReason, toldReasons } from "../../comparison/told-reason.ts";
import { recordsOf, type RegionFigure } from "../../figures/figure.ts";
import { FigureDerivation } from "./derivation.ts";
import { GivenReason } from "./given-reason.ts";
import { FigureInterval } from "./interval.ts";
import { Verdict } from "./reason.ts";

/** A figure, judged by the basis of its column. */
export interface FigureRoot extends Judged {
  column: Column;
}

/** A field that answers with what the figure has under its own name. */
const own = (name: keyof RegionFigure, type: () => unknown, description: string, options = {}) =>
  computed(type, description, ({ figure }: FigureRoot) => figure[name], options);
const REQUIRED = { required: true };

@object("A figure as its source reports it, never changed, with its verdict against the basis.")
export class ReportedFigure {
  @own(
    "id",
    () => ID,
    "Its id: a measurement's own, a record's with the place in it, or where it is a statistic or worked out a stable name.",
    REQUIRED,
  )
  id?: string;

  @own("region", () => ID, "The region it is for.", REQUIRED)
  region?: string;

  @own("record", () => ID, "The record that it stands in; null for one that stands in none.")
  record?: string;

  @computed(
    () => ID,
    "Ids of all records that it rests on: the one it stands in, those counted, those left out.",
    ({ figure }: FigureRoot) => recordsOf(figure),
    { list: true, required: true },
  )
  records?: string[];

  @own("origin", () => IndicatorOrigin, "Whom it comes from.", REQUIRED)
  origin?: string;

  @own("indicator", () => ID, "Code of the indicator.", REQUIRED)
  indicator?: string;

  @own("part", () => String, "Which of several it is, such as `fab-lab`; null for the whole.")
  part?: string;

  @own("of", () => String, "What it is of, by name.")
  of?: string;

  @own(
    "value",
    () => Number,
    "The value; null where it is absent, or is a word, which `asGiven` has. Of a range the lower end.",
  )
  value?: number;

  @own("upper", () => Number, "Upper end of a range.")
  upper?: number;

  @own("bound", () => Bound, "How the value is to be read: “over £13m” is `AT_LEAST`.")
  bound?: string;

  @own("unit", () => String, "The unit: a word of the vocabulary `unit`, or a currency.")
  unit?: string;

  @own("unitAsGiven", () => String, "The unit in the words of its source.", REQUIRED)
  unitAsGiven?: string;

  @own("asGiven", () => String, "The words that qualified it in its source, or the word it is.")
  asGiven?: string;

  @own("kind", () => MeasurementKind, "What it claims to be; null where nobody says.")
  kind?: string;

  @computed(
    () => SubjectKind,
    "What kind of thing it is of; null where nobody says.",
    ({ figure }: FigureRoot) => figure.subject?.kind,
  )
  subject?: string;

  @own("territory", () => Territory, "The area it is for; null for the region's own.")
  territory?: Territory;

  @own("territoryBasis", () => StatementBasis, "What the area rests on; null where nobody says.")
  territoryBasis?: string;

  @own("period", () => String, "The time it is for, as its source has it; null where nobody says.")
  period?: string;

  @own("periodBasis", () => StatementBasis, "What the time rests on; null where nobody says.")
  periodBasis?: string;

  @own("selfReported", () => Boolean, "Whether the one it is about tells it; null if not known.")
  selfReported?: boolean;

  @own("absence", () => Absence, "Why there is no value; null where there is one.")
  absence?: string;

  @own("confidence", () => Confidence, "How far the best of its sources can be trusted.")
  confidence?: string;

  @own("sources", () => Source, "Where it comes from.", { list: true, required: true })
  sources?: Source[];

  @own("dataSet", () => ID, "Of a public statistic: its data set.")
  dataSet?: string;

  @own("line", () => ID, "Of a public statistic: figures of one line may be drawn as one.")
  line?: string;

  @own("interval", () => FigureInterval, "How far it may lie from the truth, where that is known.")
  interval?: FigureInterval;

  @own("derivation", () => FigureDerivation, "How it was worked out; null for one that was read.")
  derivation?: FigureDerivation;

  @own("notes", () => String, "What else should be known.", { list: true, required: true })
  notes?: string[];

  @computed(
    () => Verdict,
    "Whether it may be set beside others on the basis of its column.",
    ({ verdict }: FigureRoot) => verdict,
    REQUIRED,
  )
  verdict?: string;

  @computed(
    () => GivenReason,
    "What stands between it and the basis; empty where nothing does.",
    (root: FigureRoot) => reasonsOf(root),
    { list: true, required: true },
  )
  reasons?: GivenReason[];
}

export const reasonsOf = ({ figure, reasons, column }: FigureRoot): ToldReason[] =>
  column.standard ? toldReasons(reasons, figure, column.standard) : [];
