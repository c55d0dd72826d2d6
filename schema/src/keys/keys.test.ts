import { expect, it } from "vitest";
import "../records/index.ts";
import { keysOf } from "./keys.ts";

const space = (fields: object) => ({
  id: "kranj/maker-spaces/openlab",
  region: "kranj",
  name: " Łab Štokholm ",
  status: "ACTIVE",
  updatedAt: "2026-11-22T09:30:00Z",
  version: 1,
  ...fields,
});
const under = (key: string, fields: object): unknown[] =>
  keysOf(space(fields)).values.flatMap(([name, value]) => (name === key ? [value] : []));

it("has the name as it sorts, and the time of the last change, once each", () => {
  expect(under("name", {})).toEqual(["lab stokholm"]);
  expect(under("updatedAt", {})).toEqual(["2026-11-22T09:30:00Z"]);
});

it("has a word under its vocabulary's code, and a host's own word as it stands", () => {
  expect(under("kind", { kind: "FABLAB" })).toEqual(["fab-lab"]);
  expect(under("kind", { kind: "Werkhof" })).toEqual(["Werkhof"]);
});

it("has what several paths hold under one key, and what is derived from the record", () => {
  const openingHours = [{ days: ["MONDAY", "FRIDAY"], opens: "23:30", closes: "00:15" }];
  expect(under("openOn", { openingHours })).toEqual(["MONDAY", "FRIDAY"]);
  expect(under("openSlot", { openingHours }).join(" ")).toBe(
    "MONDAY-94 MONDAY-95 TUESDAY-0 FRIDAY-94 FRIDAY-95 SATURDAY-0",
  );
  expect(under("openOn", {})).toEqual([]);
  const event = { ...space({ makerSpace: "a", visited: ["b", "c"] }), id: "kranj/events/opening" };
  const places = keysOf(event).values.filter(([key]) => key === "places");
  expect(places.map(([, id]) => id)).toEqual(["a", "b", "c"]);
});

it("has nothing for a record of no kind", () => {
  expect(keysOf({ ...space({}), id: "kranj/occasions/opening" })).toEqual({
    values: [],
    words: "",
  });
});
