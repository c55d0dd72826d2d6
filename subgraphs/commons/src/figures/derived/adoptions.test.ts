import { expect, it } from "vitest";
import { changed, figure, valuesByPart } from "./testing/figures.ts";

it("counts what a region gave by whoever tells of it, and what it took", async () => {
  // NISP abroad and STEAMhouse in India, told by Birmingham, and the action plan that Bologna took
  // from NISP; the growth hub of Coventry was only looked at.
  const given = await figure("adoptions-given", "birmingham");
  expect(given.derivation?.counted).toEqual([
    "birmingham/adoptions/ad-nisp-abroad",
    "birmingham/adoptions/ad-steamhouse-india",
    "bologna/adoptions/ad-er-tris-action-plan",
  ]);
  expect(given.derivation?.leftOut).toMatchObject([{ reason: "NOT_TAKEN_UP" }]);
  expect(await valuesByPart("adoptions-taken", "birmingham")).toEqual({
    whole: 2,
    considered: 1,
    planned: 1,
    running: 1,
    succeeded: 1,
  });
});

it("takes what a region did within its own borders for neither given nor taken", async () => {
  const id = "bratislava/adoptions/ad-fablab-creative-point";
  for (const code of ["adoptions-given", "adoptions-taken"])
    expect((await figure(code, "bratislava")).derivation?.leftOut).toMatchObject([
      { id, reason: "WITHIN_REGION" },
    ]);
});

const nisp = { id: "birmingham/good-practices/gp-nisp", name: "Industrial symbiosis" };
const giver = "birmingham/adoptions/ad-told-by-giver";
const taker = "bologna/adoptions/ad-er-tris-action-plan";
const bologna = { name: "Bologna", region: { id: "bologna" } };

it.each([
  ["by its id", { practice: nisp }],
  ["by its name alone", { practiceName: "NATIONAL Industrial Symbiosis Programme" }],
])(
  "counts once what both sides tell, the practice told %s, as the taker tells it",
  async (_, told) => {
    const from = [{ name: "Birmingham", region: { id: "birmingham" } }];
    const records = changed({ [giver]: { ...told, from, to: [bologna], state: "SUCCEEDED" } });
    const given = await figure("adoptions-given", "birmingham", { records });
    expect(given.value).toBe(3);
    expect(given.derivation?.leftOut).toContainEqual({
      id: giver,
      reason: "TOLD_TWICE",
      says: `“${giver}” tells what ${taker} tells too, here as SUCCEEDED.`,
    });
    const taken = await figure("adoptions-taken", "bologna", { records });
    expect(taken.derivation?.counted).toEqual([taker]);
  },
);

it("counts a failure as taken up, and two attempts of one registry twice", async () => {
  const attempt = { practice: nisp, to: [{ name: "Ghent" }] };
  const records = changed({
    "birmingham/adoptions/ad-first": { ...attempt, state: "FAILED" },
    "birmingham/adoptions/ad-second": { ...attempt, state: "RUNNING" },
  });
  expect(await valuesByPart("adoptions-given", "birmingham", { records })).toMatchObject({
    whole: 5,
    failed: 1,
  });
});

it("reads whoever tells of it as the taker where no place is named, and bears odd places", async () => {
  const records = changed({
    "cork/adoptions/ad-nowhere": { practice: nisp, state: "RUNNING" },
    "cork/adoptions/ad-odd": { state: "RUNNING", from: "x", to: [null, 7, { region: "cork" }] },
  });
  // Cork has one already, Playful Paradigm; of the odd one it is told in Cork as well.
  const taken = await figure("adoptions-taken", "cork", { records });
  expect(taken.derivation?.counted).toEqual([
    "cork/adoptions/ad-nowhere",
    "cork/adoptions/ad-odd",
    "cork/adoptions/ad-playful-paradigm-cork",
  ]);
});
