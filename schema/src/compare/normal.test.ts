import { describe, expect, it } from "vitest";
import "../records/index.ts";
import { figuresOf, type FiguresContext } from "./normal.ts";

const SOURCES = [
  { kind: "ADDRESS", address: "https://startuplisboa.com/", confidence: "MEDIUM" },
  { kind: "UNCITED", title: "The rest", confidence: "LOW" },
];
const measured = (fields: object, context: FiguresContext = {}) => {
  const [figure] = figuresOf(
    { id: "lisbon/measurements/firms", sources: SOURCES, ...fields },
    context,
  );
  return figure!;
};

describe("a measurement", () => {
  it("says nothing of what its record does not say", () => {
    expect(figuresOf({ id: "lisbon/measurements/firms" })).toEqual([
      {
        id: "lisbon/measurements/firms",
        region: "lisbon",
        regionKind: null,
        indicator: null,
        nature: null,
        kind: null,
        subject: null,
        territory: null,
        territoryBasis: null,
        value: null,
        upper: null,
        bound: null,
        unit: null,
        time: null,
        periodBasis: null,
        selfReported: null,
        cited: 0,
        confidence: null,
        sameAs: [],
        contradicted: false,
        absence: null,
        widerArea: null,
      },
    ]);
  });

  it("is worth what the best of its sources is, and cites those that are no general knowledge", () => {
    const source = (confidence: string, kind = "ADDRESS") => ({ kind, confidence });
    const resting = (...sources: object[]) => {
      const { cited, confidence } = measured({ sources });
      return [cited, confidence];
    };
    expect(resting(source("LOW"), source("HIGH"))).toEqual([2, "HIGH"]);
    expect(resting(source("LOW"), source("MEDIUM", "UNCITED"))).toEqual([1, "MEDIUM"]);
    expect(resting(source("LOW", "DOCUMENT"))).toEqual([1, "LOW"]);
  });

  it("is one figure, under its own id", () => {
    const figure = measured({
      indicator: "resident-businesses",
      quantity: { value: 3, upper: 5, bound: "BETWEEN", unit: "businesses" },
      kind: "RESULT",
      period: { start: "2014", end: "2015-02" },
      periodBasis: "INFERRED",
      makerSpace: "lisbon/maker-spaces/startup-lisboa",
      selfReported: true,
      sameAs: [{ id: "lisbon/measurements/other" }],
      contradicts: [{ id: "lisbon/measurements/third" }],
    });
    expect(figure).toMatchObject({
      id: "lisbon/measurements/firms",
      region: "lisbon",
      indicator: "resident-businesses",
      kind: "RESULT",
      value: 3,
      upper: 5,
      bound: "BETWEEN",
      time: { from: "2014-01-01", to: "2015-02-28", days: 424 },
      periodBasis: "INFERRED",
      selfReported: true,
      cited: 1,
      confidence: "MEDIUM",
      sameAs: ["lisbon/measurements/other"],
      contradicted: true,
    });
  });

  it("is of what it names, except that an organisation has to say whether it is a park", () => {
    expect(measured({ makerSpace: "lisbon/maker-spaces/a" }).subject?.kind).toBe("SPACE");
    expect(measured({ programme: "lisbon/support-programmes/a" }).subject?.kind).toBe("PROGRAMME");
    expect(measured({ pilot: "lisbon/pilots/a" }).subject?.kind).toBe("PROJECT");
    expect(measured({ partnership: "urban-m" }).subject?.kind).toBe("PROJECT");
    expect(measured({ organisation: "lisbon/organisations/a" }).subject).toBeNull();
    const park = { organisation: "lisbon/organisations/a", subject: { kind: "PARK" } };
    expect(measured(park).subject).toEqual({ kind: "PARK", sort: null });
  });

  it("is of an event of the kind that the event's record says", () => {
    const find = (id: string) =>
      id === "lisbon/events/maker-faire" ? { kind: "Workshops" } : undefined;
    const told = { event: "lisbon/events/maker-faire" };
    expect(measured(told, { find }).subject).toEqual({ kind: "EVENT", sort: "workshop" });
    expect(measured(told).subject).toEqual({ kind: "EVENT", sort: null });
    const own = { find: () => ({ kind: "hootenanny" }) };
    expect(measured(told, own).subject).toEqual({ kind: "EVENT", sort: "hootenanny" });
    const house = { ...told, subject: { kind: "SPACE" } };
    expect(measured(house, { find }).subject).toEqual({ kind: "SPACE", sort: null });
  });

  it("counts what is no word of the list as no indicator, and keeps an unknown unit as it is", () => {
    const figure = measured({
      indicator: "bicycles mended",
      quantity: { value: 1, bound: "EXACT", unit: "bicycles of old" },
    });
    expect(figure).toMatchObject({ indicator: null, nature: null, unit: "bicycles of old" });
  });

  it("is for the region where its area is called as the region is, and not where that is wider", () => {
    const areas = [
      { code: "TR1", scheme: "NUTS", version: "2021", level: 1, name: "Marmara" },
      { code: "TR10", scheme: "NUTS", version: "2021", level: 2, name: "İstanbul" },
    ];
    const profile = { name: "Istanbul", localName: "İstanbul", kind: "city", territories: areas };
    expect(measured({ territory: areas[1] }, { profile }).territory).toBeNull();
    expect(measured({ territory: areas[0] }, { profile }).territory).toEqual(areas[0]);
    expect(measured({ territory: areas[1] }).territory).toEqual(areas[1]);
    const nameless = { territories: [{ code: "TR1", scheme: "NUTS", version: "2021" }] };
    expect(measured({ territory: areas[0] }, { profile: nameless }).territory).toEqual(areas[0]);
    const byName = { name: "Istanbul", territories: areas };
    expect(measured({ territory: areas[1] }, { profile: byName }).territory).toBeNull();
    const byLocalName = { name: "Constantinople", localName: "Istanbul", territories: areas };
    expect(measured({ territory: areas[1] }, { profile: byLocalName }).territory).toBeNull();
  });
});

it("finds the figures within a space, each under its place, at a moment of no length", () => {
  const quantity = { value: 4, bound: "EXACT", unit: "people" };
  const figures = figuresOf({
    id: "lisbon/maker-spaces/fablab",
    sources: SOURCES,
    metrics: [
      { name: "staff", quantity, asOf: "2018-05" },
      { name: "members", quantity, subject: { kind: "NETWORK" } },
    ],
  });
  expect(figures).toMatchObject([
    {
      id: "lisbon/maker-spaces/fablab#metrics.0",
      subject: { kind: "SPACE" },
      time: { from: "2018-05-01", to: "2018-05-31", days: null },
    },
    { id: "lisbon/maker-spaces/fablab#metrics.1", subject: { kind: "NETWORK" }, time: null },
  ]);
});

it("tells why a value is absent, and which wider area the region's records reach over", () => {
  const quantity = { absence: "REFUSED", bound: "EXACT", unit: "people" };
  expect(measured({ quantity }, { profile: { widerArea: "Área Metropolitana" } })).toMatchObject({
    value: null,
    absence: "REFUSED",
    widerArea: "Área Metropolitana",
  });
});

it("finds none in a record of a kind that tells none", () => {
  expect(figuresOf({ id: "lisbon/organisations/a", name: "A" })).toEqual([]);
});
