import { expect, it } from "vitest";
import { directoryOf } from "../directory/directory.ts";
import { copiesOf } from "./copies.ts";

const MORNING = "2026-11-24T08:00:00Z";
const NOON = "2026-11-24T12:00:00Z";
const directory = directoryOf([
  { id: "cork" },
  { id: "kranj", replicas: false },
  { id: "paris", replicas: true },
]);
const copies = (region: string, changedAt: string | null, confirmedAt: string | null) => [
  ...copiesOf(
    [{ region, after: changedAt ? { number: 7, index: 1 } : null, changedAt, confirmedAt }],
    directory,
  ).values(),
];

it("is from when its owner was last heard to have no more", () => {
  expect(copies("cork", MORNING, NOON)).toEqual([{ id: "cork", position: 7, asOf: NOON }]);
  expect(copies("paris", MORNING, NOON)).toEqual([{ id: "paris", position: 7, asOf: NOON }]);
});

it("is from its last change where that came in since", () => {
  expect(copies("cork", NOON, MORNING)).toEqual([{ id: "cork", position: 7, asOf: NOON }]);
  expect(copies("cork", "2026-11-24T09:30:00+01:00", MORNING)).toMatchObject([
    { asOf: "2026-11-24T09:30:00+01:00" },
  ]);
});

it("is there of a registry that was heard to be empty", () => {
  expect(copies("cork", null, NOON)).toEqual([{ id: "cork", position: 0, asOf: NOON }]);
});

it("is not there before the registry was read to its end once", () => {
  expect(copies("cork", NOON, null)).toEqual([]);
});

it("is not there where its owner forbids it", () => {
  expect(copies("kranj", MORNING, NOON)).toEqual([]);
});

it("is there of a registry that is no region of the directory", () => {
  expect(copies("commons", MORNING, NOON)).toMatchObject([{ id: "commons" }]);
});
