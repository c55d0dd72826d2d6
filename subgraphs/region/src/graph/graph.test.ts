import { keysOf, kinds } from "@guildhall/schema";
import { describe, expect, it } from "vitest";
import { testRecord } from "../testing/folder.ts";
import { regionSubgraph } from "./subgraph.ts";
import { BODY, LED, registry, SPACES } from "./testing/spaces.ts";

const { schema, sdl } = await regionSubgraph();

const PROGRAMME = testRecord("support-programmes", "help", LED);
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

  it("leads from a record back to its region, with what that tells of itself", async () => {
    await using region = await registry(SPACES);
    const { data } = await region.ask(
      "{ region { makerSpaces(first: 1) { nodes { region { id name } } } } }",
    );
    const named = { id: expect.any(String), name: expect.any(String) };
    expect(data).toMatchObject({ region: { makerSpaces: { nodes: [{ region: named }] } } });
  });

  it("only counts where only a count is asked for", async () => {
    await using region = await registry(SPACES);
    const { data } = await region.ask("{ region { makerSpaces { totalCount } } }");
    expect(data).toEqual({ region: { makerSpaces: { totalCount: 20 } } });
    expect(region.calls).toEqual(["count"]);
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
      visitedMakerSpaces: ["testshire/maker-spaces/space-1", "testshire/maker-spaces/nowhere"],
      makerSpace: "testshire/maker-spaces/nowhere",
    });
    await using region = await registry([event, ...SPACES]);
    const { data, errors } = await region.ask(
      '{ region { event(id: "tour") { visitedMakerSpaces { name } makerSpace { name } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      region: { event: { visitedMakerSpaces: [{ name: "Space 01" }], makerSpace: null } },
    });
  });

  it("answers and changes a record that was written under the names of an older contract", async () => {
    const tour = testRecord("events", "tour", {
      visited: ["testshire/maker-spaces/space-1"],
      speakers: ["The body"],
    });
    await using region = await registry([tour, ...SPACES]);
    const { data, errors } = await region.ask(`{ region {
      event(id: "tour") { visitedMakerSpaces { name } speakers { name organisation { id } } }
      events(filter: { makerSpace: ["testshire/maker-spaces/space-1"] }) { totalCount }
      makerSpace(id: "space-1") { events { name } } } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      region: {
        event: {
          visitedMakerSpaces: [{ name: "Space 01" }],
          speakers: [{ name: "The body", organisation: null }],
        },
        events: { totalCount: 1 },
        makerSpace: { events: [{ name: "tour" }] },
      },
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

  it("keeps lists of referring records apart that differ in what refers, or in how many are asked for", async () => {
    await using region = await registry([
      ...SPACES,
      BODY,
      PROGRAMME,
      testRecord("support-programmes", "more-help", LED),
      testRecord("events", "visit", { visitedMakerSpaces: ["testshire/maker-spaces/space-1"] }),
      testRecord("events", "hosted", {
        hosts: [{ name: "The body", organisation: "testshire/organisations/body" }],
      }),
    ]);
    const { data } = await region.ask(`{ region {
      makerSpace(id: "space-1") { events { name } }
      organisation(id: "body") {
        events { name } one: programmes(first: 1) { name } two: programmes(first: 2) { name }
      } } }`);
    expect(data).toEqual({
      region: {
        makerSpace: { events: [{ name: "visit" }] },
        organisation: {
          events: [{ name: "hosted" }],
          one: [{ name: "help" }],
          two: [{ name: "help" }, { name: "more-help" }],
        },
      },
    });
  });

  it("looks up what it is asked for, and no record of another kind", async () => {
    await using region = await registry([...SPACES, BODY]);
    const { data } = await region.ask(`{ region {
      own: makerSpace(id: "space-1") { name }
      whole: makerSpace(id: "testshire/maker-spaces/space-1") { name }
      other: makerSpace(id: "testshire/organisations/body") { name } } }`);
    const found = { name: "Space 01" };
    expect(data).toEqual({ region: { own: found, whole: found, other: null } });
  });

  it.each([
    ['makerSpace(id: "Not An Id") { id }', "ID_INVALID"],
    ['organisation(id: "body") { programmes(first: 501) { id } }', "PAGE_TOO_LARGE"],
    ['organisation(id: "body") { programmes(first: 0) { id } }', "PAGE_TOO_LARGE"],
    ["asOf(position: 9) { id }", "POSITION_UNKNOWN"],
    ["asOf(position: -1) { id }", "POSITION_UNKNOWN"],
    ["changes(first: 1001) { total }", "PAGE_TOO_LARGE"],
    ["changes(first: -1) { total }", "PAGE_TOO_LARGE"],
    ['changes(after: "x") { total }', "CURSOR_INVALID"],
  ])("refuses %s with %s", async (field, code) => {
    await using region = await registry([...SPACES, BODY]);
    const { errors } = await region.ask(`{ region { ${field} } }`);
    expect(errors?.map(({ extensions }) => extensions["code"])).toEqual([code]);
  });

  it("derives the same keys from a record every time", () => {
    const record = { ...SPACES[0]!, version: 1, updatedAt: "2026-01-01T00:00:00.000Z" };
    expect(keysOf(record)).toEqual(keysOf(structuredClone(record)));
  });
});
