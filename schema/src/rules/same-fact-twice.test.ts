import { expect, it } from "vitest";
import { sameFactTwice } from "./same-fact-twice.ts";
import { draft } from "./testing/lab.ts";

const LAB = "kranj/maker-spaces/openlab";
const figure = (fields: Record<string, unknown> = {}) => ({
  name: "members",
  indicator: "members",
  quantity: { value: 70, bound: "EXACT", unit: "people" },
  ...fields,
});
const measured = (own: string, fields: Record<string, unknown> = {}) =>
  draft({
    id: `kranj/measurements/${own}`,
    ...figure({ period: { start: "2015", end: "2015" } }),
    makerSpace: LAB,
    ...fields,
  });
const space = (fields: Record<string, unknown> = {}) =>
  draft({ metrics: [figure({ asOf: "2015-06", ...fields })] });
const found = (...records: ReturnType<typeof draft>[]) =>
  sameFactTwice.check(records).map((flag) => `${flag.id} ${flag.field}`);

it("flags the figure of a space that a measurement tells as well, whichever comes first", () => {
  const flagged = [`${LAB} metrics.0.sameAs`];
  expect(found(space(), measured("one"))).toEqual(flagged);
  expect(found(measured("one"), space())).toEqual(flagged);
});

it("is content where one of the two names the other", () => {
  const sameAs = [{ id: "kranj/measurements/one", name: "members" }];
  expect(found(measured("one"), space({ sameAs }))).toEqual([]);
  expect(found(measured("one"), measured("two", { sameAs }))).toEqual([]);
  expect(found(measured("one", { sameAs: [{ id: LAB, name: "OpenLab" }] }), space())).toEqual([]);
});

it("is content where both name the same third, in another registry too", () => {
  const sameAs = [{ id: "commons/measurements/one", name: "members" }];
  expect(found(measured("one", { sameAs }), space({ sameAs }))).toEqual([]);
});

it("finds the fact in a practice about the space, in other words for indicator and unit", () => {
  const evidence = [
    figure({
      asOf: "2015",
      name: "Members",
      indicator: undefined,
      quantity: { value: 70, bound: "ABOUT", unit: "Persons" },
    }),
  ];
  const practice = draft({ evidence, makerSpaces: [LAB] }, "good-practices");
  expect(found(practice, measured("one"))).toEqual([
    "kranj/good-practices/openlab evidence.0.sameAs",
  ]);
});

it("finds the fact under another name by its indicator, however that is written", () => {
  const flagged = [`${LAB} metrics.0.sameAs`];
  expect(found(measured("one"), space({ name: "people who belong to it" }))).toEqual(flagged);
  const label = { name: "people who belong to it", indicator: "Members" };
  expect(found(measured("one"), space(label))).toEqual(flagged);
  const own = { indicator: "friends of the house" };
  expect(found(measured("one", { ...own, name: "friends" }), space(own))).toEqual(flagged);
});

it("is content where the figure names one of two that tell it under different names", () => {
  const sameAs = [{ id: "kranj/measurements/two", name: "members" }];
  const two = measured("two", { name: "people", sameAs: [{ id: "elsewhere", name: "x" }] });
  expect(found(measured("one", { indicator: "staff" }), two, space({ sameAs }))).toEqual([]);
});

it("takes the last year of a period for the time of a figure that held at its end", () => {
  const period = { start: "2009", end: "2015-03" };
  expect(found(measured("one", { period }), space())).toHaveLength(1);
  expect(found(measured("one", { period: { start: "2015" } }), space())).toHaveLength(1);
  expect(found(measured("one", { period: { start: "2015", end: "2019" } }), space())).toEqual([]);
});

it("finds the fact in two measurements of the same thing by name, and of the region itself", () => {
  const elsewhere = { makerSpace: undefined, subject: { kind: "PARK", name: "Tehnološki park" } };
  expect(found(measured("one", elsewhere), measured("two", elsewhere))).toHaveLength(1);
  const ofRegion = { makerSpace: undefined };
  expect(found(measured("one", ofRegion), measured("two", ofRegion))).toHaveLength(1);
});

it.each([
  ["another value", { quantity: { value: 71, bound: "EXACT", unit: "people" } }],
  [
    "another end of a range",
    { quantity: { value: 70, upper: 80, bound: "BETWEEN", unit: "people" } },
  ],
  ["another unit", { quantity: { value: 70, bound: "EXACT", unit: "visitors" } }],
  ["another year", { asOf: "2016" }],
  ["another indicator", { name: "staff", indicator: "staff" }],
  ["no value", { quantity: { absence: "REFUSED", bound: "EXACT", unit: "people" } }],
])("keeps apart %s", (_, change) => {
  expect(found(measured("one"), space(change))).toEqual([]);
});

it("keeps apart what is of another thing", () => {
  expect(found(measured("one", { makerSpace: "kranj/maker-spaces/other" }), space())).toEqual([]);
  const park = (name: string) => ({ makerSpace: undefined, subject: { kind: "PARK", name } });
  expect(found(measured("one", park("North")), measured("two", park("South")))).toEqual([]);
});

it("finds a fact that one record tells twice, but not two things of as much that it tells apart", () => {
  const asOf = "2015";
  const twice = (name: string) => draft({ metrics: [figure({ asOf }), figure({ asOf, name })] });
  expect(found(twice("Members"))).toEqual([`${LAB} metrics.1.sameAs`]);
  expect(found(twice("members of the choir"))).toEqual([]);
});

it("tells each further telling once", () => {
  expect(found(measured("one"), measured("two"), measured("three"))).toEqual([
    "kranj/measurements/two sameAs",
    "kranj/measurements/three sameAs",
  ]);
});
