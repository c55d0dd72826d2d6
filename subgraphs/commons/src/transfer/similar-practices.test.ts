import type { StoredRecord } from "@guildhall/schema";
import { expect, it } from "vitest";
import { foundingEvidence } from "../holdings/testing/founding.ts";
import { similarPractices } from "./similar-practices.ts";

const practice = (id: string, said: Record<string, unknown>): StoredRecord => ({
  id,
  region: id.split("/")[0]!,
  name: id,
  status: "UNKNOWN",
  sources: [],
  updatedAt: "2026-11-24T00:00:00Z",
  version: 1,
  ...said,
});
const over = (...practices: StoredRecord[]) => foundingEvidence({ records: () => practices });
const idsOf = (found: readonly { practice: StoredRecord }[]) => found.map((one) => one.practice.id);

it("counts what both have over what either has, a rare word for more", async () => {
  const own = practice("cork/good-practices/a", { themes: ["steam", "enterprise"] });
  const evidence = await over(
    own,
    practice("kranj/good-practices/rare", { themes: ["steam"] }),
    practice("lisbon/good-practices/common", { themes: ["enterprise"] }),
    practice("paris/good-practices/other", { themes: ["enterprise", "communities"] }),
  );
  const [rare, common, other] = await similarPractices(own, {}, evidence);
  expect(rare!.practice.id).toBe("kranj/good-practices/rare");
  // Two of four have the one, three of four the other.
  const [steam, enterprise] = [Math.log(1 + 4 / 2), Math.log(1 + 4 / 3)];
  expect(rare!.low).toBeCloseTo(steam / (steam + enterprise), 12);
  expect(common!.low).toBeCloseTo(enterprise / (steam + enterprise), 12);
  expect(rare!.shared).toEqual([
    { facet: "THEME", code: "steam", label: "STEAM", weight: steam, heldBy: 2, of: 4 },
  ]);
  expect(other!.low).toBeLessThan(common!.low);
});

it("takes what only one records for unknown: different at the low end, shared at the high", async () => {
  const own = practice("cork/good-practices/a", { themes: ["steam"], stages: ["idea"] });
  const evidence = await over(own, practice("kranj/good-practices/b", { themes: ["steam"] }));
  const [found] = await similarPractices(own, {}, evidence);
  expect(found).toMatchObject({ high: 1, unknown: ["STAGE"] });
  expect(found!.low).toBeCloseTo(Math.log(2) / (Math.log(2) + Math.log(3)), 12);
});

it("names nothing that shares nothing, and never the practice itself", async () => {
  const own = practice("cork/good-practices/a", { themes: ["steam"] });
  const evidence = await over(own, practice("kranj/good-practices/b", { themes: ["enterprise"] }));
  expect(await similarPractices(own, {}, evidence)).toEqual([]);
});

it("puts those of other regions first where they are as near, then goes by id", async () => {
  const said = { themes: ["steam"] };
  const own = practice("cork/good-practices/m", said);
  const evidence = await over(
    own,
    practice("cork/good-practices/a", said),
    practice("paris/good-practices/a", said),
    practice("kranj/good-practices/z", said),
  );
  const found = await similarPractices(own, {}, evidence);
  expect(idsOf(found)).toEqual([
    "kranj/good-practices/z",
    "paris/good-practices/a",
    "cork/good-practices/a",
  ]);
  expect(found.map(({ sameRegion }) => sameRegion)).toEqual([false, false, true]);
  const abroad = await similarPractices(own, { excludeSameRegion: true, first: 1 }, evidence);
  expect(idsOf(abroad)).toEqual(["kranj/good-practices/z"]);
});

it("reads a word by any of its spellings", async () => {
  const own = practice("cork/good-practices/a", {
    conditions: [{ criterion: "political will", text: "x" }],
  });
  const evidence = await over(
    own,
    practice("kranj/good-practices/b", {
      conditions: [{ criterion: "political-commitment", text: "y" }],
    }),
  );
  const [found] = await similarPractices(own, {}, evidence);
  expect(found!.shared).toMatchObject([
    { code: "political-commitment", label: "Political commitment" },
  ]);
});

it("finds the like of a founding practice, and the likeness is the same from either side", async () => {
  const evidence = await foundingEvidence();
  const own = (await evidence.holdings.get("birmingham/good-practices/gp-steamhouse-phase-1"))!;
  const found = await similarPractices(own, { first: 200 }, evidence);
  // They share the rarest words of either: time, STEAM, creative industries, prototyping, community.
  expect(found[0]!.practice.id).toBe("kranj/good-practices/gp-roglab");
  for (const { practice: other, low, high } of found) {
    const back = await similarPractices(other, { first: 200 }, evidence);
    expect(back.find((one) => one.practice.id === own.id)).toMatchObject({ low, high });
  }
});
