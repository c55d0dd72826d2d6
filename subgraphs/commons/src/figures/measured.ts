import {
  Figure,
  fieldsOf,
  kinds,
  type Measurement,
  type RegionProfile,
  type Source,
  type StoredRecord,
} from "@guildhall/schema";
import { type ComparableFigure, figuresOf, onceEach } from "@guildhall/schema/compare";
import { type AtHand, withAtHand } from "../holdings/at-hand.ts";
import type { Evidence } from "../holdings/evidence.ts";
import type { Copy } from "../holdings/holdings.ts";
import { byIndicator, type ByIndicator } from "./by-indicator.ts";
import type { RegionFigure } from "./figure.ts";
import { kept } from "./kept.ts";
import { inWords } from "./period.ts";
import { subjectName } from "./subject-name.ts";

const MEASUREMENTS = "measurements";
/** Figures stand in measurements, and in fields of other kinds. Measurements tell more of one. */
const TELLERS = [
  MEASUREMENTS,
  ...kinds()
    .filter(({ type }) => fieldsOf(type).some((field) => field.role === "value" && isFigure(field)))
    .map(({ kind }) => kind),
];
/** What a measurement can be of, besides; an event has a kind, which decides what compares. */
const SUBJECTS = ["events", "organisations", "support-programmes", "pilots"];
const READ = [...new Set([...TELLERS, "maker-spaces", ...SUBJECTS])];

function isFigure({ type }: { type: () => unknown }): boolean {
  return type() === Figure;
}

/** By copy, so that no list is asked for where none of a region's records changed. */
const done = new WeakMap<Copy, { profile: RegionProfile; figures: ByIndicator }>();

/** The figures that a region's records tell, each fact once; none without a copy of its registry. */
export function measuredFigures(
  profile: RegionProfile,
  { holdings }: Pick<Evidence, "holdings">,
): AtHand<ByIndicator> {
  const copy = holdings.copies().get(profile.id);
  if (!copy) return new Map();
  const known = done.get(copy);
  if (known?.profile === profile) return known.figures;
  const reading = Promise.all(READ.map((kind) => holdings.of(profile.id, kind)));
  return withAtHand(reading, ([first, ...others]) => {
    const figures = workedOut(first!, profile, ...others);
    done.set(copy, { profile, figures });
    return figures;
  });
}

const workedOut = kept((...given: [Records, RegionProfile, ...Records[]]): ByIndicator => {
  const [measurements, profile, ...others] = given;
  const lists = [measurements, ...others];
  const records = new Map(lists.flat().map((record) => [record.id, record]));
  const find = (id: string): StoredRecord | undefined => records.get(id);
  const told = lists
    .slice(0, TELLERS.length)
    .flatMap((list) => list.flatMap((record) => figuresOf(record, { profile, find })));
  const named = (figure: ComparableFigure): RegionFigure[] =>
    figure.indicator === null
      ? []
      : [asTold({ ...figure, indicator: figure.indicator }, find, profile)];
  return byIndicator(onceEach(told).flatMap(named));
});

type Records = readonly StoredRecord[];
type Told = Partial<Measurement> & Partial<Figure>;

/** A figure with the words of its source. */
function asTold(
  figure: ComparableFigure & { indicator: string },
  find: (id: string) => StoredRecord | undefined,
  profile: RegionProfile,
): RegionFigure {
  const [id = "", place] = figure.id.split("#");
  const record = find(id)!;
  const told = placed(record, place);
  const { quantity } = told;
  return {
    ...figure,
    origin: "MEASURED",
    part: null,
    of: subjectName(figure, told, record, find, profile),
    unitAsGiven: quantity?.unit ?? "",
    asGiven: quantity?.asGiven ?? null,
    period: inWords(told),
    territory: told.territory ? figure.territory && told.territory : null,
    absence: quantity?.absence ?? null,
    record: id,
    sources: (record["sources"] ?? []) as Source[],
    observation: null,
    derivation: null,
    interval: null,
    notes: [told.note, told.method, told.period?.note, ...((record["notes"] ?? []) as string[])]
      .filter((note) => note !== undefined)
      .filter((note, at, all) => all.indexOf(note) === at),
  };
}

/** A figure within a record is named by where it stands: `metrics.0`. */
function placed(record: StoredRecord, place: string | undefined): Told {
  if (!place) return record as unknown as Told;
  const [field = "", at = ""] = place.split(".");
  return (record[field] as readonly Told[])[Number(at)] ?? {};
}
