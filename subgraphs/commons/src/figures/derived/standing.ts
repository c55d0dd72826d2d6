import type { Confidence, RegionProfile, Source, StoredRecord } from "@guildhall/schema";
import { oncePerList } from "../../holdings/once.ts";
import type { DerivationInput, RegionFigure } from "../figure.ts";

type Worth = keyof typeof Confidence;
const WORST_FIRST: readonly Worth[] = ["LOW", "MEDIUM", "HIGH"];

/**
 * What a figure stands on: on the registry, and through it on the sources of each record that was
 * looked at. At least half of them have a source as good as the confidence says. Where the registry
 * has no such record, there is none to judge by, and the registry is the one source.
 */
export function standingOf(
  region: RegionProfile,
  day: string | null,
  records: readonly StoredRecord[],
  inputs: readonly DerivationInput[],
): Pick<RegionFigure, "sources" | "cited" | "confidence"> {
  const { names, confidence } = ofRecords(records);
  const ofInputs = inputs.flatMap(({ source }) => source ?? []);
  const others = ofInputs.filter((source) => isCited(source) && !names.has(nameOf(source)));
  return {
    sources: [registryOf(region, day, confidence), ...ofInputs],
    cited: Math.max(1, names.size + others.length),
    confidence,
  };
}

/** The same for all parts of a whole, which rest on the same records. */
const ofRecords = oncePerList((records) => {
  const worths = records.map(worthOf).toSorted((a, b) => a - b);
  return {
    names: new Set(records.flatMap(sourcesOf).filter(isCited).map(nameOf)),
    confidence: WORST_FIRST[worths[Math.floor(worths.length / 2)] ?? -1] ?? null,
  };
});

const registryOf = (
  { id, name = id }: RegionProfile,
  day: string | null,
  confidence: Worth | null,
): Source => ({
  kind: "DOCUMENT",
  title: `Registry of ${name}${day === null ? "" : `, as last written on ${day}`}`,
  confidence: confidence ?? "MEDIUM",
});

/** A record may come from anywhere: what is no list of sources is none. */
export const sourcesOf = ({ sources }: StoredRecord): readonly Source[] =>
  Array.isArray(sources)
    ? (sources as readonly (Source | null)[]).filter((one) => one !== null)
    : [];

export const isCited = ({ kind }: Source): boolean => kind !== "UNCITED";
const nameOf = ({ address, title }: Source): string => address ?? title ?? "";

const worthOf = (record: StoredRecord): number =>
  Math.max(
    0,
    ...sourcesOf(record)
      .filter(isCited)
      .map(({ confidence }) => WORST_FIRST.indexOf(confidence)),
  );
