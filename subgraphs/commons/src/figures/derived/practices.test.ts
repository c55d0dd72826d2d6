import { expect, it } from "vitest";
import { changed, figure } from "./testing/figures.ts";

it("counts what is on record, what is published, and what has figures to show", async () => {
  // Bratislava has seven: two published (Nova Cvernovka, the cluster stakeholder group), and four
  // with figures (FabLab, INQB, the science park, Nova Cvernovka).
  expect((await figure("practices-on-record", "bratislava")).value).toBe(7);
  const published = await figure("practices-published", "bratislava");
  expect(published.value).toBe(2);
  expect(published.derivation?.leftOut).toHaveLength(5);
  const proven = await figure("practices-with-evidence", "bratislava");
  expect(proven.derivation?.counted).toEqual([
    "bratislava/good-practices/gp-comenius-science-park",
    "bratislava/good-practices/gp-fablab-bratislava",
    "bratislava/good-practices/gp-inqb",
    "bratislava/good-practices/gp-nova-cvernovka",
  ]);
  expect(proven.notes).toEqual(["Of 7 on record."]);
});

it("counts a practice once that was told anew, and measurements as figures too", async () => {
  const [first, second] = ["gp-inqb", "gp-playpark-bratislava"].map(
    (own) => `bratislava/good-practices/${own}`,
  ) as [string, string];
  const records = changed({
    [second]: { replaces: [{ id: first }], measurements: ["bratislava/measurements/a"] },
  });
  const found = await figure("practices-with-evidence", "bratislava", { records });
  expect(found.value).toBe(4);
  expect(found.derivation?.counted).toContain(second);
  expect(found.derivation?.leftOut).toContainEqual({
    id: first,
    reason: "COUNTED_ELSEWHERE",
    says: `“InQb university technology incubator: three years and no longer” is counted as ${second}, which takes its place.`,
  });
});

it("still counts practices that are each told to take the other's place", async () => {
  const [first, second] = ["gp-inqb", "gp-playpark-bratislava"].map(
    (own) => `bratislava/good-practices/${own}`,
  ) as [string, string];
  const records = changed({
    [first]: { replaces: [{ id: second }] },
    [second]: { replaces: [{ id: first }] },
  });
  expect((await figure("practices-on-record", "bratislava", { records })).value).toBe(7);
});
