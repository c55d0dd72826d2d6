import { buildSchema, type GraphQLObjectType, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { parseJson } from "../upstream/json.ts";
import { fits, shapeOf } from "./shape.ts";
import { split } from "./split.ts";

const ref = (id: string, more = {}) => ({ __typename: "MakerSpace", id, ...more });

describe("parseJson", () => {
  it("drops keys that could reach a prototype, at any depth and in any disguise", () => {
    for (const key of [
      "__proto__",
      "constructor",
      "prototype",
      "\\u005f\\u005fproto__",
      "c\\u006Fnstructor",
    ]) {
      const parsed = parseJson(`{"a":[{"${key}":{"x":1},"b":2}],"${key}":3}`);
      expect(JSON.stringify(parsed)).toBe('{"a":[{"b":2}]}');
    }
  });

  it("leaves values alone that merely look like such keys", () => {
    const text = JSON.stringify({
      a: "__proto__",
      b: ["constructor", null],
      c: 'x "prototype": y',
      d: "caf\u00e9",
    });
    expect(parseJson(text)).toEqual(JSON.parse(text));
    expect(parseJson('{"d":"caf\\u00e9"}')).toEqual({ d: "café" });
  });
});

describe("shape", () => {
  const schema = buildSchema(`
    type Query { a: A things: [[Thing!]] }
    interface Thing { id: ID! }
    type A implements Thing { id: ID! tags: [String!] grid: [[Int]] b: B }
    type B implements Thing { id: ID! n: Int }
  `);
  const shape = (text: string) => {
    const [operation] = parse(text).definitions;
    if (operation?.kind !== "OperationDefinition") throw new Error("not an operation");
    return shapeOf(
      schema,
      schema.getQueryType() as GraphQLObjectType,
      operation.selectionSet,
      new Map(),
    );
  };

  it("fits what was asked for, and nothing else", () => {
    const asked = shape(
      "{ a { x: id tags grid b { n } } things { __typename ... on A { id } ... on B { n } } }",
    );
    for (const good of [
      null,
      {},
      { a: null, things: null },
      {
        a: { x: "1", tags: ["x"], grid: [[1], null], b: { n: 1 } },
        things: [[{ __typename: "A", id: "1" }], null, []],
      },
    ])
      expect([good, fits(good, asked)]).toEqual([good, true]);
    for (const bad of [
      7,
      [],
      { b: 1 },
      { a: [] },
      { a: "x" },
      { a: { id: 1 } },
      { a: { tags: "x" } },
      { a: { grid: [1] } },
      { a: { grid: 1 } },
      { a: { b: { n: 1, id: 1 } } },
      { things: {} },
      { things: [{}] },
      { things: [[{ __typename: "Query" }]] },
      { things: [[{ __typename: 7 }]] },
    ])
      expect([bad, fits(bad, asked)]).toEqual([bad, false]);
  });

  it("takes for one key what either of two fragments asked of it", () => {
    const asked = shape("{ a { b { id } } ... on Query { a { b { n } } } }");
    expect(fits({ a: { b: { id: "1", n: 1 } } }, asked)).toBe(true);
  });
});

describe("split", () => {
  const north = { name: "north" };
  const south = { name: "south" };
  const route = (region: string | null) => {
    if (region === null) return { failure: "none" };
    if (region === "silent") return null;
    return { endpoint: region.startsWith("n") ? north : south };
  };

  it("asks each endpoint once for each record, and remembers who waits for it", () => {
    const { shares, refused } = split(
      [ref("n1/x/a"), ref("s/x/a"), ref("n2/x/b"), ref("n1/x/a"), ref("silent/x/a"), ref("../n1")],
      route,
    );
    expect(shares).toMatchObject([
      { endpoint: north, regions: ["n1", "n2"], positions: [[0, 3], [2]] },
      { endpoint: south, regions: ["s"], positions: [[1]] },
    ]);
    expect([...refused]).toEqual([["", { failure: "none", positions: [5] }]]);
  });

  it("keeps representations apart that say more than the key", () => {
    const { shares } = split([ref("n/x/a", { size: 1 }), ref("n/x/a", { size: 2 })], route);
    expect(shares[0]?.positions).toEqual([[0], [1]]);
  });
});
