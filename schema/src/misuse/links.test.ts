import { expect, it } from "vitest";
import { reference, references, referrers, term } from "../define/field.ts";
import { kinds } from "../define/kind.ts";
import { object } from "../define/object.ts";
import { Event, MakerSpace, Measurement, Partnership, RecordBase } from "../records/index.ts";
import { Term } from "../values/term.ts";
import { Period } from "../values/time.ts";
import { links } from "./links.ts";
import { kindFrom, only } from "./testing/plant.ts";

const said = (found: ReturnType<typeof links>) =>
  found.map(({ at, got, wanted, write }) => [at, got, wanted, write]);

it("finds a vocabulary that is not there, and names the near ones", () => {
  @object("A planted value.")
  class Planted {
    @term("facilty", () => Term, "What it has.", { list: true })
    facilities?: string[];

    @term("weather", () => Term, "Its weather.")
    weather?: string;

    @term("sector", () => Term, "Its sector.")
    sector?: string;
  }
  const [facilities, weather, ...more] = said(links(only([Planted])));
  expect(facilities).toEqual([
    "Planted.facilities",
    'vocabulary "facilty", which is not there, so that every word would be unknown',
    '"facility"',
    '@term("facility", () => Term, "What it has.", { list: true }) facilities?: string[];',
  ]);
  expect(weather?.[2]).toMatch(/^one of condition, .*, unit, or a new file of vocabularies\/$/);
  expect(more).toEqual([]);
});

it("finds a reference to what has no id, or is no class of the contract", () => {
  // oxlint-disable-next-line typescript/no-extraneous-class -- it is the class without a decorator
  class Stranger {}
  @object("A planted value.")
  class Planted {
    @reference(() => Period, "When.")
    period?: string;

    @references(() => Stranger, "Who came.")
    strangers?: string[];

    @reference(() => Partnership, "The partnership.")
    partnership?: string;

    @reference(() => MakerSpace, "The space.")
    space?: string;
  }
  expect(said(links(only([Planted], kinds())))).toEqual([
    [
      "Planted.period",
      "Period, which has no id to be found by",
      "a record kind, or a class with @object and an id",
      '@value(() => Period, "When.") period?: Period;',
    ],
    [
      "Planted.strangers",
      "Stranger, which is no class of the contract",
      "a record kind, or a class with @object and an id",
      '@object("What it is.") export class Stranger',
    ],
  ]);
});

it("finds referrers by a key that does not lead to the record, and names those that do", () => {
  @object("A planted kind.", { implements: RecordBase })
  class Shed extends RecordBase {
    @reference(() => Shed, "The shed it belongs to.")
    partOf?: string;

    @referrers(() => Shed, "partof", "Sheds that belong to it.")
    parts?: Shed[];

    @referrers(() => Event, "makerSpace", "Events at it.")
    events?: Event[];

    @referrers(() => Period, "start", "Periods of it.")
    periods?: Period[];
  }
  const [parts, events, periods] = said(links(only([Shed], [...kinds(), kindFrom(Shed)])));
  expect([parts, events, periods?.slice(0, 2)]).toEqual([
    [
      "Shed.parts",
      'key "partof", under which no Shed refers to a Shed',
      '"partOf"',
      '@referrers(() => Shed, "partOf", "Sheds that belong to it.") parts?: Shed[];',
    ],
    [
      "Shed.events",
      'key "makerSpace", under which no Event refers to a Shed',
      "a field of Event that does",
      '@referrers(() => Event, "…", "Events at it.") events?: Event[];',
    ],
    ["Shed.periods", "records of Period, which is no record kind"],
  ]);
});

it("finds referrers of what is no record", () => {
  @object("A planted value.")
  class Planted {
    @referrers(() => Measurement, "makerSpace", "Measurements of it.")
    measurements?: Measurement[];
  }
  expect(said(links(only([Planted], kinds())))).toEqual([
    [
      "Planted.measurements",
      "referrers of Planted, which is no record that others could refer to",
      "the field on a record kind",
      'in a class with @recordKind: @referrers(() => Measurement, "makerSpace", "Measurements of it.") measurements?: Measurement[];',
    ],
  ]);
});
