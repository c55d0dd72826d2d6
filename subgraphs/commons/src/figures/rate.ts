import type { Rate } from "../scoring/rate-ratio.ts";
import type { RegionFigure } from "./figure.ts";

/**
 * What a rate worked out from the registries was counted and divided by, so that it can be tested
 * against another; null for every other figure. A count alone is none: nothing says over what.
 */
export function rateOf({ nature, interval, derivation }: RegionFigure): Rate | null {
  const [exposure, ...others] = derivation?.inputs ?? [];
  if (nature !== "RATE" || interval?.method !== "exact Poisson" || !derivation) return null;
  if (!exposure || others.length > 0) return null;
  return { count: derivation.counted.length, exposure: exposure.value };
}
