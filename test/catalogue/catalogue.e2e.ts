import type { PlanSummary } from "@guildhall/gateway";
import { lists } from "@guildhall/schema";
import { disposables, query } from "@guildhall/serving/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fill } from "../support/catalogued.ts";
import { FOUNDING, startFounding, type FoundingFederation } from "../support/founding.ts";

let federation: FoundingFederation;
const running = disposables();
afterAll(() => running[Symbol.asyncDispose]());
const plans: PlanSummary[] = [];
beforeEach(() => void plans.splice(0));

beforeAll(async () => {
  federation = running.use(await startFounding({ onPlan: (plan) => plans.push(plan) }));
});

const ask = async (text: string) => {
  const answer = await query(federation.url, text);
  expect(answer.errors).toBeUndefined();
  return answer.data;
};
const askedOf = () => plans.flatMap(({ fetches }) => fetches.map(({ subgraph }) => subgraph));

it("is answered while nothing was harvested, and says that nothing was read", async () => {
  const { makerSpaces } = await ask(
    "{ makerSpaces { totalCount coverage { complete sentence } } }",
  );
  expect(makerSpaces).toEqual({
    totalCount: 0,
    coverage: { complete: false, sentence: "None of 14 regions has been read yet." },
  });
});

describe("the catalogue of the founding regions", () => {
  beforeAll(() => fill(federation.catalogue));

  it("counts as many records of every kind as the regions do", async () => {
    const kindLists = lists.map(({ kind }) => kind.plural);
    const counts = kindLists.map((name) => `${name} { totalCount }`).join(" ");
    const catalogued = await ask(
      `{ ${kindLists.map((name) => `${name}(regions: ${JSON.stringify(FOUNDING)}) { totalCount }`).join(" ")} }`,
    );
    const { regions } = await ask(`{ regions { ${counts} } }`);
    for (const name of kindLists) {
      const live = regions.map(
        (one: Record<string, { totalCount: number }>) => one[name]?.totalCount,
      );
      expect([name, catalogued[name].totalCount]).toEqual([
        name,
        live.reduce((sum: number, count: number) => sum + count, 0),
      ]);
    }
    expect(catalogued.makerSpaces.totalCount).toBe(177);
  });

  it("answers a record as its region does, links and words included", async () => {
    const record =
      "name kind { code label } operator { name organisation { name } } facilities { category { label } } goodPractices { name measurements { name quantity { value } } } region { name } sources { title }";
    const { region } = await ask(
      `{ region(id: "lisbon") { makerSpaces { nodes { ${record.replace("region { name } ", "")} } } } }`,
    );
    const { makerSpaces } = await ask(
      `{ makerSpaces(regions: ["lisbon"]) { nodes { ${record} } } }`,
    );
    const expected = region.makerSpaces.nodes.map((node: object) => ({
      ...node,
      region: { name: "Lisbon" },
    }));
    expect(makerSpaces.nodes).toEqual(expected);
  });

  it("is asked alone for what begins in it, and a region alone for what begins live", async () => {
    await ask(
      "{ makerSpaces(first: 3) { nodes { name goodPractices { name adoptedElsewhere { adoption { name } } } } } }",
    );
    expect(askedOf()).toEqual(["catalogue"]);
    plans.splice(0);
    await ask('{ record(id: "lisbon/maker-spaces/fablab-lisboa") { makerSpace { name } } }');
    expect(askedOf()).toEqual(["commons", "regions"]);
  });

  it("leads from its records to what is live of their regions", async () => {
    const { makerSpaces } = await ask(
      '{ makerSpaces(regions: ["kranj"], first: 1) { nodes { region { registry { position } makerSpaces { totalCount } partnerships { name } } } } }',
    );
    expect(makerSpaces.nodes[0].region).toMatchObject({
      registry: { position: expect.any(Number) },
      makerSpaces: { totalCount: 9 },
      partnerships: expect.arrayContaining([{ name: "Urban M" }]),
    });
  });

  it("answers in full for a region that is down, whose live lists are those of its copy", async () => {
    const text =
      '{ makerSpaces(regions: ["zagreb"]) { totalCount } region(id: "zagreb") { makerSpaces { totalCount } } }';
    await federation.regions["zagreb"]![Symbol.asyncDispose]();
    const { data, extensions } = await query(federation.url, text);
    const makerSpaces = { totalCount: 7 };
    expect(data).toEqual({ makerSpaces, region: { makerSpaces } });
    expect(extensions?.regions).toMatchObject([{ id: "zagreb", served: "REPLICA" }]);
  });
});
