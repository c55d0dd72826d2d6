import * as fc from "fast-check";
import { buildSchema, executeSync, type GraphQLObjectType, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { type Inspection, inspect, wrongOf } from "./inspect.ts";
import { ownedTypes, shapeOf } from "./shape.ts";

const schema = buildSchema(
  `
  directive @key(fields: String!, resolvable: Boolean) on OBJECT
  type Query { a: A things: [[Thing!]] must: A! list: [A!]! leaf: Leaves either: Either link: RecordLink }
  interface Thing { id: ID! }
  type A implements Thing @key(fields: "id") { id: ID! tags: [String!] grid: [[Int]] b: B next: A! p: P link: RecordLink }
  type B implements Thing @key(fields: "id") { id: ID! n: Int }
  type P @key(fields: "id", resolvable: false) { id: ID! }
  type RecordLink @key(fields: "id") { id: ID! name: String }
  union Either = A | B
  union _Entity = A | B | P | RecordLink
  scalar Date scalar DateTime scalar PartialDate scalar JSON scalar Own
  enum Word { YES NO }
  type Leaves {
    int: Int float: Float boolean: Boolean string: String id: ID word: Word date: Date at: DateTime
    partial: PartialDate json: JSON own: Own must: Int!
  }
`,
);

/** What becomes of an answer: what is left of it, what was said, and whether it is taken at all. */
function look(query: string, answer: unknown, more: Partial<Inspection> = {}) {
  const { definitions } = parse(query);
  const [operation] = definitions;
  if (operation?.kind !== "OperationDefinition") throw new Error("not an operation");
  const root = schema.getQueryType() as GraphQLObjectType;
  const shape = shapeOf(schema, root, operation.selectionSet, new Map());
  const said: string[] = [];
  const at: Inspection = {
    path: [],
    owns: () => true,
    whole: true,
    wrong(value, wanted) {
      said.push(`${at.path.join(".")}: ${wrongOf(at.path, value, wanted)}`);
    },
    ...more,
  };
  const verdict = inspect(answer, shape, at);
  return { verdict, left: answer, said, refused: at.refused };
}

const ASKED =
  "{ a { x: id tags grid b { n } } things { __typename ... on A { id } ... on B { n } } }";

describe("an object of an answer", () => {
  it("is left as it is where it is what was asked for", () => {
    for (const good of [
      { a: null, things: null },
      {},
      {
        a: { x: "1", tags: ["x"], grid: [[1, null], null], b: { n: 1 } },
        things: [
          [
            { __typename: "A", id: "1" },
            { __typename: "B", n: null },
          ],
          null,
          [],
        ],
      },
    ])
      expect(look(ASKED, good)).toEqual({
        verdict: "fits",
        left: good,
        said: [],
        refused: undefined,
      });
  });

  it("is refused where it has another form, and the field is named", () => {
    for (const [bad, refused] of [
      [7, "answered with 7 where an object was asked for."],
      [[], "answered with a list where an object was asked for."],
      [{ b: 1 }, "answered with a field that was not asked for."],
      [JSON.parse('{"__proto__":{}}'), "answered with a field that was not asked for."],
      [{ constructor: {} }, "answered with a field that was not asked for."],
      [{ a: [] }, "answered a with a list where an object was asked for."],
      [{ a: "x" }, 'answered a with "x" where an object was asked for.'],
      [{ a: { id: 1 } }, "answered a with a field that was not asked for."],
      [{ a: { tags: "x" } }, 'answered a.tags with "x" where a list was asked for.'],
      [{ a: { grid: [1] } }, "answered a.grid with 1 where a list was asked for."],
      [{ a: { b: { n: 1, id: 1 } } }, "answered a.b with a field that was not asked for."],
      [{ things: {} }, "answered things with an object where a list was asked for."],
    ] as const)
      expect([bad, look(ASKED, bad)]).toMatchObject([bad, { verdict: "refused", refused }]);
  });

  it("takes for one key what either of two fragments asked of it", () => {
    const query = "{ a { b { id } } ... on Query { a { b { n } } } }";
    expect(look(query, { a: { b: { id: "1", n: 1 } } }).verdict).toBe("fits");
  });

  it("may be any of the types that a fragment asks something of", () => {
    const query = "{ either { __typename ... on A { id } ... on B { n } } }";
    for (const either of [
      { __typename: "A", id: "1" },
      { __typename: "B", n: 1 },
    ])
      expect(look(query, { either }).said).toEqual([]);
    expect(look(query, { either: { __typename: "P" } })).toMatchObject({
      left: { either: null },
      said: [
        'either.__typename: answered either.__typename with "P", where the type of a record is wanted.',
      ],
    });
  });
});

describe("a value of the wrong type", () => {
  const leaf = (name: string, value: unknown) =>
    look(`{ leaf { ${name} } }`, { leaf: { [name]: value } });

  const GOOD: Record<string, unknown[]> = {
    int: [0, -1, 2 ** 31 - 1, -(2 ** 31)],
    float: [0, 7.5, 1e300],
    boolean: [true, false],
    string: ["", "7"],
    id: ["", "a/b/c"],
    word: ["YES", "NO"],
    date: ["2018-06-13"],
    at: ["2018-06-13T10:00:00Z", "2018-06-13T10:00:00.5+02:00"],
    partial: ["2018", "2018-06", "2018-06-13"],
    json: [7, "x", [1, { a: null }], {}],
    own: [7, "x", [1], { a: 1 }],
  };
  const BAD: Record<string, unknown[]> = {
    int: ["7", 7.5, 2 ** 31, true, {}, [1], "x"],
    float: ["7.5", false, {}, []],
    boolean: ["true", 1, 0, {}],
    string: [7, true, {}, ["x"]],
    id: [7, {}, ["x"]],
    word: ["MAYBE", "yes", "constructor", 1, {}, ["YES"]],
    date: ["2018-06", "2018-02-30", "13.6.2018", 2018, {}],
    at: ["2018-06-13", "2018-06-13T10:00:00", 0],
    partial: [2018, "2018-13", "June"],
  };

  for (const [name, values] of Object.entries(GOOD))
    it(`is none of those that ${name} has`, () => {
      for (const value of [...values, null])
        expect([value, leaf(name, value)]).toMatchObject([
          value,
          { verdict: "fits", left: { leaf: { [name]: value } }, said: [] },
        ]);
    });

  for (const [name, values] of Object.entries(BAD))
    it(`is null and named where ${name} has it`, () => {
      for (const value of values) {
        const { verdict, left, said } = leaf(name, value);
        expect([value, verdict, left]).toEqual([value, "fits", { leaf: { [name]: null } }]);
        expect(said).toHaveLength(1);
        expect(said[0]).toMatch(`answered leaf.${name} with `);
      }
    });

  it("is told by what was got and what was wanted, in few words that can be shown", () => {
    const told = (name: string, value: unknown) => leaf(name, value).said[0]?.split(" with ")[1];
    expect(told("int", "7")).toBe('"7", where Int is wanted.');
    expect(told("int", 7.5)).toBe("7.5, where Int is wanted.");
    expect(told("int", {})).toBe("an object, where Int is wanted.");
    expect(told("boolean", [])).toBe("a list, where Boolean is wanted.");
    expect(told("word", "MAYBE")).toBe('"MAYBE", where Word is wanted.');
    expect(told("int", "at http://10.0.0.1/x <b>\u202E")).toBe(
      '"at [address]", where Int is wanted.',
    );
    expect(told("int", "x".repeat(100_000))).toBe(`"${"x".repeat(59)}…", where Int is wanted.`);
    expect(told("float", JSON.parse("1"))).toBeUndefined();
  });

  it("is infinity where JSON has a number that is too large", () => {
    expect(JSON.parse("1e999")).toBe(Infinity);
    const answer = JSON.parse('{"leaf":{"float":1e999}}') as unknown;
    expect(look("{ leaf { float } }", answer).said).toHaveLength(1);
    expect(answer).toEqual({ leaf: { float: null } });
  });

  it("takes the nearest thing with it that may be null, and nothing else", () => {
    for (const [query, answer, left, place] of [
      [
        "{ leaf { int must } a { tags } }",
        { leaf: { int: 1, must: "1" }, a: { tags: [] } },
        { leaf: null, a: { tags: [] } },
        "leaf.must",
      ],
      [
        "{ a { tags } leaf { int } }",
        { a: { tags: ["x", 1] }, leaf: { int: 1 } },
        { a: { tags: null }, leaf: { int: 1 } },
        "a.tags.1",
      ],
      [
        "{ a { grid } }",
        { a: { grid: [[1, "2"], [3]] } },
        { a: { grid: [[1, null], [3]] } },
        "a.grid.0.1",
      ],
      [
        "{ a { next { next { id } } } }",
        { a: { next: { next: { id: null } } } },
        { a: null },
        "a.next.next.id",
      ],
      [
        "{ things { id } }",
        { things: [[{ id: "1" }, { id: 7 }], [{ id: "2" }]] },
        { things: [null, [{ id: "2" }]] },
        "things.0.1.id",
      ],
    ] as const)
      expect([query, look(query, answer)]).toMatchObject([
        query,
        { verdict: "fits", left, said: [expect.stringMatching(`^${place}: `)] },
      ]);
  });

  it("takes all with it where nothing may be null", () => {
    for (const [query, answer] of [
      ["{ must { id } }", { must: null }],
      ["{ must { id } }", { must: { id: 7 } }],
      ["{ list { id } }", { list: [{ id: "1" }, null] }],
      ["{ list { id } }", { list: [{ id: "1" }, {}] }],
    ] as const)
      expect([query, look(query, answer).verdict]).toEqual([query, "wrong"]);
  });

  it("is also nothing where something must be, if it was asked for without condition", () => {
    expect(look("{ leaf { must int } }", { leaf: { int: 1 } })).toMatchObject({
      left: { leaf: null },
      said: ["leaf.must: answered leaf.must with nothing, where Int is wanted."],
    });
    for (const query of [
      "query ($if: Boolean!) { leaf { must @include(if: $if) int } }",
      "query ($if: Boolean!) { leaf { ... @skip(if: $if) { must } int } }",
    ])
      expect(look(query, { leaf: { int: 1 } }).said).toEqual([]);
    // A server with an older contract is not asked for all of it.
    expect(look("{ leaf { must int } }", { leaf: { int: 1 } }, { whole: false }).said).toEqual([]);
  });
});

describe("keys that could reach a prototype", () => {
  for (const key of ["__proto__", "constructor", "prototype"])
    it(`are not taken at any depth: ${key}`, () => {
      const evil = (text: string) => JSON.parse(text.replaceAll("KEY", key)) as unknown;
      for (const text of [
        '{"KEY":{"polluted":1}}',
        '{"a":{"KEY":{"polluted":1}}}',
        '{"a":{"b":{"KEY":{"polluted":1}}}}',
        '{"things":[[{"__typename":"A","id":"1","KEY":{"polluted":1}}]]}',
      ])
        expect([text, look(ASKED, evil(text)).verdict]).toEqual([text, "refused"]);

      const json = evil(
        '{"leaf":{"json":{"a":[{"KEY":{"polluted":1},"b":1}],"KEY":1},"own":{"KEY":1}}}',
      );
      expect(look("{ leaf { json own } }", json).verdict).toBe("fits");
      expect(JSON.stringify(json)).toBe('{"leaf":{"json":{"a":[{"b":1}]},"own":{}}}');
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    });

  it("are not the only harm in a scalar: what is nested too deeply is null", () => {
    const deep = JSON.parse(`{"leaf":{"json":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`);
    expect(look("{ leaf { json } }", deep).verdict).toBe("fits");
    expect(deep).toEqual({ leaf: { json: null } });
  });
});

describe("the id of a record", () => {
  const owns = (id: string) => id.startsWith("lisbon/");
  const refusal = (query: string, answer: unknown) => look(query, answer, { owns }).refused;

  it("is the owner's own to answer with, at any depth and by whatever name it was asked for", () => {
    expect(refusal("{ a { id } }", { a: { id: "lisbon/a/b" } })).toBeUndefined();
    for (const [query, answer, field] of [
      ["{ a { id } }", { a: { id: "zagreb/a/b" } }, "a.id"],
      ["{ a { mine: id } }", { a: { mine: "zagreb/a/b" } }, "a.mine"],
      ["{ a { b { id } } }", { a: { b: { id: "zagreb/a/b" } } }, "a.b.id"],
      [
        "{ things { id } }",
        { things: [[{ id: "lisbon/a/b" }, { id: "zagreb/a/b" }]] },
        "things.id",
      ],
      ["{ either { ... on B { id } } }", { either: { id: "zagreb/a/b" } }, "either.id"],
    ] as const)
      expect(refusal(query, answer)).toBe(
        `answered ${field} with "zagreb/a/b", which is another region's.`,
      );
  });

  it("may be any where it is that of a link, or of something that a region only names", () => {
    expect([...ownedTypes(schema)]).toEqual(["A", "B"]);
    for (const [query, answer] of [
      ["{ link { id } }", { link: { id: "zagreb/a/b" } }],
      ["{ a { link { id } } }", { a: { link: { id: "zagreb/a/b" } } }],
      ["{ a { p { id } } }", { a: { p: { id: "urban-m" } } }],
    ] as const)
      expect(refusal(query, answer)).toBeUndefined();
  });

  it("is never null, and a null is no lie", () => {
    expect(look("{ a { id } }", { a: { id: null } }, { owns })).toMatchObject({
      verdict: "fits",
      left: { a: null },
      refused: undefined,
    });
  });
});

describe("whatever is answered", () => {
  const QUERY = `{
    a { id tags grid b { id n } link { id name } } things { __typename id } must { id }
    leaf { int float boolean string word must } either { __typename ... on B { n } }
  }`;
  const a = {
    id: "1",
    tags: ["x"],
    grid: [[1]],
    b: { id: "2", n: 1 },
    link: { id: "3", name: "n" },
  };
  const GOOD = {
    a,
    things: [[{ __typename: "B", id: "1" }], null],
    must: { id: "1" },
    leaf: { int: 1, float: 1.5, boolean: true, string: "x", word: "YES", must: 1 },
    either: { __typename: "B", n: 1 },
  };
  const anything = fc.jsonValue({ maxDepth: 2 });

  /** Puts something else where a path of numbers leads to, or takes it away. */
  function bend(value: unknown, [step = 0, ...path]: readonly number[], to: unknown): unknown {
    if (typeof value !== "object" || value === null) return to;
    const keys = Object.keys(value);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return to;
    const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    if (path.length > 0) copy[key] = bend(copy[key], path, to);
    else if (to === undefined && !Array.isArray(value)) delete copy[key];
    else copy[key] = to ?? null;
    return copy;
  }

  it("is refused, or left so that graphql-js takes it as it is, and all that is good is there", () => {
    const root = (value: unknown) =>
      executeSync({ schema, document: parse(QUERY), rootValue: value });
    expect(root(GOOD)).toEqual({ data: GOOD });
    let taken = 0;
    let refused = 0;
    const path = fc.array(fc.nat(10), { minLength: 1, maxLength: 6 });
    const bends = fc.array(fc.tuple(path, fc.option(anything, { nil: undefined })), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(bends, (some) => {
        const answer = some.reduce<unknown>(
          (value, [where, to]) => bend(value, where, to),
          structuredClone(GOOD),
        );
        const before = JSON.stringify(answer);
        const { verdict, left, said } = look(QUERY, answer);
        if (verdict === "refused") return void refused++;
        // Whoever is told of nothing got what was sent.
        expect(said.length > 0 || JSON.stringify(left) === before).toBe(true);
        if (verdict === "wrong") return;
        taken++;
        // What was not answered at all is null to a client.
        const { data, errors } = root(left);
        expect(errors).toBeUndefined();
        expect(data).toMatchObject(left as object);
      }),
      { numRuns: 2_000, seed: 7 },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(100);
  });
});
