import { describe, expect, it } from "vitest";
import { learningOf } from "./learning.ts";
import { told, withRecord } from "./testing/told.ts";

const STEAMHOUSE = "birmingham/good-practices/gp-steamhouse-phase-1";
const place = (name: string, region?: string) => ({
  name,
  ...(region && { region: { id: region } }),
});
const GIVER = {
  practice: { id: STEAMHOUSE, name: "STEAMhouse" },
  from: [place("Birmingham", "birmingham")],
  to: [place("Kranj", "kranj")],
  state: "PLANNED",
  stateBasis: "STATED",
  toldBy: "GIVER",
};
const TAKER = {
  practiceName: "STEAMhouse phase 1",
  from: [place("Birmingham (West Midlands)", "birmingham")],
  to: [place("Gorenjska", "kranj")],
  state: "SUCCEEDED",
  stateBasis: "DERIVED",
  toldBy: "TAKER",
};

const edges = async (giver: object, taker: object) => {
  const add = withRecord("birmingham/adoptions/ad-planted", { ...GIVER, ...giver });
  const addToo = withRecord("kranj/adoptions/ad-planted", { ...TAKER, ...taker });
  const all = await learningOf(
    ...(await told("urban-m", { records: (records) => addToo(add(records)) })),
  );
  return all.edges.filter(({ evidence }) => evidence.some((id) => id.endsWith("/ad-planted")));
};

describe("an adoption that both sides tell of", () => {
  it("is one edge, though one of them names the practice without a link", async () => {
    expect(await edges({}, {})).toMatchObject([
      {
        practice: STEAMHOUSE,
        reach: "AMONG_PARTNERS",
        from: { region: "birmingham", places: ["Birmingham", "Birmingham (West Midlands)"] },
        to: { region: "kranj", places: ["Kranj", "Gorenjska"] },
        state: "SUCCEEDED",
        stateBasis: "DERIVED",
        toldBy: "BOTH",
        evidence: ["birmingham/adoptions/ad-planted", "kranj/adoptions/ad-planted"],
      },
    ]);
  });

  it("has no state where they tell different ends of it", async () => {
    const [edge] = await edges({ state: "FAILED" }, {});
    expect(edge).toMatchObject({
      state: null,
      accounts: [{ state: "FAILED" }, { state: "SUCCEEDED" }],
    });
  });

  it("is two edges where they are of different practices or places", async () => {
    expect(await edges({}, { practiceName: "Something else" })).toHaveLength(2);
    expect(await edges({}, { to: [place("Zagreb", "zagreb")] })).toHaveLength(2);
  });
});

it("leaves out an adoption without a place on one side, and says so", async () => {
  const add = withRecord("kranj/adoptions/ad-planted", { ...TAKER, from: [] });
  const { leftOut } = await learningOf(...(await told("urban-m", { records: add })));
  expect(leftOut).toContainEqual({
    record: "kranj/adoptions/ad-planted",
    reason: "NO_PLACE_NAMED",
    says: expect.stringContaining("does not say where the practice comes from"),
  });
});

it("answers the same, in the same order, whatever order the records came in", async () => {
  const plain = await learningOf(...(await told("urban-m")));
  const turned = await learningOf(
    ...(await told("urban-m", { records: (records) => records.toReversed() })),
  );
  expect(JSON.stringify(turned)).toBe(JSON.stringify(plain));
});
