import { addField, newClass, type ClassType } from "../define/spec.ts";
import { Int } from "type-graphql";
import { value } from "../define/field.ts";
import { inWords } from "../define/in-words.ts";
import { PLACE, soughtValue } from "../keys/keys.ts";
import { input } from "../define/object.ts";
import type { FilterSpec, Kind } from "../define/kind.ts";
import { GuildhallError } from "../errors.ts";
import type { Condition, KeyValue } from "../reader/query.ts";
import { OPEN_SLOT, openSlotAt } from "../records/opening.ts";
import { warnOfUnknownWords } from "./unknown-words.ts";
import type { Warnings } from "./warnings.ts";
import { DateTimeScalar, PartialDate } from "../define/scalars.ts";

@input("Within a distance of a point.")
export class Near {
  @value(() => Number, "Latitude in degrees north (WGS84).", { required: true })
  latitude: number;

  @value(() => Number, "Longitude in degrees east (WGS84).", { required: true })
  longitude: number;

  @value(() => Number, "Greatest distance in kilometres, along the great circle.", {
    required: true,
  })
  withinKm: number;
}

@input("Within a box on the map, its edges included.")
export class BoundingBox {
  @value(() => Number, "Its southern edge in degrees north (WGS84).", { required: true })
  south: number;

  @value(() => Number, "Its western edge in degrees east (WGS84).", { required: true })
  west: number;

  @value(() => Number, "Its northern edge in degrees north.", { required: true })
  north: number;

  @value(() => Number, "Its eastern edge in degrees east.", { required: true })
  east: number;
}

@input("Between two dates, both included; a bare year or month means the whole of it.")
export class DateRange {
  @value(() => PartialDate, "From this date, month or year on.")
  from?: string;

  @value(() => PartialDate, "Up to this date, month or year.")
  to?: string;
}

@input("Between two whole numbers, both included.")
export class IntRange {
  @value(() => Int, "From this number on.")
  from?: number;

  @value(() => Int, "Up to this number.")
  to?: number;
}

/** The types that a range can be of, each with what clients give. */
export const RANGES: ReadonlyMap<unknown, ClassType> = new Map<unknown, ClassType>([
  [PartialDate, DateRange],
  [Int, IntRange],
]);

/** The input type `MakerSpaceFilter` and its like, made of what the kind offers. */
export function filterInput(kind: Kind): ClassType {
  const Filter = newClass();
  for (const [name, spec] of Object.entries(kind.filters))
    addField(Filter.prototype, {
      role: "value",
      name,
      description: spec.description,
      required: false,
      ...inputType(spec),
    });
  input(
    `Narrows a list of ${inWords(kind.plural)}: a record must meet every condition given.`,
    `${kind.type.name}Filter`,
  )(Filter);
  return Filter;
}

function inputType(spec: FilterSpec): { type: () => unknown; list: boolean } {
  switch (spec.mode) {
    case "anyOf":
    case "allOf":
      return { type: spec.type, list: true };
    case "range":
      return { type: () => RANGES.get(spec.type()), list: false };
    case "present":
      return { type: () => Boolean, list: false };
    case "near":
      return { type: () => Near, list: false };
    case "within":
      return { type: () => BoundingBox, list: false };
    case "search":
      return { type: () => String, list: false };
    case "openAt":
      return { type: () => DateTimeScalar, list: false };
  }
}

const MAX_VALUES = 100;
const MAX_WORDS_LENGTH = 200;

/** What the client gave, as conditions that every store understands; warns of words that none knows. */
export function conditionsOf(
  kind: Kind,
  filter: Record<string, unknown> | null | undefined,
  { timeZone, warnings }: { timeZone: string; warnings: Warnings },
): Condition[] {
  return Object.entries(filter ?? {}).flatMap(([name, given]) => {
    const spec = kind.filters[name];
    if (!spec || given === null || given === undefined) return [];
    const all = conditions(kind, name, spec, given, timeZone);
    if (spec.mode === "anyOf" || spec.mode === "allOf")
      warnOfUnknownWords(kind, { name, key: spec.key, given: given as KeyValue[] }, warnings);
    return all;
  });
}

function conditions(
  kind: Kind,
  name: string,
  spec: FilterSpec,
  given: unknown,
  timeZone: string,
): Condition[] {
  switch (spec.mode) {
    case "anyOf":
      return [{ key: spec.key, anyOf: some(kind, name, spec.key, given as KeyValue[]) }];
    case "allOf":
      return [{ key: spec.key, allOf: some(kind, name, spec.key, given as KeyValue[]) }];
    case "range": {
      const { from, to } = given as { from?: KeyValue; to?: KeyValue };
      // "~" sorts behind every character of a date, so that "to 2018" takes in 2018-12-31
      const upTo = typeof to === "string" ? `${to}~` : to;
      return [
        {
          key: spec.key,
          ...((from ?? null) !== null && { from }),
          ...((upTo ?? null) !== null && { to: upTo }),
        },
      ];
    }
    case "present":
      return [{ key: spec.key, present: given as boolean }];
    case "near":
      return [{ near: near(name, given as Near) }];
    case "within":
      return box(name, given as BoundingBox);
    case "search":
      return [{ words: searchWords(name, given as string) }];
    case "openAt":
      return [{ key: OPEN_SLOT, anyOf: [openSlotAt(new Date(given as string), timeZone)] }];
  }
}

function some(kind: Kind, name: string, key: string, given: KeyValue[]): KeyValue[] {
  if (given.length <= MAX_VALUES) return given.map((one) => soughtValue(kind, key, one));
  throw new GuildhallError(
    "FILTER_INVALID",
    `Filter ${name} got ${given.length} values, wanted at most ${MAX_VALUES}.`,
  );
}

function near(name: string, { latitude, longitude, withinKm }: Near): Near {
  const inRange = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && withinKm >= 0;
  if (inRange && withinKm <= 20_040) return { latitude, longitude, withinKm };
  throw new GuildhallError(
    "FILTER_INVALID",
    `Filter ${name} got latitude ${latitude}, longitude ${longitude}, withinKm ${withinKm}; wanted -90 to 90, -180 to 180 and 0 to 20040.`,
  );
}

function box(name: string, { south, west, north, east }: BoundingBox): Condition[] {
  const inRange = -90 <= south && south <= north && north <= 90;
  if (inRange && -180 <= west && west <= east && east <= 180)
    return [
      { key: PLACE[0], from: south, to: north },
      { key: PLACE[1], from: west, to: east },
    ];
  throw new GuildhallError(
    "FILTER_INVALID",
    `Filter ${name} got south ${south}, west ${west}, north ${north}, east ${east}; wanted -90 to 90 from south to north and -180 to 180 from west to east. A box over the 180th meridian is asked for in two.`,
  );
}

function searchWords(name: string, given: string): string {
  if (given.length <= MAX_WORDS_LENGTH) return given;
  throw new GuildhallError(
    "FILTER_INVALID",
    `Filter ${name} got ${given.length} characters, wanted at most ${MAX_WORDS_LENGTH}.`,
  );
}
