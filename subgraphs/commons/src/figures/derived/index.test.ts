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

it("works out again what a change concerns, and hands out all else as it was", async () => {
  const evidence = await foundingEvidence();
  const ask = async (code: string, region: string) =>
    derivedIndicators
      .find((one) => one.code === code)!
      .derive(evidence.directory.region(region)!, evidence);
  const asked = [
    ["adoptions-given", "birmingham"],
    ["adoptions-given", "paris"],
    ["maker-spaces", "paris"],
    ["registry-freshness", "paris"],
  ] as const;
  const before = await Promise.all(asked.map(([code, region]) => ask(code, region)));
  // Bologna withdraws the plan that it took from Birmingham.
  const id = "bologna/adoptions/ad-er-tris-action-plan";
  const at = "2026-11-25T00:00:00Z";
  const state = {
    region: "bologna",
    after: { number: 2, index: 0 },
    changedAt: at,
    confirmedAt: at,
  };
  await evidence.catalogue.apply(state, [{ op: "drop", id }]);
  const [given, ...others] = await Promise.all(asked.map(([code, region]) => ask(code, region)));
  expect(given?.[0]).toMatchObject({ value: 2, time: { from: "2026-11-24" } });
  for (const [index, other] of others.entries()) expect(other).toBe(before[index + 1]);
  expect((await ask("adoptions-taken", "bologna"))[0]).toMatchObject({
    value: 0,
    time: { from: "2026-11-25" },
  });
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
