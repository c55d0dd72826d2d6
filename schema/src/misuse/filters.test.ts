import { Int } from "type-graphql";
import { expect, it } from "vitest";
import { allOf, anyOf, kinds, present, range, search, type FilterSpec } from "../define/kind.ts";
import { GoodPractice, MakerSpace, Measurement, Organisation } from "../records/index.ts";
import { MeasurementKind, RecordStatus, Weekday } from "../values/enums.ts";
import { DateScalar, PartialDate } from "../define/scalars.ts";
import { filters } from "./filters.ts";
import { kindFrom, only } from "./testing/plant.ts";

type Type = typeof MakerSpace | typeof GoodPractice | typeof Measurement | typeof Organisation;
const found = (type: Type, given: Record<string, FilterSpec>) =>
  filters(only([], [kindFrom(type, { filters: given })])).map(({ at, got, wanted, write }) => [
    at,
    got,
    wanted,
    write,
  ]);

it("finds a misspelt key, and names the near ones", () => {
  expect(
    found(Measurement, { makerSpace: anyOf("makerSpce", "Of one of these spaces (ids).") }),
  ).toEqual([
    [
      "Measurement, filter makerSpace",
      'key "makerSpce", which no field of Measurement is stored under',
      '"makerSpace"',
      'makerSpace: anyOf("makerSpace", "Of one of these spaces (ids)."),',
    ],
  ]);
  expect(found(MakerSpace, { by: allOf("organisation", "Run by these.") })[0]).toMatchObject({
    2: '"operator.organisation"',
    3: 'by: allOf("operator.organisation", "Run by these."),',
  });
});

it("finds a key that holds a whole value, or is worked out when asked for", () => {
  expect(
    found(GoodPractice, { withEvidence: present("evidence", "With figures.") })[0],
  ).toMatchObject({
    1: 'key "evidence", which holds a whole Figure rather than one value',
    3: 'withEvidence: present("evidence.name", "With figures."),',
  });
  expect(found(MakerSpace, { events: anyOf("events", "Where these took place.") })[0]?.[1]).toBe(
    'key "events", which is worked out when asked for, so that no record is found by it',
  );
});

it("finds a range that has no input, or is not of what it goes over", () => {
  expect(
    found(Measurement, {
      value: range("quantity.value", () => Number, "Of these values."),
      period: range("period.start", () => DateScalar, "Begun then."),
      year: range("period.start", () => Int, "Begun then."),
      kind: range("kind", () => MeasurementKind, "Claiming to be these."),
    }).map(([at, got, , write]) => [at, got, write]),
  ).toEqual([
    [
      "Measurement, filter value",
      "a range of Number over values of type Number",
      'value: range("quantity.value", () => Int, "Of these values."),',
    ],
    [
      "Measurement, filter period",
      "a range of DateScalar over values of type PartialDate",
      'period: range("period.start", () => PartialDate, "Begun then."),',
    ],
    [
      "Measurement, filter year",
      "a range of Int over values of type PartialDate",
      'year: range("period.start", () => PartialDate, "Begun then."),',
    ],
    [
      "Measurement, filter kind",
      "a range of MeasurementKind over values of type MeasurementKind",
      'kind: anyOf("kind", "Claiming to be these.", () => MeasurementKind),',
    ],
  ]);
});

it("finds values of another type than those to look among", () => {
  expect(
    found(GoodPractice, {
      status: anyOf("status", "Of one of these states."),
      year: anyOf("year", "Of these years."),
      theme: anyOf("themes", "On these themes.", () => RecordStatus),
    }).map(([at, got, , write]) => [at, got, write]),
  ).toEqual([
    [
      "GoodPractice, filter status",
      "values of type String to look for among values of type RecordStatus",
      'status: anyOf("status", "Of one of these states.", () => RecordStatus),',
    ],
    [
      "GoodPractice, filter year",
      "values of type String to look for among values of type Int",
      'year: anyOf("year", "Of these years.", () => Int),',
    ],
    [
      "GoodPractice, filter theme",
      "values of type RecordStatus to look for among terms",
      'theme: anyOf("themes", "On these themes."),',
    ],
  ]);
});

it("finds filters that look at a field which the kind does not have", () => {
  const near: FilterSpec = { mode: "near", description: "Near a point." };
  const openAt: FilterSpec = { mode: "openAt", description: "Open then." };
  expect(found(Organisation, { near, openAt }).map(([at, , , write]) => [at, write])).toEqual([
    [
      "Organisation, filter near",
      '@value(() => Location, "Where it is on the map.") location?: Location;',
    ],
    ["Organisation, filter openAt", "derive: { openSlot: openSlots },"],
  ]);
  expect(found(MakerSpace, { near })).toEqual([]);
});

it("finds a filter by the name as it sorts, or with a name that every object has", () => {
  const named = found(MakerSpace, {
    called: anyOf("name", "Called so."),
    toString: anyOf("kind", "Of these kinds."),
  });
  expect(named.map(([at, , , write]) => [at, write])).toEqual([
    ["MakerSpace, filter called", "search,"],
    ["MakerSpace, filter toString", 'withToString: anyOf("kind", "Of these kinds."),'],
  ]);
});

it("takes keys that are gathered or derived, dates, whole numbers and the time of the last change", () => {
  const derive = { openOn: () => ["MONDAY"] };
  const gather = { people: ["operator.name", "address.city"] };
  const given = {
    openOn: anyOf("openOn", "Open then.", () => Weekday),
    people: anyOf("people", "Of these."),
    opened: range("openedOn", () => PartialDate, "Opened then."),
    changed: range("updatedAt", () => PartialDate, "Changed then."),
    count: range("facilities.count", () => Int, "With so many."),
    induction: anyOf("facilities.induction", "With or without.", () => Boolean),
    search,
  };
  const kind = kindFrom(MakerSpace, { derive, gather, filters: given });
  expect(filters(only([], [kind]))).toEqual([]);
  expect(filters(only([], kinds()))).toEqual([]);
});
