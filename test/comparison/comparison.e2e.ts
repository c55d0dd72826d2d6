import type { PlanSummary } from "@guildhall/gateway";
import { disposables, query } from "@guildhall/serving/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fill } from "../support/catalogued.ts";
import { startFounding, type FoundingFederation } from "../support/founding.ts";

let federation: FoundingFederation;
const running = disposables();
afterAll(() => running[Symbol.asyncDispose]());
const plans: PlanSummary[] = [];
beforeEach(() => void plans.splice(0));

beforeAll(async () => {
  federation = running.use(await startFounding({ onPlan: (plan) => plans.push(plan) }));
  await fill(federation.catalogue);
});

const ask = async (text: string, variables?: Record<string, unknown>) => {
  const { data, errors } = await query(federation.url, text, variables);
  expect(errors).toBeUndefined();
  return data;
};
const askedOf = () => plans.flatMap(({ fetches }) => fetches.map(({ subgraph }) => subgraph));

const COMPARED = `compareRegions(
  indicators: ["maker-spaces-per-100000-people", "businesses-supported", "unemployment-rate"]
) {
  coverage { sentence }
  columns {
    indicator
    basis { says }
    statistics { n share low { median } high { median } }
  }
  rows {
    region
    cells {
      verdict
      reasons { code }
      records
      absence
      figure { id record value bound unit period sources { title address } derivation { formula counted } }
      interval { low high method }
    }
  }
}`;

describe("regions side by side", () => {
  it("are answered by the catalogue alone, the same each time", async () => {
    const first = await query(federation.url, `{ ${COMPARED} }`);
    expect(first.errors).toBeUndefined();
    expect(askedOf()).toEqual(["catalogue"]);
    expect(first.data.compareRegions.coverage.sentence).toBe("14 of 14 regions.");
    const again = await query(federation.url, `{ ${COMPARED} }`);
    expect(JSON.stringify(again.data)).toBe(JSON.stringify(first.data));
  });

  it("have a cell for each indicator, and every record that one rests on can be had", async () => {
    const { compareRegions } = await ask(`{ ${COMPARED} }`);
    const cells = compareRegions.rows.flatMap(({ cells: all }: { cells: object[] }) => all);
    expect(cells).toHaveLength(14 * 3);
    for (const { verdict, absence } of cells) expect([verdict, absence]).not.toEqual([null, null]);
    const figures = cells.flatMap(({ figure }: { figure: object | null }) => figure ?? []);
    const without = figures.filter(
      ({ record, derivation, sources }: Record<string, { length: number } | null>) =>
        !record && !derivation && !sources?.length,
    );
    expect(without).toEqual([]);
    const ids = [...new Set(cells.flatMap(({ records }: { records: string[] }) => records))];
    const found = await ask("query ($ids: [ID!]!) { records(ids: $ids) { id } }", { ids });
    expect(found.records.map((one: { id: string } | null) => one?.id)).toEqual(ids);
  });

  it("are refused a place in a ranking where too little compares, with what it would need", async () => {
    const { compareRegions } = await ask(`{
      compareRegions(indicators: ["businesses-supported", "members"]) {
        ranking { refused { code got wanted toDo } result { regions { region } } }
      }
    }`);
    const { refused, result } = compareRegions.ranking;
    expect(result).toBeNull();
    expect(refused.map(({ code }: { code: string }) => code)).toContain("TOO_FEW_REGIONS");
    expect(refused.every((one: object) => Object.values(one).every(Boolean))).toBe(true);
  });
});

describe("a comparison that is kept", () => {
  it("names the records that its figures rest on, with their licences and owners", async () => {
    const { snapshot } = await ask(
      "query ($query: String!) { snapshot(query: $query) { hash recordIds attribution changedSince { id } } }",
      {
        query: `{ ${COMPARED} }`,
      },
    );
    expect(snapshot.recordIds).toContain("birmingham/maker-spaces/steamhouse");
    expect(snapshot.attribution).toContainEqual(expect.stringContaining("Kranj"));
    expect(snapshot.changedSince).toEqual([]);
    const again = await ask("query ($query: String!) { snapshot(query: $query) { hash } }", {
      query: `{ ${COMPARED} }`,
    });
    expect(again.snapshot.hash).toBe(snapshot.hash);
  });
});

describe("a practice that could travel", () => {
  it("is told of from a live question by one more call, and from the catalogue by none", async () => {
    const field = `transferability(to: "kranj") { summary { says } conditions { text met records } }`;
    const { region } = await ask(
      `{ region(id: "lisbon") { goodPractices(first: 3) { nodes { id ${field} } } } }`,
    );
    expect(askedOf()).toEqual(["commons", "regions", "commons"]);
    plans.splice(0);
    const { goodPractices } = await ask(
      `{ goodPractices(regions: ["lisbon"], first: 3) { nodes { id ${field} } } }`,
    );
    expect(askedOf()).toEqual(["catalogue"]);
    expect(goodPractices).toEqual(region.goodPractices);
    expect(region.goodPractices.nodes[0].transferability.summary.says).toContain("Anticipated");
  });

  it("has a region answer what is like it, what it lacks and whom it could talk to", async () => {
    const { region } = await ask(`{
      region(id: "zagreb") {
        similar(first: 3, excludeSameCountry: true) { regionName distance }
        gaps(first: 3) { says state }
        transferable(first: 3) { practices { id why } }
        partnerBrief(with: "kranj") { says offers { practice { id } } asks { practice { id } } }
      }
    }`);
    expect(region.similar).toHaveLength(3);
    expect(region.transferable.practices).toHaveLength(3);
    expect(region.partnerBrief.says).toContain("conversation");
  });
});
