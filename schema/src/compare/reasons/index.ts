import { beginningsDiffer } from "./beginnings-differ.ts";
import { boundOneSided } from "./bound-one-sided.ts";
import { breakInSeries } from "./break-in-series.ts";
import { confidenceLow } from "./confidence-low.ts";
import { contradicted } from "./contradicted.ts";
import { currencyConverted } from "./currency-converted.ts";
import { currencyDiffers } from "./currency-differs.ts";
import { dataSetDiffers } from "./data-set-differs.ts";
import { definitionDiffers } from "./definition-differs.ts";
import { definitionFlagged } from "./definition-flagged.ts";
import { denominatorDiffers } from "./denominator-differs.ts";
import { denominatorElsewhere } from "./denominator-elsewhere.ts";
import { denominatorUndated } from "./denominator-undated.ts";
import { denominatorYearsApart } from "./denominator-years-apart.ts";
import { estimatedByPublisher } from "./estimated-by-publisher.ts";
import { facilitiesInferred } from "./facilities-inferred.ts";
import { flaggedOtherwise } from "./flagged-otherwise.ts";
import { indicatorDiffers } from "./indicator-differs.ts";
import { indicatorUnknown } from "./indicator-unknown.ts";
import { kindDiffers } from "./kind-differs.ts";
import { kindUnknown } from "./kind-unknown.ts";
import { linesDiffer } from "./lines-differ.ts";
import { lowReliability } from "./low-reliability.ts";
import { marginOfError } from "./margin-of-error.ts";
import { natureDiffers } from "./nature-differs.ts";
import { oneSource } from "./one-source.ts";
import { periodInferred } from "./period-inferred.ts";
import { periodLengthDiffers } from "./period-length-differs.ts";
import { periodLengthUnknown } from "./period-length-unknown.ts";
import { periodUnknown } from "./period-unknown.ts";
import { periodsApart } from "./periods-apart.ts";
import { pricesDiffer } from "./prices-differ.ts";
import { provisional } from "./provisional.ts";
import { range } from "./range.ts";
import { regionKindDiffers } from "./region-kind-differs.ts";
import { registryNotACensus } from "./registry-not-a-census.ts";
import { rounded } from "./rounded.ts";
import { sameFact } from "./same-fact.ts";
import { selfReported } from "./self-reported.ts";
import { subjectDiffers } from "./subject-differs.ts";
import { subjectUnknown } from "./subject-unknown.ts";
import { territoryDiffers } from "./territory-differs.ts";
import { territoryInferred } from "./territory-inferred.ts";
import { territoryNotTheRegion } from "./territory-not-the-region.ts";
import { territoryUnknown } from "./territory-unknown.ts";
import { territoryVersionDiffers } from "./territory-version-differs.ts";
import { territoryWider } from "./territory-wider.ts";
import { tooOld } from "./too-old.ts";
import { tooRecent } from "./too-recent.ts";
import { uncited } from "./uncited.ts";
import { unitDiffers } from "./unit-differs.ts";
import { valueAbsent } from "./value-absent.ts";
import { valueBelowThreshold } from "./value-below-threshold.ts";
import { valueConfidential } from "./value-confidential.ts";
import { valueNotApplicable } from "./value-not-applicable.ts";
import { valueNotCollected } from "./value-not-collected.ts";
import { valueRefused } from "./value-refused.ts";
import { vintageDiffers } from "./vintage-differs.ts";

/**
 * All reasons in the order in which they are told and published: what sets two figures apart for
 * good, then what whoever keeps one of them has yet to say, then what only weakens.
 */
export const reasons = [
  sameFact,
  indicatorDiffers,
  definitionDiffers,
  natureDiffers,
  kindDiffers,
  subjectDiffers,
  territoryDiffers,
  linesDiffer,
  denominatorDiffers,
  denominatorElsewhere,
  unitDiffers,
  currencyDiffers,
  boundOneSided,
  periodsApart,
  periodLengthDiffers,
  tooOld,
  tooRecent,
  valueNotCollected,
  valueRefused,
  valueNotApplicable,
  valueConfidential,
  valueBelowThreshold,
  valueAbsent,
  indicatorUnknown,
  subjectUnknown,
  kindUnknown,
  territoryUnknown,
  periodUnknown,
  periodLengthUnknown,
  range,
  rounded,
  marginOfError,
  periodInferred,
  territoryInferred,
  facilitiesInferred,
  registryNotACensus,
  territoryNotTheRegion,
  territoryWider,
  territoryVersionDiffers,
  regionKindDiffers,
  beginningsDiffer,
  denominatorYearsApart,
  denominatorUndated,
  pricesDiffer,
  currencyConverted,
  dataSetDiffers,
  vintageDiffers,
  breakInSeries,
  definitionFlagged,
  estimatedByPublisher,
  provisional,
  lowReliability,
  flaggedOtherwise,
  contradicted,
  selfReported,
  uncited,
  oneSource,
  confidenceLow,
] as const;

export type ReasonCode = (typeof reasons)[number]["code"];
