import { disposables, query } from "@guildhall/serving/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FOUNDING, startFounding, type FoundingFederation } from "../../support/founding.ts";

/** Public statistics of the founding regions, asked for beside what the regions answer themselves. */
let federation: FoundingFederation;
const running = disposables();
afterAll(() => running[Symbol.asyncDispose]());
beforeAll(async () => {
  federation = running.use(await startFounding());
});
const ask = async (text: string) => {
  const answer = await query(federation.url, text);
  expect(answer.errors).toBeUndefined();
  return answer;
};

const costOf = (extensions: Record<string, unknown> = {}) =>
  extensions["cost"] as { requested: number; limit: number };

interface Region {
  id: string;
  statistics: { value: number; year: number; territory: { code: string; version: string } }[];
}

describe("public statistics through the gateway", () => {
  it("have the population of all fourteen regions in 2019, with one call to commons", async () => {
    federation.commons.asked.length = 0;
    const { data, extensions } = await ask(
      '{ regions { id statistics(indicators: ["population"], years: [2019]) { value year territory { code version } dataSet { id title publisher } } } }',
    );
    const regions = data.regions as Region[];
    expect(regions.map(({ id }) => id)).toEqual(FOUNDING);
    expect(federation.commons.asked).toHaveLength(1);
    for (const { statistics } of regions)
      expect(statistics).toContainEqual({
        value: expect.any(Number),
        year: 2019,
        territory: { code: expect.any(String), version: expect.any(String) },
        dataSet: {
          id: "population-nuts",
          title: "Population on 1 January, NUTS 2 and NUTS 3",
          publisher: "Eurostat",
        },
      });
    expect(costOf(extensions).requested).toBeLessThan(500);
  });

  it("fit into one request all together, with data set, source, area and indicator", async () => {
    const { data, extensions } = await ask(`{ regions { id statistics {
      value word year period unit flag flagMeaning marginOfError derived edition yearNote note line
      territory { code scheme version level name }
      indicator { code label unit direction source { title address } }
      dataSet { id title publisher code licence address notes sources { id address vintage } }
      source { id address publisher readOn confidence licence vintage note }
    } } }`);
    const figures = (data.regions as Region[]).flatMap(({ statistics }) => statistics);
    expect(figures).toHaveLength(2248);
    const { requested, limit } = costOf(extensions);
    expect(requested).toBeLessThan(limit);
  });

  it("come beside what each region answers itself, and from a record to its region's figures", async () => {
    const { data } = await ask(`{
      regions { id goodPractices { totalCount } findings { totalCount } adoptions { totalCount }
        statistics(indicators: ["unemployment-rate"], years: [2019]) { value line } }
      region(id: "lisbon") { makerSpaces(first: 1) { nodes { region {
        statistics(indicators: ["area-km2"]) { value territory { code } } } } } }
    }`);
    for (const region of data.regions) {
      expect(region.goodPractices.totalCount).toBeGreaterThan(0);
      expect(region.statistics.length).toBeGreaterThan(0);
    }
    const [space] = data.region.makerSpaces.nodes;
    expect(space.region.statistics).toContainEqual({ value: 3015, territory: { code: "PT17" } });
  });
});
