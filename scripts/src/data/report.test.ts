import { expect, it } from "vitest";
import { inJson, inWords, reportOn } from "./report.ts";
import { registry } from "./testing/registry.ts";

const members = {
  id: "measurements/members",
  indicator: "members",
  quantity: { value: 3, bound: "EXACT", unit: "people" },
};
const registries = () => [
  registry("cork", members, { id: "findings/a" }),
  registry("kranj", members),
  registry("zagreb", members),
];

it("shows one kind and one region where those are asked for, with the region's pairs with others", () => {
  const { regions, kinds, total } = reportOn(registries(), { kind: "findings", region: "cork" });
  expect(regions).toEqual(["cork"]);
  expect(kinds.map(({ kind, records }) => [kind, records])).toEqual([["findings", { cork: 1 }]]);
  expect(total).toMatchObject({ pairs: 2, regions: 3, refused: { SUBJECT_UNKNOWN: 2 } });
});

it("refuses a region that has no registry there, with those that have", () => {
  expect(() => reportOn(registries(), { region: "krnj" })).toThrow(
    "--region got krnj, wanted one of cork, kranj, zagreb.",
  );
});

it("says the same in words and for tools", () => {
  const report = reportOn(registries());
  expect(inWords(report)).toMatch(/^measurements +all +cork +kran +zagr$/m);
  expect(inWords(report)).toMatch(/^members +3 +3 +3 +0 +0 +SUBJECT_UNKNOWN 3$/m);
  const told = JSON.parse(inJson(report)) as { pairs: unknown; kinds: { kind: string }[] };
  expect(told.pairs).toMatchObject({ members: { figures: 3, pairs: 3, comparable: 0 } });
  expect(told.kinds.map(({ kind }) => kind)).toEqual(["findings", "measurements"]);
});
