import { keysOf, kinds } from "@guildhall/schema";
import type { ExecutionResult } from "graphql";
import { describe, expect, it } from "vitest";
import { testRegistry } from "../keeping/testing/registry.ts";
import type { Store } from "../store/index.ts";
import { testRecord, type TestRecord } from "../testing/folder.ts";
import { regionSubgraph } from "./subgraph.ts";

const { schema, sdl } = await regionSubgraph();

/** A registry that notes every call of an operation that reaches the store. */
async function registry(records: readonly TestRecord[]) {
  const place = await testRegistry(...records.map((record) => ({ op: "put", record }) as const));
  const { store } = place;
  const calls: string[] = [];
  const ask = (query: string): Promise<ExecutionResult> => {
    place.store = noting(store, calls);
    return place.run(query);
  };
  return { store, calls, ask, [Symbol.asyncDispose]: place[Symbol.asyncDispose] };
}

const noting = (store: Store, calls: string[]): Store =>
  new Proxy(store, {
    get(target, name: keyof Store) {
      const value = target[name];
      if (typeof value !== "function") return value;
      return (...args: never[]) => {
        calls.push(name);
        return (value as (...all: never[]) => unknown).apply(target, args);
      };
    },
  });

const SPACES = Array.from({ length: 20 }, (_, at) =>
  testRecord("maker-spaces", `space-${at}`, {
    name: `Space ${String(at).padStart(2, "0")}`,
    kind: at % 2 ? "fab-lab" : "hackerspace",
    openedOn: `20${String(at).padStart(2, "0")}`,
    operator: { name: "The body", organisation: "testshire/organisations/body" },
  }),
);
const BODY = testRecord("organisations", "body");
const PROGRAMME = testRecord("support-programmes", "help", {
  lead: { name: "The body", organisation: "testshire/organisations/body" },
});
const PILOT = testRecord("pilots", "trial", { programme: "testshire/support-programmes/help" });

