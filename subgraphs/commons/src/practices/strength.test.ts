import { describe, expect, it } from "vitest";
import type { CriterionName, EvidenceStrength } from "./strength.ts";
import { strengthOf } from "./strength.ts";
import { figure, type Made, madeEvidence, practice, PRACTICE, sources } from "./testing/made.ts";

async function strength(more: Record<string, unknown>, ...others: Made[]) {
  const evidence = await madeEvidence(practice(more), ...others);
  return strengthOf((await evidence.holdings.get(PRACTICE))!, evidence);
}
const on = ({ criteria }: EvidenceStrength, name: CriterionName) =>
  criteria.find(({ criterion }) => criterion === name)!;
const judged = async (name: CriterionName, more: Record<string, unknown>, ...others: Made[]) =>
  on(await strength(more, ...others), name);

const byOthers = { selfReported: false };
const aim = { kind: "TARGET" };
const before = { period: { start: "2017", end: "2017" } };

describe("effectiveness", () => {
  const jobs = (value: number, more = {}) => figure("jobs", "jobs-created", [value, "jobs"], more);
  it.each([
    ["MET", "others counted, and the target was reached", [jobs(90, aim), jobs(90, byOthers)]],
    ["MET", "others counted more than before", [jobs(5, before), jobs(6, byOthers)]],
    ["PROMISING", "others counted, less than was aimed at", [jobs(90, aim), jobs(89, byOthers)]],
    ["PROMISING", "others counted, and nothing tells of before", [jobs(6, byOthers)]],
    [
      "PROMISING",
      "its own word is all there is",
      [jobs(90, aim), jobs(95, { selfReported: true })],
    ],
    ["PROMISING", "nobody says who counted", [jobs(90, aim), jobs(95)]],
    ["NOT_SHOWN", "only a target is told", [jobs(90, aim)]],
    ["NOT_SHOWN", "floor space grew", [figure("floor", "floor-space", [9, "m2"], byOthers)]],
    ["NOT_SHOWN", "firms were reached", [figure("firms", "businesses-supported", [9, "firms"])]],
    ["NOT_SHOWN", "nothing is told", []],
  ])("is %s where %s", async (standing, _, evidence) => {
    expect(await judged("EFFECTIVENESS", { evidence })).toMatchObject({ standing });
  });

  it("takes a bound for an answer only where it settles the question", async () => {
    const over = { ...byOthers, quantity: { value: 80, bound: "AT_LEAST", unit: "jobs" } };
    const of = async (target: number) =>
      (await judged("EFFECTIVENESS", { evidence: [jobs(target, aim), jobs(0, over)] })).standing;
    expect(await of(80)).toBe("MET");
    expect(await of(81)).toBe("PROMISING");
  });

  it("names both figures, and says by how much it fell short", async () => {
    const evidence = [jobs(90, aim), jobs(60, byOthers)];
    const { says, figures, records } = await judged("EFFECTIVENESS", { evidence });
    expect(says).toContain("Aimed at 90 (jobs), it came to 60 (jobs), short of that.");
    expect(new Set(figures)).toEqual(new Set([`${PRACTICE}#evidence.0`, `${PRACTICE}#evidence.1`]));
    expect(records).toEqual([PRACTICE]);
  });
});

describe("efficiency", () => {
  const cost = figure("money", "budget", [1000, "EUR"], { kind: "BUDGET" });
  const firms = (more = {}) => figure("firms", "businesses-supported", [9, "firms"], more);
  const money = { money: [{ amount: 5, bound: "EXACT", currency: "EUR" }] };
  it.each([
    ["MET", "both are of one time and others counted", { evidence: [cost, firms(byOthers)] }],
    ["PROMISING", "nobody says who counted", { evidence: [cost, firms()] }],
    ["PROMISING", "they are of two times", { evidence: [cost, firms({ ...byOthers, ...before })] }],
    ["PROMISING", "the cost has no time", { resources: money, evidence: [firms(byOthers)] }],
    ["NOT_SHOWN", "no result is told", { resources: money, evidence: [cost] }],
    ["NOT_SHOWN", "no cost is told", { evidence: [firms(byOthers)] }],
  ])("is %s where %s", async (standing, _, more) => {
    expect(await judged("EFFICIENCY", more)).toMatchObject({ standing });
  });
});

