import { contractSdl, kinds, typeName } from "@guildhall/schema";
import { composeServices } from "@theguild/federation-composition";
import { type DocumentNode, Kind, parse } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { commonsSubgraph } from "./subgraph.ts";

let sdl: string;
beforeAll(async () => {
  sdl = (await commonsSubgraph()).sdl;
});

describe("commons as a subgraph", () => {
  it("composes with the contract of the regions", () => {
    const result = composeServices([
      { name: "commons", url: "http://commons", typeDefs: parse(sdl) },
      { name: "regions", url: "http://regions", typeDefs: withoutQuery(parse(contractSdl())) },
    ]);
    expect(result.errors ?? []).toEqual([]);
    expect(result.supergraphSdl).toContain("join__Graph");
  });

  it("finds regions, partnerships and links by id, and only names the records of regions", () => {
    const keys = [...sdl.matchAll(/^type (\w+) @key\(fields: "id"(, resolvable: false)?\)/gm)];
    const found = keys.filter(([, , named]) => !named).map(([, name]) => name);
    const named = keys.filter(([, , only]) => only).map(([, name]) => name);
    // Of a good practice it has what it works out itself, and of all other records nothing.
    expect(found).toEqual(["GoodPractice", "Partnership", "RecordLink", "Region", "RegionLink"]);
    expect(named).toEqual(
      kinds()
        .map(({ type }) => typeName(type))
        .filter((name) => name !== "GoodPractice")
        .toSorted(),
    );
  });

  it("describes every type, field, argument and enum value", () => {
    const bare: string[] = [];
    for (const type of parse(sdl).definitions) {
      if (!("name" in type)) continue;
      const name = type.name?.value ?? "";
      if (name !== "Query" && !described(type)) bare.push(name);
      if ("fields" in type)
        for (const field of type.fields ?? []) {
          if (!described(field)) bare.push(`${name}.${field.name.value}`);
          if ("arguments" in field)
            for (const arg of field.arguments ?? [])
              if (!described(arg)) bare.push(`${name}.${field.name.value}(${arg.name.value})`);
        }
      if ("values" in type)
        for (const value of type.values ?? [])
          if (!described(value)) bare.push(`${name}.${value.name.value}`);
    }
    expect(bare).toEqual([]);
  });

  it("has no list of records on a region, so that only its own server answers for them", () => {
    const region = /^type Region [^]*?^}/m.exec(sdl)?.[0];
    expect(region).toContain("partnerships: [Partnership!]");
    for (const { plural } of kinds())
      expect(region).not.toMatch(new RegExp(`^  ${plural}\\b`, "m"));
  });

  it("is the same again when it is built twice in one process", async () => {
    expect((await commonsSubgraph()).sdl).toBe(sdl);
  });
});

const described = (node: object): boolean =>
  "description" in node && !!(node.description as { value: string } | undefined)?.value;

const withoutQuery = (document: DocumentNode): DocumentNode => ({
  ...document,
  definitions: document.definitions.filter(
    (one) => one.kind !== Kind.OBJECT_TYPE_DEFINITION || one.name.value !== "Query",
  ),
});
