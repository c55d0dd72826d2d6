import { expect, it } from "vitest";
import { foundingEvidence } from "../holdings/testing/founding.ts";
import { adoptionsOf } from "./adoptions.ts";
import { type Made, madeEvidence, practice, PRACTICE } from "./testing/made.ts";

const adoption = (id: string, to: object, more: Record<string, unknown> = {}): Made => ({
  id,
  name: id,
  practice: { id: PRACTICE },
  to: [to],
  state: "RUNNING",
  ...more,
});
const KRANJ = { name: "Kranj, Slovenia", region: { id: "kranj" } };
const told = async (...records: Made[]) =>
  (await adoptionsOf(PRACTICE, await madeEvidence(practice(), ...records))).map(
    ({ accounts, ...rest }) => ({ ...rest, accounts: accounts.map(({ id }) => id) }),
  );

it("counts once what giver and taker both tell, the taker's word first, and says where they differ", async () => {
  expect(
    await told(
      adoption("cork/adoptions/given", KRANJ, { state: "SUCCEEDED" }),
      adoption("kranj/adoptions/taken", KRANJ, { state: "FAILED" }),
    ),
  ).toEqual([
    {
      accounts: ["kranj/adoptions/taken", "cork/adoptions/given"],
      state: "FAILED",
      contradicted: true,
      elsewhere: true,
      calledOtherwise: null,
    },
  ]);
});

it("holds two adoptions of one registry apart, and two places of two", async () => {
  const lisbon = { name: "Lisbon", region: { id: "lisbon" } };
  const all = await told(
    adoption("cork/adoptions/a", KRANJ),
    adoption("cork/adoptions/b", KRANJ),
    adoption("lisbon/adoptions/c", lisbon),
  );
  expect(all.map(({ accounts }) => accounts)).toEqual([
    ["lisbon/adoptions/c"],
    ["cork/adoptions/a"],
    ["cork/adoptions/b"],
  ]);
});

it("knows a place outside the graph by its name, however it is written", async () => {
  const all = await told(
    adoption("cork/adoptions/a", { name: "Timișoara, Romania" }),
    adoption("kranj/adoptions/b", { name: "Timisoara, Romania" }),
  );
  expect(all).toMatchObject([{ accounts: ["cork/adoptions/a", "kranj/adoptions/b"] }]);
});

it("counts adoptions of the record that a practice takes the place of, and follows its links", async () => {
  const evidence = await madeEvidence(
    practice({
      replaces: [{ id: "cork/good-practices/old" }],
      adoptedElsewhere: [{ id: "kranj/adoptions/by-name" }],
    }),
    adoption("lisbon/adoptions/of-old", KRANJ, { practice: { id: "cork/good-practices/old" } }),
    { id: "kranj/adoptions/by-name", name: "By name", state: "PLANNED", to: [{ name: "Bled" }] },
  );
  const all = await adoptionsOf(PRACTICE, evidence);
  expect(all.flatMap(({ accounts }) => accounts.map(({ id }) => id))).toEqual([
    "kranj/adoptions/by-name",
    "lisbon/adoptions/of-old",
  ]);
});

it("tells of a forerunner under the name that the account gives it", async () => {
  const of = (practiceName: string) => told(adoption("cork/adoptions/a", KRANJ, { practiceName }));
  expect(await of("Night of machines")).toMatchObject([{ calledOtherwise: "Night of machines" }]);
  expect(await of("The tool days, with a market")).toMatchObject([{ calledOtherwise: null }]);
});

it("finds on the founding registries what others took up, and what failed at home", async () => {
  const evidence = await foundingEvidence();
  const of = async (id: string) =>
    (await adoptionsOf(id, evidence)).map(({ accounts, state, elsewhere, calledOtherwise }) => ({
      id: accounts[0]!.id,
      state,
      elsewhere,
      calledOtherwise,
    }));
  // Bologna's registry tells of it, and Birmingham's does not.
  expect(await of("birmingham/good-practices/gp-nisp")).toMatchObject([
    { id: "bologna/adoptions/ad-er-tris-action-plan", elsewhere: true },
    { id: "birmingham/adoptions/ad-nisp-abroad", elsewhere: true },
  ]);
  expect(await of("zagreb/good-practices/gp-zagreb-for-me")).toEqual([
    {
      id: "zagreb/adoptions/ad-zagreb-for-me-city",
      state: "FAILED",
      elsewhere: false,
      calledOtherwise: "City Acupuncture (small actions), raised to a city programme",
    },
    {
      id: "zagreb/adoptions/ad-city-acupuncture",
      state: "SUCCEEDED",
      elsewhere: true,
      calledOtherwise: "City Acupuncture",
    },
  ]);
});
