import { findTerm, vocabulary } from "@guildhall/schema";
import { describe, expect, it } from "vitest";
import { barrier, type Examples } from "../testing/examples/example.ts";
import { PARTNERS } from "../testing/examples/partners.ts";
import { PLACES_AND_PEOPLE } from "../testing/examples/places-and-people.ts";
import { POPULATION } from "../testing/examples/population.ts";
import { POWER_AND_MONEY } from "../testing/examples/power-and-money.ts";
import { judgeMade } from "../testing/places.ts";
import { CONDITION_RULES } from "./rules.ts";

it("has a rule for every criterion of the vocabulary, and none besides", () => {
  const criteria = vocabulary("condition")!.terms.map(({ code }) => code);
  expect(Object.keys(CONDITION_RULES).toSorted()).toEqual(criteria.toSorted());
});

it("says of every rule what it looks at and what it cannot tell", () => {
  for (const { looked, cannotTell } of Object.values(CONDITION_RULES)) {
    expect(looked).toMatch(/\.$/);
    expect(cannotTell).toMatch(/\.$/);
  }
});

const EXAMPLES: Examples = { ...POPULATION, ...PLACES_AND_PEOPLE, ...PARTNERS, ...POWER_AND_MONEY };

describe.each(Object.entries(EXAMPLES))("%s", (criterion, examples) => {
  it.each(examples.map(([words, met, ...rest]) => [words, met, rest] as const))(
    "where %s: %s",
    async (_words, met, [receiver, options]) => {
      expect((await judgeMade(criterion, receiver, options)).met).toBe(met);
    },
  );

  it("is unknown where no record and no figure tells", async () => {
    const judged = await judgeMade(criterion, {});
    expect(judged).toMatchObject({ met: "UNKNOWN", records: [], figures: [], criterion });
    expect(findTerm("condition", criterion)).toBeDefined();
  });
});

it("has an example of each answer that a rule can give", () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(Object.keys(CONDITION_RULES).toSorted());
  for (const [criterion, examples] of Object.entries(EXAMPLES)) {
    if (criterion === "time") continue;
    const answers = new Set(examples.map(([, met]) => met));
    const wanted =
      criterion === "legal-framework" ? ["MET", "PARTLY"] : ["MET", "PARTLY", "NOT_MET"];
    expect({ criterion, answers: [...answers] }).toEqual({
      criterion,
      answers: expect.arrayContaining(wanted),
    });
  }
});

it("names the records that it rests on, and those against it", async () => {
  const judged = await judgeMade("networks", {
    records: {
      networks: [{ name: "Makers" }],
      findings: [barrier("ecosystems", { name: "Scattered" })],
    },
  });
  expect(judged.records).toEqual(["here/networks/0", "here/findings/0"]);
  expect(judged.says).toBe("Networks there: Makers. Found to hinder there: Scattered.");
});

it("tells of more than three records by their number", async () => {
  const networks = ["A", "B", "C", "D", "E"].map((name) => ({ name }));
  const { says, records } = await judgeMade("networks", { records: { networks } });
  expect(says).toBe("Networks there: A, B, C and 2 more.");
  expect(records).toHaveLength(5);
});

it("tells how long it took elsewhere, and stays unknown", async () => {
  const adoptions = [
    { name: "In Maribor", state: "SUCCEEDED", period: { start: "2019", end: "2022" } },
  ];
  const { says, met } = await judgeMade("time", {}, { adoptions });
  expect({ says, met }).toEqual({
    says: "In Maribor: from 2019 to 2022, found to work.",
    met: "UNKNOWN",
  });
});

it.each([undefined, "nothing-of-ours"])("cannot judge the criterion %s", async (criterion) => {
  const judged = await judgeMade(criterion as string, { records: { networks: [{}] } });
  expect(judged).toMatchObject({ met: "UNKNOWN", context: null, looked: null });
  expect(judged.says).toContain("read");
});
