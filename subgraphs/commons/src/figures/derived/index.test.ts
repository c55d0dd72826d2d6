import { vocabulary } from "@guildhall/schema";
import { expect, it } from "vitest";
import { foundingEvidence } from "../../holdings/testing/founding.ts";
import { derivedIndicators } from "./index.ts";

it("has every indicator that the vocabulary says is derived, and no other", () => {
  const derived = (vocabulary("indicator")?.terms ?? []).filter(
    ({ origin }) => origin === "DERIVED",
  );
  expect(derivedIndicators.map(({ code }) => code).toSorted()).toEqual(
    derived.map(({ code }) => code).toSorted(),
  );
});

it("gives the same figures for the same records, in whatever order they come", async () => {
  const there = await foundingEvidence();
  const back = await foundingEvidence({ records: (records) => records.toReversed() });
  for (const { derive } of derivedIndicators)
    for (const region of there.directory.regions())
      expect(await derive(region, back)).toEqual(await derive(region, there));
});

it("gives each figure a name of its own and a value or the reason why there is none", async () => {
  const evidence = await foundingEvidence();
  for (const { code, derive } of derivedIndicators)
    for (const region of evidence.directory.regions()) {
      const figures = await derive(region, evidence);
      expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
      for (const { indicator, value, absence, unitAsGiven, nature, derivation } of figures) {
        expect({ indicator, unitAsGiven }).toEqual({
          indicator: code,
          unitAsGiven: expect.any(String),
        });
        expect(nature).not.toBeNull();
        expect([value === null, derivation === null]).toEqual([absence !== null, absence !== null]);
      }
    }
});

it("bears records whose fields are not what they should be", async () => {
  const odd = {
    name: 7,
    sources: [{}],
    kind: {},
    address: 1,
    operator: [],
    membership: "x",
    facilities: {},
  };
  const evidence = await foundingEvidence({
    records: (records) =>
      records.map((record) => (record.region === "cork" ? { ...record, ...odd } : record)),
  });
  const cork = evidence.directory.region("cork")!;
  for (const { derive } of derivedIndicators) expect(await derive(cork, evidence)).not.toEqual([]);
});
