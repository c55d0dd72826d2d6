import type { Kind } from "../define/kind.ts";
import type { Measurement } from "../records/measurement.ts";
import { Figure } from "../records/party.ts";
import { objectsOf } from "./fields.ts";
import type { DraftRecord } from "./rule.ts";

type Shared = "indicator" | "subject" | "period" | "territory" | "sameAs";

/** A figure as a record tells it: the record is a measurement, or has figures of a space or a practice. */
export interface Told extends Partial<Pick<Figure, Shared | "quantity" | "asOf">> {
  /** Where its fields stand in the record: `` of a measurement, `metrics.0.` of a space's figure. */
  at: string;
  name: string;
  /** What else is said about it, in words. */
  remarks: readonly string[];
}

/** Every figure of a record; a recognition that was won is none. */
export function toldIn(record: DraftRecord, kind: Kind): Told[] {
  if (kind.kind === "measurements") {
    const measurement = record as Partial<Measurement>;
    if (!isObject(measurement.quantity)) return [];
    const { notes } = measurement;
    return [toldOf("", measurement, Array.isArray(notes) ? notes : [])];
  }
  return [...objectsOf(record, kind.type, Figure)].map(({ path, value }) =>
    toldOf(`${path}.`, value, [value.note]),
  );
}

const toldOf = (
  at: string,
  figure: Partial<Pick<Figure, Shared | "name" | "quantity" | "asOf">>,
  remarks: readonly unknown[],
): Told => ({
  ...figure,
  at,
  name: String(figure.name ?? ""),
  remarks: remarks.filter((one): one is string => typeof one === "string"),
});

const isObject = (one: unknown): boolean => typeof one === "object" && one !== null;
