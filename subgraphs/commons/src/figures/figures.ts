import type { RegionProfile } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import type { ByIndicator } from "./by-indicator.ts";
import { derivedIndicators } from "./derived/index.ts";
import type { RegionFigure } from "./figure.ts";
import { measuredFigures } from "./measured.ts";
import { publicFigures } from "./public.ts";

/** A region's figures of these indicators, whoever they come from; those of one together. */
export async function regionFigures(
  profile: RegionProfile,
  indicators: readonly string[],
  evidence: Evidence,
): Promise<ByIndicator> {
  const derived = derivedIndicators.filter(({ code }) => indicators.includes(code));
  const [measured, ...workedOut] = await Promise.all([
    measuredFigures(profile, evidence),
    ...derived.map((one) => one.derive(profile, evidence)),
  ]);
  const published = publicFigures(profile, evidence);
  const figures = (code: string): readonly RegionFigure[] => [
    ...(measured.get(code) ?? []),
    ...(workedOut[derived.findIndex((one) => one.code === code)] ?? []),
    ...(published.get(code) ?? []),
  ];
  return new Map(indicators.map((code) => [code, figures(code)]));
}
