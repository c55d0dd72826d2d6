import { type StoredRecord, valuesAt } from "@guildhall/schema";
import type { CopyState } from "../catalogue/catalogue.ts";
import { type Area, SHARED_REGISTRY } from "./area.ts";
import type { ConditionName, Reason } from "./reason.ts";
import type { Weighed } from "./weigh.ts";
import type { Weighing } from "./weighings.ts";

/** What the registries do not say, so that it could not be weighed: never told as “there is none”. */
export interface Missing {
  /** Missing where no region of the graph lies where it was asked about. */
  region?: string;
  /** What cannot be weighed; missing where nothing is weighed by it. */
  condition?: ConditionName;
  /** The field that would tell; missing where the region has no such record at all. */
  field?: string;
  /** Of how many records it is unknown, and of how many in all. */
  unknown: number;
  of: number;
  says: string;
}

/** What a record is called, and what of it is told. */
type Nouns = Pick<Weighing, "one" | "many" | "told">;

export type State = Pick<CopyState, "region" | "after" | "confirmedAt">;

/** What is unknown of each registry that was asked: its copy, its records, their fields. */
export function missingOf(
  { homes }: Area,
  states: readonly State[],
  weighed: readonly Weighed[],
  weighing: Weighing,
): Missing[] {
  const of = (id: string) => weighed.filter(({ record }) => record.region === id);
  return [
    ...(homes.length === 0 ? [NOWHERE] : []),
    ...homes.flatMap(({ id, name = id }) => {
      const own = of(id);
      if (own.length > 0) return fieldsMissing({ id, name }, own, weighing);
      return [{ region: id, unknown: 0, of: 0, says: nothingFrom({ id, name }, states, weighing) }];
    }),
    ...fieldsMissing(SHARED, of(SHARED.id), weighing),
  ];
}

/** Who keeps a registry. */
export interface Keeper {
  id: string;
  name: string;
}

const NOWHERE: Missing = {
  unknown: 0,
  of: 0,
  says: "No region of the graph lies there: nothing is known of what there is.",
};
const SHARED: Keeper = { id: SHARED_REGISTRY, name: "the shared registry" };

/** A registry that was never read is not one that has nothing. */
export const nothingFrom = (
  { id, name }: Keeper,
  states: readonly State[],
  { many }: Nouns,
): string =>
  states.some((one) => one.region === id && (one.after ?? one.confirmedAt) !== null)
    ? `The registry of ${name} holds no ${many}: there may be some that nobody entered.`
    : `The registry of ${name} has not been read yet.`;

export function fieldsMissing(
  { id, name }: Keeper,
  weighed: readonly Weighed[],
  { one, many, told }: Nouns,
): Missing[] {
  const gaps = new Map<string, Pick<Missing, "condition" | "field"> & { unknown: number }>();
  for (const { record, reasons } of weighed)
    for (const { name: what, ...gap } of gapsIn(record, reasons, told))
      gaps.set(what, { ...gap, unknown: (gaps.get(what)?.unknown ?? 0) + 1 });
  const of = weighed.length;
  const all = of === 1 ? `the one ${one}` : `${of} ${many}`;
  return [...gaps]
    .toSorted(([, a], [, b]) => b.unknown - a.unknown)
    .map(([what, gap]) => ({
      region: id,
      ...gap,
      of,
      says: `${capital(NAMES[what] ?? what)} unknown for ${gap.unknown} of ${all} of ${name}.`,
    }));
}

interface Gap {
  name: string;
  condition?: ConditionName;
  field: string;
}

/** Each thing that a record does not say, once. */
function gapsIn(record: StoredRecord, reasons: readonly Reason[], told: readonly string[]): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { lacks, condition, field } of reasons)
    if (lacks === "RECORD") gaps.set(condition, { name: condition, condition, field });
  for (const field of told)
    if (valuesAt(record, field).length === 0) gaps.set(field, { name: field, field });
  return [...gaps.values()];
}

/** What is missing, as a sentence about it begins. */
const NAMES: Readonly<Record<string, string>> = {
  AREA: "whether they take firms from elsewhere",
  DISTANCE: "how near they are",
  RUNNING: "whether they still run",
  SUPPORT: "whether they give what is wanted",
  FACILITY: "whether they have what is wanted",
  STAGE: "stages",
  SECTOR: "sectors",
  SIZE: "size of the firms",
  ELIGIBILITY: "who may take part",
  COST: "cost",
  OPEN_DAYS: "opening days",
  ACCESS: "who may use them",
  providerType: "whether public or private",
  howToApply: "how to apply",
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
