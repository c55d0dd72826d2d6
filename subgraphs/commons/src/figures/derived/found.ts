import { findTerm, vocabulary, type RegionProfile, type StoredRecord } from "@guildhall/schema";
import { timeOf } from "@guildhall/schema/compare";
import type { Copy } from "../../holdings/holdings.ts";
import type { Derivation, RegionFigure } from "../figure.ts";
import { standingOf } from "./standing.ts";

/** What an indicator found in a region's records: a figure, or why there is none. */
export type Found = {
  /** Of what it is the figure, where it is one of several; the whole where it is left out. */
  part?: string;
  notes?: readonly string[];
} & (Counted | { absent: NonNullable<RegionFigure["absence"]> });

export interface Counted extends Partial<Pick<Derivation, "leftOut" | "inputs">> {
  value: number;
  /** Where only two ends are known: the value is the lower one. */
  upper?: number;
  /** Whether it counts facilities that were inferred rather than read. */
  facilitiesInferred?: boolean;
  interval?: RegionFigure["interval"];
  formula: string;
  counted: readonly StoredRecord[];
  /** What was looked at to count them: a zero too rests on records. @default those counted */
  restsOn?: readonly StoredRecord[];
}

/**
 * A figure of a region as it stood in its registry when that was last written. It claims nothing but
 * to describe the setting; its area is the region itself.
 */
export function figureOf(
  code: string,
  region: RegionProfile,
  copy: Copy | null,
  found: Found,
): RegionFigure {
  const { part = null, notes = [] } = found;
  const term = findTerm("indicator", code);
  const unit = term?.unit ?? null;
  const day = copy?.changedAt?.slice(0, 10) ?? null;
  const counted = "absent" in found ? null : found;
  const isRange = counted?.upper !== undefined;
  const { countsRegistry, widerArea } = cautionsOf(code, region);
  const restsOn = counted?.restsOn ?? counted?.counted ?? [];
  const standing = standingOf(region, day, restsOn, counted?.inputs ?? []);
  // There are very many of these, and what has all its fields written out is small and soon made.
  return {
    id: `${region.id}#${part === null ? code : `${code}/${part}`}`,
    region: region.id,
    regionKind: region.kind ?? null,
    origin: "DERIVED",
    indicator: code,
    part,
    of: region.name ?? region.id,
    nature: term?.nature ?? null,
    kind: "CONTEXT",
    subject: { kind: "REGION", sort: null },
    territory: null,
    territoryBasis: null,
    value: counted?.value ?? null,
    upper: counted?.upper ?? null,
    bound: counted && (isRange ? "BETWEEN" : "EXACT"),
    unit,
    unitAsGiven: labelOf(unit),
    asGiven: null,
    period: day,
    time: day === null ? null : timeOf({ asOf: day }),
    periodBasis: "DERIVED",
    absence: "absent" in found ? found.absent : null,
    record: null,
    selfReported: null,
    countsRegistry,
    widerArea,
    facilitiesInferred: counted?.facilitiesInferred ?? null,
    denominator: term?.nature === "RATE" ? denominatorOf(counted?.inputs) : null,
    sources: standing.sources,
    cited: standing.cited,
    confidence: standing.confidence,
    sameAs: [],
    contradicted: false,
    observation: null,
    derivation: counted && derivationOf(counted),
    interval: counted?.interval ?? null,
    notes: copy && !copy.isWhole ? [...notes, STILL_READ] : notes,
  };
}

/** What tells of the registry itself has all of it; anything else may be missing from a registry. */
function cautionsOf(code: string, { widerArea }: RegionProfile) {
  const countsRegistry = !code.startsWith("registry-");
  return { countsRegistry, widerArea: (countsRegistry && widerArea) || null };
}

/** What a rate was divided by: what was counted lies in the area whose people these are. */
const denominatorOf = ([by]: Derivation["inputs"] = []): RegionFigure["denominator"] =>
  by ? { of: by.unit, year: by.year, sameArea: true } : null;

const STILL_READ = "The registry was still being read: there may be more on record.";

const derivationOf = ({ formula, counted, leftOut = [], inputs = [] }: Counted): Derivation => ({
  formula,
  counted: counted.map(({ id }) => id),
  leftOut,
  inputs,
});

const labelOf = (unit: string | null): string =>
  vocabulary("unit")?.terms.find(({ code }) => code === unit)?.label ?? unit ?? "";