describe("a region's graph", () => {
  it("describes every type, field, argument and value", () => {
    const undescribed: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (
        /^_|__/.test(type.name) ||
        ["String", "Int", "Float", "Boolean", "ID"].includes(type.name)
      )
        continue;
      if (!type.description && !["Query", "Mutation"].includes(type.name))
        undescribed.push(type.name);
      if ("getFields" in type)
        for (const field of Object.values(type.getFields())) {
          if (!field.description && !field.name.startsWith("_"))
            undescribed.push(`${type.name}.${field.name}`);
          if ("args" in field)
            for (const arg of field.args)
              if (!arg.description && !field.name.startsWith("_"))
                undescribed.push(`${type.name}.${field.name}(${arg.name})`);
        }
      if ("getValues" in type)
        for (const value of type.getValues())
          if (!value.description) undescribed.push(`${type.name}.${value.name}`);
    }
    expect(undescribed).toEqual([]);
  });

  it("has a list and a look-up of every kind", () => {
    for (const { plural, singular } of kinds())
      expect(sdl).toMatch(
        new RegExp(`${plural}\\([^]*${singular}\\(|${singular}\\([^]*${plural}\\(`),
      );
  });

  it("follows references four levels deep with one call to the store a level", async () => {
    await using region = await registry([...SPACES, BODY, PROGRAMME, PILOT]);
    const { data, errors } = await region.ask(`{ region { makerSpaces(first: 20) { nodes {
      name operator { organisation { name programmes { name pilots { name } } } } } } } }`);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('"pilots":[{"name":"trial"}]');
    expect(region.calls).toEqual(["find", "get", "referrers", "referrers"]);
  });

  it("only counts where only a count is asked for", async () => {
    await using region = await registry(SPACES);
    const { data } = await region.ask("{ region { makerSpaces { totalCount } } }");
    expect(data).toEqual({ region: { makerSpaces: { totalCount: 20 } } });
    expect(region.calls).toEqual(["count"]);
  });

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

  it("keeps an unknown word as the host wrote it", async () => {
    const odd = testRecord("maker-spaces", "odd", { kind: "zeppelin hangar" });
    await using region = await registry([odd]);
    const { data } = await region.ask(
      '{ region { makerSpace(id: "odd") { kind { code label vocabulary } } } }',
    );
    expect(data).toEqual({
      region: {
        makerSpace: { kind: { code: null, label: "zeppelin hangar", vocabulary: "spaceKind" } },
      },
    });
  });

  it("leaves a dangling reference out and answers the rest", async () => {
    const event = testRecord("events", "tour", {
      visited: ["testshire/maker-spaces/space-1", "testshire/maker-spaces/nowhere"],
      makerSpace: "testshire/maker-spaces/nowhere",
    });
    await using region = await registry([event, ...SPACES]);
    const { data, errors } = await region.ask(
      '{ region { event(id: "tour") { visited { name } makerSpace { name } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      region: { event: { visited: [{ name: "Space 01" }], makerSpace: null } },
    });
  });

  it("reads everything below asOf as it was then", async () => {
    await using region = await registry([...SPACES, BODY]);
    await region.store.append(1, {
      author: { kind: "fixture", name: "test" },
      changes: [
        { op: "put", record: { ...BODY, name: "Renamed" } },
        { op: "delete", id: "testshire/maker-spaces/space-3", reason: "test" },
      ],
    });
    const fields =
      "makerSpaces(first: 1) { totalCount nodes { operator { organisation { name } } } }";
    const { data } = await region.ask(
      `{ region { ${fields} before: asOf(position: 1) { ${fields} } } }`,
    );
    const list = (totalCount: number, name: string) => ({
      totalCount,
      nodes: [{ operator: { organisation: { name } } }],
    });
    expect(data).toEqual({
      region: { makerSpaces: list(19, "Renamed"), before: { makerSpaces: list(20, "body") } },
    });
  });

  it.each([
    ["makerSpaces(first: 501) { nodes { id } }", "PAGE_TOO_LARGE"],
    ['makerSpaces(after: "x") { nodes { id } }', "CURSOR_INVALID"],
    [
      "makerSpaces(filter: { near: { latitude: 91, longitude: 0, withinKm: 1 } }) { totalCount }",
      "FILTER_INVALID",
    ],
    ['makerSpace(id: "Not An Id") { id }', "ID_INVALID"],
    ['organisation(id: "body") { programmes(first: 501) { id } }', "PAGE_TOO_LARGE"],
    ['organisation(id: "body") { programmes(first: 0) { id } }', "PAGE_TOO_LARGE"],
    ["asOf(position: 9) { id }", "POSITION_UNKNOWN"],
    ['changes(after: "x") { total }', "CURSOR_INVALID"],
  ])("refuses %s with %s", async (field, code) => {
    await using region = await registry([...SPACES, BODY]);
    const { errors } = await region.ask(`{ region { ${field} } }`);
    expect(errors?.map(({ extensions }) => extensions["code"])).toEqual([code]);
  });

  it("gives no order two meanings: a cursor of one order is refused in another", async () => {
    await using region = await registry(SPACES);
    const { data } = await region.ask(
      "{ region { makerSpaces(first: 1) { pageInfo { endCursor } } } }",
    );
    const cursor = (data as { region: { makerSpaces: { pageInfo: { endCursor: string } } } }).region
      .makerSpaces.pageInfo.endCursor;
    const { errors } = await region.ask(
      `{ region { makerSpaces(after: "${cursor}", orderBy: { by: OPENED }) { nodes { id } } } }`,
    );
    expect(errors?.[0]?.extensions["code"]).toBe("CURSOR_INVALID");
  });

  it("derives the same keys from a record every time", () => {
    const record = { ...SPACES[0]!, version: 1, updatedAt: "2026-01-01T00:00:00.000Z" };
    expect(keysOf(record)).toEqual(keysOf(structuredClone(record)));
  });
});