describe("equity", () => {
  const women = (more = {}) => figure("women among users", null, [70, "percent"], more);
  it.each([
    ["MET", "others counted a group that is easily left out", { evidence: [women(byOthers)] }],
    ["PROMISING", "nobody says who counted them", { evidence: [women()] }],
    ["PROMISING", "it is only told to be for them", { problem: "Jobless people had no place." }],
    ["NOT_SHOWN", "no group is named, and young firms are none", { problem: "Young firms fail." }],
    ["NOT_SHOWN", "they are only aimed at, with no word of it", { evidence: [women(aim)] }],
  ])("is %s where %s", async (standing, _, more) => {
    expect(await judged("EQUITY", more)).toMatchObject({ standing });
  });

  it("hears a finding of another registry that bears on it", async () => {
    const finding: Made = {
      id: "kranj/findings/migrants",
      name: "Migrants came in numbers",
      kind: "ENABLER",
      bearsOn: [{ id: PRACTICE }],
    };
    expect(await judged("EQUITY", {}, finding)).toMatchObject({
      standing: "PROMISING",
      records: ["kranj/findings/migrants"],
    });
  });
});

describe("the evidence base", () => {
  const published = { publicationStatus: "PUBLISHED" };
  const firms = figure("firms", "businesses-supported", [9, "firms"], byOthers);
  const two = { sources: sources("press.example", "www.review.example") };
  const review: Made[] = [
    { id: "kranj/events/visit", name: "A review", kind: "peer-review" },
    {
      id: "kranj/findings/works",
      name: "It works",
      kind: "ENABLER",
      foundAt: "kranj/events/visit",
      bearsOn: [{ id: PRACTICE }],
    },
  ];
  it.each([
    [
      "MET",
      "published, by two, with a count of others",
      { ...published, ...two, evidence: [firms] },
      [],
    ],
    ["MET", "published, by two, reviewed by peers", { ...published, ...two }, review],
    ["PROMISING", "published, by two, and nobody else looked", { ...published, ...two }, []],
    ["PROMISING", "published, by one", published, []],
    ["PROMISING", "told by two", two, []],
    ["NOT_SHOWN", "told by one", {}, []],
    [
      "NOT_SHOWN",
      "told by one on two pages",
      { sources: sources("press.example", "www.press.example") },
      [],
    ],
    [
      "NOT_SHOWN",
      "told by one and itself",
      { sources: sources("press.example", "houseofmakers.example") },
      [],
    ],
  ])("is %s where it is %s", async (standing, _, more, others) => {
    expect(await judged("EVIDENCE_BASE", more, ...others)).toMatchObject({ standing });
  });

  it("takes the site of a body that it concerns for its own", async () => {
    const body: Made = { id: "cork/organisations/x", name: "X", website: "https://x.example/en" };
    const more = { sources: sources("press.example", "x.example"), organisations: [body.id] };
    expect(await judged("EVIDENCE_BASE", more, body)).toMatchObject({ standing: "NOT_SHOWN" });
  });
});

describe("the extent of coverage", () => {
  const firms = (more = {}) => figure("firms", "businesses-supported", [9, "firms"], more);
  const all = figure("firms of the town", null, [90, "firms"], { kind: "CONTEXT" });
  const adoption = (more: Record<string, unknown> = {}): Made => ({
    id: "kranj/adoptions/a",
    name: "In Kranj",
    practice: { id: PRACTICE },
    to: [{ name: "Kranj", region: { id: "kranj" } }],
    state: "SUCCEEDED",
    stateBasis: "STATED",
    toldBy: "TAKER",
    ...more,
  });
  const failed = {
    ...adoption({ state: "FAILED" }),
    id: "lisbon/adoptions/b",
    to: [{ name: "X" }],
  };
  it.each([
    ["MET", "others counted those reached among all", [firms(byOthers), all], []],
    ["MET", "it worked elsewhere by the taker's word", [], [adoption()]],
    ["PROMISING", "its givers alone say that it worked", [], [adoption({ toldBy: "GIVER" })]],
    ["PROMISING", "that it worked was judged likely", [], [adoption({ stateBasis: "INFERRED" })]],
    ["PROMISING", "it worked here and failed there", [], [adoption(), failed]],
    ["PROMISING", "those reached are counted, of nobody knows how many", [firms(byOthers)], []],
    ["NOT_SHOWN", "it was looked at elsewhere", [], [adoption({ state: "CONSIDERED" })]],
    [
      "NOT_SHOWN",
      "what worked elsewhere was a forerunner",
      [],
      [adoption({ practiceName: "Night of machines" })],
    ],
  ])("is %s where %s", async (standing, _, evidence, others) => {
    expect(await judged("EXTENT_OF_COVERAGE", { evidence }, ...others)).toMatchObject({ standing });
  });
});

it("tells the five in their order, in a sentence, and no sum of them", async () => {
  const told = await strength({});
  expect(told.criteria.map(({ criterion }) => criterion)).toEqual([
    "EFFECTIVENESS",
    "EFFICIENCY",
    "EQUITY",
    "EVIDENCE_BASE",
    "EXTENT_OF_COVERAGE",
  ]);
  expect(told.says).toBe(
    "Not shown: effectiveness, efficiency, equity, evidence base and extent of coverage.",
  );
  expect(Object.keys(told).toSorted()).toEqual(["criteria", "practice", "says"]);
});
