import type { Bound, MeasurementKind, SubjectKind } from "@guildhall/schema";
import type { FigureTime } from "@guildhall/schema/compare";
import type { RegionFigure } from "../figures/figure.ts";

/** What all figures of a column have to share, so that one may be set beside the other. */
export interface Basis {
  origin: RegionFigure["origin"];
  kind: keyof typeof MeasurementKind | null;
  subject: RegionFigure["subject"];
  /** The areas that they are for; null for each region's own. */
  territory: RegionFigure["territory"];
  unit: string | null;
  time: FigureTime | null;
  /** The same in the words of a figure that is for it. */
  period: string | null;
  /** What most have that have such a figure: whoever departs from it is told of, and not refused. */
  usual: Usual;
}

export type Usual = Pick<RegionFigure, "regionKind" | "dataSet" | "vintage" | "denominator">;

/** Parts of a basis that whoever asks has chosen. */
export interface AskedBasis {
  origin?: Basis["origin"] | undefined;
  kind?: keyof typeof MeasurementKind | undefined;
  subject?: keyof typeof SubjectKind | undefined;
  /** Null for each region's own area. */
  area?: Basis["territory"] | undefined;
  unit?: string | undefined;
  time?: FigureTime | undefined;
}

/** The areas of a figure, as far as two can be of one sort: `NUTS 2`; `region` for its own. */
export const areaOf = ({ territory }: Pick<Basis, "territory">): string =>
  territory ? `${territory.scheme} ${territory.level ?? territory.code}` : "region";

/** Of the region as a whole, or of a country, and not of one house, programme or event in it. */
export const isOfRegion = ({ subject }: Pick<Basis, "subject">): boolean =>
  subject?.kind === "REGION" || subject?.kind === "COUNTRY";

/** What a figure that lies on a basis has in common with it, but for the time. */
export const groundOf = ({
  origin,
  kind,
  subject,
  territory,
  unit,
}: Pick<Basis, "origin" | "kind" | "subject" | "territory" | "unit">): string =>
  [origin, kind, subject?.kind, subject?.sort, areaOf({ territory }), unit].join("|");

export const timeKey = (time: FigureTime | null): string => (time ? `${time.from}/${time.to}` : "");

const EXACT: keyof typeof Bound = "EXACT";

/**
 * A basis as a figure that nothing could be said against: what stands between it and another is
 * what the other lacks, whoever else is compared.
 */
export const standardOf = (
  basis: Basis,
  { indicator, part, nature }: Pick<RegionFigure, "indicator" | "part" | "nature">,
): RegionFigure => ({
  id: `basis|${groundOf(basis)}|${timeKey(basis.time)}`,
  region: "",
  regionKind: basis.usual.regionKind,
  dataSet: basis.usual.dataSet ?? null,
  vintage: basis.usual.vintage ?? null,
  denominator: basis.usual.denominator ?? null,
  indicator,
  nature,
  kind: basis.kind,
  subject: basis.subject,
  territory: anyOf(basis.territory),
  ownTerritory: true,
  territoryBasis: "STATED",
  value: 1,
  upper: null,
  bound: EXACT,
  unit: basis.unit,
  time: basis.time,
  periodBasis: "STATED",
  selfReported: false,
  cited: null,
  confidence: "HIGH",
  sameAs: [],
  contradicted: false,
  origin: basis.origin,
  part,
  of: null,
  unitAsGiven: basis.unit ?? "",
  asGiven: null,
  period: basis.period,
  absence: null,
  record: null,
  sources: [],
  observation: null,
  derivation: null,
  interval: null,
  notes: [],
});

/** A basis is of a level and of none of its areas: what holds of one alone does not hold of it. */
const anyOf = (territory: Basis["territory"]): Basis["territory"] =>
  territory && territory.level != null ? { ...territory, code: "" } : territory;

export const basisOf = (figure: RegionFigure): Basis => ({
  origin: figure.origin,
  kind: figure.kind,
  subject: figure.subject,
  territory: figure.territory,
  unit: figure.unit,
  time: figure.time,
  period: figure.period,
  usual: usualOf(figure),
});

export const usualOf = ({ regionKind, dataSet, vintage, denominator }: Usual): Usual => ({
  regionKind,
  ...(dataSet && { dataSet }),
  ...(vintage && { vintage }),
  ...(denominator && { denominator }),
});
