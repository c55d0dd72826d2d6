import type { Kind } from "../define/kind.ts";
import type { Measurement } from "../records/measurement.ts";
import { Figure } from "../records/party.ts";
import { objectsOf } from "./fields.ts";
import type { DraftRecord } from "./rule.ts";

type Asked = "indicator" | "quantity" | "subject" | "period" | "asOf" | "territory" | "sameAs";

/** A figure as a record tells it: the record is a measurement, or has figures of a space or a practice. */
export interface Told extends Pick<Partial<Figure>, Asked> {
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
    if (!measurement.quantity) return [];
    return [toldOf("", measurement, listOf(measurement.notes))];
  }
  return [...objectsOf(record, kind.type, Figure)].map(({ path, value }) =>
    toldOf(`${path}.`, value, listOf(value.note)),
  );
}

const listOf = (remarks: unknown): string[] =>
  [remarks].flat().filter((one): one is string => typeof one === "string");

function toldOf(at: string, figure: Partial<Told>, remarks: readonly string[]): Told {
  const { name = "", indicator, quantity, subject, period, asOf, territory, sameAs } = figure;
  return {
    at,
    name: String(name),
    remarks,
    indicator,
    quantity,
    subject,
    period,
    asOf,
    territory,
    sameAs,
  };
}
