import { boundOneSided } from "./bound-one-sided.ts";
import { confidenceLow } from "./confidence-low.ts";
import { contradicted } from "./contradicted.ts";
import { currencyDiffers } from "./currency-differs.ts";
import { indicatorDiffers } from "./indicator-differs.ts";
import { indicatorUnknown } from "./indicator-unknown.ts";
import { kindDiffers } from "./kind-differs.ts";
import { kindUnknown } from "./kind-unknown.ts";
import { oneSource } from "./one-source.ts";
import { periodInferred } from "./period-inferred.ts";
import { periodLengthDiffers } from "./period-length-differs.ts";
import { periodLengthUnknown } from "./period-length-unknown.ts";
import { periodUnknown } from "./period-unknown.ts";
import { periodsApart } from "./periods-apart.ts";
import { pricesDiffer } from "./prices-differ.ts";
import { range } from "./range.ts";
import { regionKindDiffers } from "./region-kind-differs.ts";
import { rounded } from "./rounded.ts";
import { sameFact } from "./same-fact.ts";
import { selfReported } from "./self-reported.ts";
import { subjectDiffers } from "./subject-differs.ts";
import { subjectUnknown } from "./subject-unknown.ts";
import { territoryDiffers } from "./territory-differs.ts";
import { territoryInferred } from "./territory-inferred.ts";
import { territoryNotTheRegion } from "./territory-not-the-region.ts";
import { territoryVersionDiffers } from "./territory-version-differs.ts";
import { tooOld } from "./too-old.ts";
import { uncited } from "./uncited.ts";
import { unitDiffers } from "./unit-differs.ts";
import { valueAbsent } from "./value-absent.ts";

/**
 * All reasons in the order in which they are told and published: what sets two figures apart for
 * good, then what whoever keeps one of them has yet to say, then what only weakens.
 */
export const reasons = [
  sameFact,
  indicatorDiffers,
  kindDiffers,
  subjectDiffers,
  territoryDiffers,
  unitDiffers,
  currencyDiffers,
  boundOneSided,
  periodsApart,
  periodLengthDiffers,
  tooOld,
  valueAbsent,
  indicatorUnknown,
  subjectUnknown,
  kindUnknown,
  periodUnknown,
  periodLengthUnknown,
  range,
  rounded,
  periodInferred,
  territoryInferred,
  territoryNotTheRegion,
  territoryVersionDiffers,
  regionKindDiffers,
  pricesDiffer,
  contradicted,
  selfReported,
  uncited,
  oneSource,
  confidenceLow,
] as const;

export type ReasonCode = (typeof reasons)[number]["code"];
