import { adoptionIndicators } from "./adoptions.ts";
import { citedFigures } from "./cited-figures.ts";
import { completeness } from "./completeness.ts";
import { councilsWithEvidence } from "./councils.ts";
import type { DerivedIndicator } from "./derived.ts";
import { facilityCoverage } from "./facility-coverage.ts";
import { findingIndicators } from "./findings.ts";
import { freshness } from "./freshness.ts";
import { makerSpaces } from "./maker-spaces.ts";
import { openToOthers } from "./open-to-others.ts";
import { operatorMix } from "./operator-mix.ts";
import { practiceIndicators } from "./practices.ts";
import { programmeIndicators } from "./programmes.ts";

export type { DerivedIndicator } from "./derived.ts";

/** All indicators that are worked out from what the registries hold. */
export const derivedIndicators: readonly DerivedIndicator[] = [
  ...makerSpaces,
  operatorMix,
  openToOthers,
  facilityCoverage,
  ...practiceIndicators,
  ...programmeIndicators,
  ...findingIndicators,
  councilsWithEvidence,
  ...adoptionIndicators,
  completeness,
  freshness,
  citedFigures,
];
