import { type RegionProfile, type StoredRecord, Warnings } from "@guildhall/schema";
import { graphql, type GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { PlainCatalogue } from "../../catalogue/testing/plain.ts";
import { directoryOf } from "../../directory/directory.ts";
import { openSearch } from "../../search/open.ts";
import { placesIn } from "../../search/places.ts";
import type { Search } from "../../search/search.ts";
import { searched } from "../../search/searched.ts";
import { catalogueContext } from "../catalogue/context.ts";
import { catalogueSubgraph } from "../catalogue/subgraph.ts";

const DIRECTORY = directoryOf([
  { id: "cork", name: "Cork", country: "IE", countryName: "Ireland" },
  { id: "lisbon", name: "Lisbon", localName: "Lisboa", country: "PT" },
] as RegionProfile[]);

const RECORDS: Record<string, unknown>[] = [
  {
    id: "lisbon/maker-spaces/fablab-lisboa",
    name: "FabLab Lisboa",
    facilities: [{ category: "laser-cutting" }],
    location: { latitude: 38.72, longitude: -9.13, precision: "ADDRESS" },
  },
  { id: "lisbon/events/open-day", name: "Open day of FabLab Lisboa" },
  {
    id: "cork/maker-spaces/benchspace",
    name: "Benchspace",
    description: "A workshop for wood.",
    location: { latitude: 51.9, longitude: -8.47, precision: "ADDRESS" },
  },
];

let schema: GraphQLSchema;
let catalogue: Catalogue;
let search: Search;
beforeAll(async () => {
  ({ schema } = await catalogueSubgraph());
  const log = { warn: () => {} };
  search = await openSearch({ file: ":memory:", log, places: placesIn(DIRECTORY) });
  catalogue = await searched(new PlainCatalogue(), search);
  for (const region of ["lisbon", "cork"])
    await catalogue.apply(
      { region, after: { number: 1, index: 0 }, changedAt: null, confirmedAt: null },
      RECORDS.map((said) => recordOf(said))
        .filter((record) => record.region === region)
        .map((record) => ({ op: "put", id: record.id, record })),
    );
});
afterAll(() => catalogue.close());

const recordOf = (said: Record<string, unknown>): StoredRecord => ({
  id: String(said["id"]),
  region: String(said["id"]).split("/")[0]!,
  updatedAt: "2026-11-01T00:00:00Z",
  version: 1,
  status: "ACTIVE",
  sources: [],
  ...said,
});

async function ask(source: string) {
  const warnings = new Warnings();
  // No partnership is asked about, and nothing is compared.
  const registry = { partnerships: [] } as never;
  const [statistics, holdings] = [{} as never, {} as never];
  const shared = { directory: DIRECTORY, registry, statistics, holdings, warnings };
  const contextValue = { ...catalogueContext({ ...shared, catalogue }), search };
  const { data, errors } = await graphql({ schema, source, contextValue });
  return {
    // oxlint-disable-next-line typescript/no-explicit-any -- tests know what they asked for
    data: JSON.parse(JSON.stringify(data ?? null)) as any,
    code: errors?.[0]?.extensions["code"],
    errors,
    warnings: warnings.list(),
  };
}

describe("search in the graph", () => {
  it("answers hits of several kinds, each with its record in the field of its kind", async () => {
    const { data, errors } = await ask(`{
      search(text: "fab lab lisboa") {
        totalCount
        didYouMean
        nodes { id kind region score makerSpace { name } event { name } council { name } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.search).toMatchObject({
      totalCount: 2,
      didYouMean: null,
      nodes: [
        {
          id: "lisbon/maker-spaces/fablab-lisboa",
          kind: "MAKER_SPACE",
          region: "lisbon",
          makerSpace: { name: "FabLab Lisboa" },
          event: null,
          council: null,
        },
        { id: "lisbon/events/open-day", kind: "EVENT", makerSpace: null },
      ],
    });
    const [first, second] = data.search.nodes;
    expect(first.score).toBeGreaterThan(second.score);
  });

  it("tells where the words stand, as they stand there", async () => {
    const { data } = await ask(`{
      search(text: "lazer cuter lisbon", kinds: [MAKER_SPACE]) {
        didYouMean
        nodes { highlights { field text words } }
      }
    }`);
    expect(data.search.didYouMean).toBe("laser cutter lisbon");
    expect(data.search.nodes[0].highlights).toContainEqual({
      field: "facilities.category",
      text: "Laser cutting",
      words: ["Laser", "cutting"],
    });
  });

  it("narrows by kind, region and distance", async () => {
    const { data } = await ask(`{
      kinds: search(text: "lisboa", kinds: [EVENT]) { nodes { id } }
      regions: search(text: "workshop", regions: ["cork"]) { nodes { id } }
      near: search(text: "lab bench", near: { latitude: 51.9, longitude: -8.5, withinKm: 5 }) { nodes { id } }
      none: search(text: "lisboa", kinds: []) { totalCount }
    }`);
    expect(data.kinds.nodes).toEqual([{ id: "lisbon/events/open-day" }]);
    expect(data.regions.nodes).toEqual([{ id: "cork/maker-spaces/benchspace" }]);
    expect(data.near.nodes).toEqual([{ id: "cork/maker-spaces/benchspace" }]);
    expect(data.none.totalCount).toBe(0);
  });

  it("pages with cursors, and refuses those of other lists", async () => {
    const page = (after: string) =>
      ask(`{ search(text: "fablab lisboa", first: 1 ${after}) {
        edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor }
      } }`);
    const first = (await page("")).data.search;
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = (await page(`after: "${first.pageInfo.endCursor}"`)).data.search;
    expect(second.edges[0].node.id).toBe("lisbon/events/open-day");
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect((await page(`after: "bm9uZQ"`)).code).toBe("CURSOR_INVALID");
  });

  it("says from which copies it answers, and warns of a region that is not there", async () => {
    const { data, warnings } = await ask(`{
      search(text: "wood", regions: ["cork", "corrk"]) { coverage { sentence } }
    }`);
    expect(data.search.coverage.sentence).toMatch(/^1 of 1 region/);
    expect(warnings).toMatchObject([{ code: "WORD_UNKNOWN", got: "corrk", near: ["cork"] }]);
  });

  it("suggests names, words and places that go on from what was typed", async () => {
    const { data } = await ask(`{
      names: suggest(text: "fabl") { text id }
      within: suggest(text: "day of fab", first: 1) { text }
      words: suggest(text: "laser c") { text id }
      places: suggest(text: "irel") { text id }
    }`);
    expect(data.names).toContainEqual({
      text: "FabLab Lisboa",
      id: "lisbon/maker-spaces/fablab-lisboa",
    });
    expect(data.within).toEqual([{ text: "Open day of FabLab Lisboa" }]);
    expect(data.words).toContainEqual({ text: "Laser cutting", id: null });
    expect(data.places).toContainEqual({ text: "Ireland", id: null });
  });

  it.each([
    ["a text too long", `search(text: "${"long ".repeat(50)}") { totalCount }`, "SEARCH_INVALID"],
    ["too many words", `suggest(text: "${"a ".repeat(17)}") { text }`, "SEARCH_INVALID"],
    ["too large a page", `search(text: "a", first: 101) { totalCount }`, "PAGE_TOO_LARGE"],
  ])("refuses %s, with a code", async (_, field, code) => {
    expect((await ask(`{ ${field} }`)).code).toBe(code);
  });
});
