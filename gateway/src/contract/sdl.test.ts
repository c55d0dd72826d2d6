import { print } from "graphql";
import { describe, expect, it } from "vitest";
import { readContract } from "./contract.ts";
import { readSdl } from "./sdl.ts";

const FEDERATION = "https://specs.apollo.dev/federation/v2.3";

describe("an SDL", () => {
  it("has each type once, with what its extensions add", () => {
    const { types } = readSdl(`
      type Space @a { id: ID! } extend type Space implements Named @b { name: String }
      extend enum Kind { HUB } interface Named { name: String } enum Kind { FABLAB }
      type _Service { sdl: String } scalar _Any scalar FieldSet scalar federation__FieldSet scalar link__Import
    `);
    expect([...types.keys()]).toEqual(["Space", "Kind", "Named"]);
    expect(print(types.get("Space")!)).toBe(
      "type Space implements Named @a @b {\n  id: ID!\n  name: String\n}",
    );
    expect(print(types.get("Kind")!)).toBe("enum Kind {\n  HUB\n  FABLAB\n}");
  });

  it("cannot be two kinds of one name, nor without end", () => {
    expect(() => readSdl("type Kind { a: Int } enum Kind { A }")).toThrow(
      "Kind is defined as two different kinds of type",
    );
    const long = (tokens: number) => `type T { ${"a: Int ".repeat(tokens / 3)} }`;
    expect(() => readSdl(long(210_000))).toThrow(/tokens/);
    expect(() => readSdl(long(150_000))).not.toThrow();
  });

  it("means by a directive what its links say", () => {
    const meaning = (link: string, directive: string) =>
      readSdl(`extend schema ${link} type Query { a: Int }`).meaning(directive);
    const imports = `import: ["@key", { name: "@override", as: "@mine" }, { name: "@shareable" }]`;
    const usual = `@link(url: "${FEDERATION}", ${imports})`;
    expect(meaning(usual, "key")).toBe("key");
    expect(meaning(usual, "mine")).toBe("override");
    expect(meaning(usual, "shareable")).toBe("shareable");
    expect(meaning(usual, "federation__inaccessible")).toBe("inaccessible");
    expect(meaning(usual, "other")).toBe("other");
    const renamed = `@link(url: "${FEDERATION}", as: "fed")`;
    expect(meaning(renamed, "fed__override")).toBe("override");
    expect(meaning(renamed, "federation__override")).toBe("federation__override");
    const foreign = `@link(url: "https://example.org/x", import: [{ name: "@override", as: "@mine" }])`;
    expect(meaning(foreign, "mine")).toBe("mine");
  });

  it("names its root types as it likes", () => {
    expect(readSdl("schema { query: Q mutation: M } type Q { a: Int }").roots).toEqual({
      query: "Q",
      mutation: "M",
      subscription: "Subscription",
    });
  });
});

describe("the contract as a subgraph", () => {
  const LINK = `@link(url: "${FEDERATION}", import: ["@key"])`;
  const subgraph = (head: string, query = "Query") =>
    print(
      readContract(`${head}
        type ${query} { region: Region only: OnlyHere }
        type Mutation { write(input: Input!): Region }
        type Region @key(fields: "id") { id: ID! spaces(filter: Filter): [Space!] }
        type Space { kind: Kind } enum Kind { FABLAB } input Filter { kind: Kind not: Filter }
        type OnlyHere { a: Int } input Input { name: String } directive @mine on OBJECT
      `).subgraph,
    );

  it("has what its entities lead to, and not what only root fields do", () => {
    const types = (text: string) => text.match(/(?<=^(type|enum|input|directive) )@?\w+/gm);
    const text = subgraph(`extend schema ${LINK}`);
    expect(text).toMatch(/^extend schema @link/);
    expect(types(text)).toEqual(["Region", "Space", "Kind", "Filter", "@mine"]);
    const other = subgraph(`schema ${LINK} { query: Mine mutation: Mutation }`, "Mine");
    expect(other).toMatch(/^extend schema @link/);
    expect(types(other)).toEqual(types(text));
  });
});
