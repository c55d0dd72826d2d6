import { type Figure, findTerm, type Measurement, type StoredRecord } from "@guildhall/schema";
import { type ComparableFigure, figuresOf, onceEach } from "@guildhall/schema/compare";
import type { Evidence } from "../holdings/evidence.ts";
import type { PracticeRecord } from "./practice.ts";
import { type Shows, whatShows } from "./shows.ts";

/** A figure told of a practice: within its record, or a measurement that it names. */
export interface PracticeFigure extends ComparableFigure {
  name: string;
  /** The record it stands in. */
  record: string;
  told: Partial<Figure & Measurement>;
  shows: Shows;
}

/** The figures of a practice, each fact once. */
export async function figuresOfPractice(
  practice: PracticeRecord,
  { holdings, directory }: Pick<Evidence, "holdings" | "directory">,
): Promise<PracticeFigure[]> {
  const measurements = await Promise.all(
    (practice.measurements ?? []).map((id) => holdings.get(id as unknown as string)),
  );
  const holders = [practice, ...measurements.filter((one) => one !== undefined)];
  const events = await eventsOf(holders, holdings);
  const context = {
    profile: directory.region(practice.region),
    find: (id: string) => events.get(id),
  };
  const all = holders.flatMap((record) =>
    figuresOf(record, context).map((figure) => named(figure, record)),
  );
  const kept = new Set<ComparableFigure>(onceEach(all));
  return all.filter((figure) => kept.has(figure));
}

/** What kind of event a figure is of, only the event's record says. */
async function eventsOf(
  records: readonly StoredRecord[],
  holdings: Evidence["holdings"],
): Promise<ReadonlyMap<string, StoredRecord>> {
  const ids = records.flatMap((record) => (record["event"] as string | undefined) ?? []);
  const events = await Promise.all(ids.map((id) => holdings.get(id)));
  return new Map(events.flatMap((event) => (event ? [[event.id, event]] : [])));
}

function named(figure: ComparableFigure, record: StoredRecord): PracticeFigure {
  const told = toldIn(record, figure.id);
  const name = told.name ?? findTerm("indicator", figure.indicator ?? "")?.label ?? "figure";
  return {
    ...figure,
    name,
    record: record.id,
    told,
    shows: whatShows({ name, indicator: figure.indicator, unit: figure.unit }),
  };
}

/** The figure as it stands in the record: `…#evidence.2` is the third of its evidence. */
function toldIn(record: StoredRecord, id: string): Partial<Figure & Measurement> {
  const [field, at] = id.slice(record.id.length + 1).split(".");
  if (!field) return record as unknown as Measurement;
  return (record[field] as readonly Figure[])[Number(at)]!;
}
