import { expect, it } from "vitest";
import { MakerSpace } from "../records/index.ts";
import { orders } from "./orders.ts";
import { kindFrom, only } from "./testing/plant.ts";

const found = (key: string, name = "OPENED", given = {}) =>
  orders(
    only(
      [],
      [kindFrom(MakerSpace, { orders: { [name]: { key, description: "By it." } }, ...given })],
    ),
  ).map(({ at, got, write }) => [at, got, write]);

it("finds an order by a key that is not there", () => {
  expect(found("openOn")).toEqual([
    [
      "MakerSpace, order OPENED",
      'key "openOn", which no field of MakerSpace is stored under',
      'OPENED: { key: "openedOn", description: "By it." },',
    ],
  ]);
});

it("finds an order by a key under which a record may have several places in the list", () => {
  for (const key of ["networks", "facilities.count", "membership.fees.period"])
    expect(found(key)).toEqual([
      [
        "MakerSpace, order OPENED",
        `key "${key}", under which a record may have several values`,
        'OPENED: { key: "…", description: "By it." },',
      ],
    ]);
  expect(found("dates", "OPENED", { gather: { dates: ["openedOn", "closedOn"] } })).toHaveLength(1);
});

it("finds an order that would take the place of one that every list has", () => {
  expect(found("openedOn", "NAME")).toEqual([
    [
      "MakerSpace, order NAME",
      "order NAME, which every list has already",
      'BY_OPENEDON: { key: "openedOn", description: "By it." },',
    ],
  ]);
});

it("takes a key with one value at the most", () => {
  for (const key of ["openedOn", "address.city", "operator.type"]) expect(found(key)).toEqual([]);
});
