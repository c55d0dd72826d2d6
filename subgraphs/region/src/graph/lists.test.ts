import { describe, expect, it } from "vitest";
import { testRecord } from "../testing/folder.ts";
import { registry, SPACES } from "./testing/spaces.ts";

describe("a region's list of records", () => {
  it("goes on after a cursor where records were added before it meanwhile", async () => {
    await using region = await registry(SPACES);
    const page = (after: string) =>
      region.ask(
        `{ region { makerSpaces(first: 5${after}) { nodes { name } pageInfo { endCursor hasNextPage hasPreviousPage } } } }`,
      );
    const first = JSON.parse(JSON.stringify((await page("")).data)) as {
      region: { makerSpaces: { pageInfo: { endCursor: string } } };
    };
    const added = testRecord("maker-spaces", "early", { name: "A first space" });
    await region.store.append(1, {
      author: { kind: "fixture", name: "test" },
      changes: [{ op: "put", record: added }],
    });
    const { data } = await page(`, after: "${first.region.makerSpaces.pageInfo.endCursor}"`);
    expect(data).toMatchObject({
      region: {
        makerSpaces: {
          nodes: ["Space 05", "Space 06", "Space 07", "Space 08", "Space 09"].map((name) => ({
            name,
          })),
          pageInfo: { hasNextPage: true, hasPreviousPage: true },
        },
      },
    });
  });

  it.each([
    ['filter: { kind: ["fab-lab"] }', 10],
    ['filter: { kind: ["Fab Lab"] }', 10],
    ['filter: { opened: { from: "2005", to: "2009" } }', 5],
    ['filter: { search: "space 1" }', 10],
    ["filter: { near: { latitude: 52, longitude: 0, withinKm: 5 } }", 0],
    ["filter: {}", 20],
  ])("narrows a list by %s", async (args, count) => {
    await using region = await registry(SPACES);
    const { data, errors } = await region.ask(`{ region { makerSpaces(${args}) { totalCount } } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ region: { makerSpaces: { totalCount: count } } });
  });

  it("answers a record in a reader's languages, and says which each field is in", async () => {
    const translation = { language: "en", name: "The Forge", description: "A hub." };
    const record = { name: "Kovačnica", language: "sl", translations: [translation] };
    await using region = await registry([testRecord("maker-spaces", "kovacnica", record)]);
    const words = "name nameLanguage description descriptionLanguage language isFallback";
    const { data, errors } = await region.ask(`{ region { makerSpace(id: "kovacnica") {
      translations { ${words} } inLanguage(languages: ["sl", "en"]) { ${words} } } } }`);
    expect(errors).toBeUndefined();
    const description = { description: "A hub.", descriptionLanguage: "en" };
    expect(JSON.parse(JSON.stringify(data)).region.makerSpace).toEqual({
      translations: [{ ...translation, ...description, nameLanguage: "en", isFallback: null }],
      inLanguage: {
        ...description,
        name: "Kovačnica",
        nameLanguage: "sl",
        language: "sl",
        isFallback: false,
      },
    });
  });

  it("finds what is open at an instant in the region's own time", async () => {
    const evening = testRecord("maker-spaces", "evening", {
      openingHours: [{ days: ["WEDNESDAY"], opens: "18:00", closes: "01:00" }],
    });
    await using region = await registry([evening, ...SPACES]);
    const open = async (at: string) => {
      const { data } = await region.ask(
        `{ region { makerSpaces(filter: { openAt: "${at}" }) { totalCount } } }`,
      );
      return (data as { region: { makerSpaces: { totalCount: number } } }).region.makerSpaces
        .totalCount;
    };
    // Wednesday 17 June 2026: London is an hour ahead of UTC in summer
    expect(await open("2026-06-17T16:59:00Z")).toBe(0);
    expect(await open("2026-06-17T17:00:00Z")).toBe(1);
    expect(await open("2026-06-17T23:45:00Z")).toBe(1);
    expect(await open("2026-06-18T00:00:00Z")).toBe(0);
  });

  it("orders by a key, with the records that lack it last", async () => {
    const undated = testRecord("maker-spaces", "undated");
    await using region = await registry([undated, ...SPACES]);
    const { data } = await region.ask(
      "{ region { makerSpaces(first: 21, orderBy: { by: OPENED, direction: DESC }) { nodes { name } } } }",
    );
    const { nodes } = (data as { region: { makerSpaces: { nodes: { name: string }[] } } }).region
      .makerSpaces;
    expect([nodes[0]?.name, nodes[19]?.name, nodes[20]?.name]).toEqual([
      "Space 19",
      "Space 00",
      "undated",
    ]);
  });

  it("goes on after the cursor of any record of a page", async () => {
    await using region = await registry(SPACES);
    const edges = async (after: string) => {
      const { data } = await region.ask(
        `{ region { makerSpaces(first: 3${after}) { edges { cursor node { name } } } } }`,
      );
      return (data as never as { region: { makerSpaces: { edges: Edge[] } } }).region.makerSpaces
        .edges;
    };
    type Edge = { cursor: string; node: { name: string } };
    const [, second] = await edges("");
    const [next] = await edges(`, after: "${second!.cursor}"`);
    expect([second!.node.name, next!.node.name]).toEqual(["Space 01", "Space 02"]);
  });

  it("ends a range of dates with the whole of the year that is given", async () => {
    await using region = await registry([
      testRecord("maker-spaces", "late", { openedOn: "2009-12-31" }),
      testRecord("maker-spaces", "later", { openedOn: "2010-01" }),
    ]);
    const { data } = await region.ask(
      '{ region { makerSpaces(filter: { opened: { to: "2009" } }) { nodes { name } } } }',
    );
    expect(data).toEqual({ region: { makerSpaces: { nodes: [{ name: "late" }] } } });
  });

  it.each<[string, Record<string, unknown>]>([
    ["more than 100 values", { kind: Array(101).fill("fab-lab") }],
    ["more than 200 characters of words", { search: "x".repeat(201) }],
    ["a distance below zero", { near: { latitude: 52, longitude: 0, withinKm: -1 } }],
    [
      "a distance longer than the way round",
      { near: { latitude: 52, longitude: 0, withinKm: 20_041 } },
    ],
  ])("refuses a filter with %s", async (_what, filter) => {
    await using region = await registry(SPACES);
    const { errors } = await region.ask(
      "query ($filter: MakerSpaceFilter) { region { makerSpaces(filter: $filter) { totalCount } } }",
      { filter },
    );
    expect(errors?.map(({ extensions }) => extensions["code"])).toEqual(["FILTER_INVALID"]);
  });

  it.each(["by: OPENED", "by: NAME, direction: DESC"])(
    "gives no order two meanings: a cursor of one is refused in { %s }",
    async (order) => {
      await using region = await registry(SPACES);
      const { data } = await region.ask(
        "{ region { makerSpaces(first: 1) { pageInfo { endCursor } } } }",
      );
      const { endCursor } = (
        data as { region: { makerSpaces: { pageInfo: { endCursor: string } } } }
      ).region.makerSpaces.pageInfo;
      const { errors } = await region.ask(
        `{ region { makerSpaces(after: "${endCursor}", orderBy: { ${order} }) { nodes { id } } } }`,
      );
      expect(errors?.[0]?.extensions["code"]).toBe("CURSOR_INVALID");
    },
  );

  it.each([
    ["makerSpaces(first: 501) { nodes { id } }", "PAGE_TOO_LARGE"],
    ["makerSpaces(first: -1) { nodes { id } }", "PAGE_TOO_LARGE"],
    ['makerSpaces(after: "x") { nodes { id } }', "CURSOR_INVALID"],
    [
      "makerSpaces(filter: { near: { latitude: 91, longitude: 0, withinKm: 1 } }) { totalCount }",
      "FILTER_INVALID",
    ],
  ])("refuses %s with %s", async (field, code) => {
    await using region = await registry(SPACES);
    const { errors } = await region.ask(`{ region { ${field} } }`);
    expect(errors?.map(({ extensions }) => extensions["code"])).toEqual([code]);
  });
});
