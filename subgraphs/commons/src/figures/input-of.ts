import type { Source } from "@guildhall/schema";
import type { Observation } from "../statistics/observation.ts";
import type { DerivationInput } from "./figure.ts";

/** Where a public statistic was read, as a source that can be cited. */
export const sourceOf = ({ dataSet, source }: Observation): Source => ({
  kind: "ADDRESS",
  title: `${source.publisher ?? dataSet.publisher}: ${dataSet.title}`,
  address: source.address,
  readOn: source.readOn,
  confidence: source.confidence,
  licence: source.licence ?? dataSet.licence,
  ...(source.note && { note: source.note }),
});

/** A public statistic that a figure is worked out with; undefined for one that is a word. */
export function inputOf(observation: Observation): DerivationInput | undefined {
  const { value, unit, year, line, dataSet } = observation;
  if (value === undefined) return undefined;
  return {
    name: dataSet.title,
    value,
    unit,
    year,
    scope: observation.territory?.name ?? observation.country ?? observation.currency ?? null,
    source: sourceOf(observation),
    line,
  };
}
