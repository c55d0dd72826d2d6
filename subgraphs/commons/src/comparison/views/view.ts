import type { RegionProfile } from "@guildhall/schema";
import type { MoneyView } from "../../figures/convert.ts";
import type { DerivationInput, RegionFigure } from "../../figures/figure.ts";
import type { Interval } from "../../scoring/interval.ts";
import type { Statistics } from "../../statistics/statistics.ts";

/** How figures are to be seen beside what was reported. Both steps may be asked for, money first. */
export interface View {
  per?: Denominator | undefined;
  money?: MoneyView | undefined;
}

export type Denominator = "PEOPLE_100000" | "KM2";

/** A figure seen another way, beside the figure and never in its place. */
export interface Viewed {
  value: number;
  upper: number | null;
  /** A bound stays one. */
  bound: RegionFigure["bound"];
  unit: string;
  formula: string;
  inputs: readonly DerivationInput[];
  interval: Interval | null;
  says: string;
  cautions: readonly ViewCaution[];
}

export interface ViewCaution {
  code: string;
  says: string;
}

/** Why there is no view. */
export interface NotViewed {
  value: null;
  code: string;
  says: string;
}

export interface Viewpoint {
  profile: RegionProfile;
  statistics: Statistics;
}

export const notViewed = (code: string, says: string): NotViewed => ({ value: null, code, says });
