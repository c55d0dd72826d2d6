import { buildSchema, getOperationAST, parse, validate } from "graphql";
import { expect, it } from "vitest";
import { costOf } from "./cost.ts";

const schema = buildSchema(`
  scalar _Any
  union _Entity = Region | Space
  type Query {
    regions(ids: [ID!]): [Region!]!
    region(id: ID!): Region
    spaces(ids: [ID!]!): [Space!]!
    comparison: Comparison!
    _entities(representations: [_Any!]!): [_Entity]!
  }
  type Region { id: ID! spaces(first: Int = 50, after: String): SpaceConnection asOf(position: Int!): Region transferable(first: Int = 10): Found gaps(first: Int = 20): [Figure!] statistics(indicators: [ID!], years: [Int!]): [Figure!]! }
  type Found { practices: [Space!]! of: Int! }
  type Figure { value: Float }
  type Comparison { ranking(weightings: Int! = 1000): Figure! }
  type SpaceConnection { nodes: [Space!]! edges: [SpaceEdge!]! pageInfo: PageInfo! totalCount: Int! facets(first: Int = 20): [Facet!]! coverage: Coverage! }
  type Facet { buckets: [Bucket!]! }
  type Bucket { count: Int! }
  type Coverage { complete: Boolean! regions: [Region!]! }
  type SpaceEdge { cursor: String! node: Space! }
  type PageInfo { hasNextPage: Boolean! }
  type Space { id: ID! region: Region! tools: [Tool!] events(first: Int = 50): [Event!] tags: [String!] }
  type Tool { name: String }
  type Event { name: String }
`);

function cost(text: string, variables: Record<string, unknown> = {}, name?: string) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document, name)!;
  const sizes = { Region: () => 14 };
  return costOf({ schema, document, operation, variables, sizes, representations: 100 });
}

// One unit is one object that may be answered.
const CASES: [what: string, text: string, cost: number, variables?: Record<string, unknown>][] = [
  ["an object", '{ region(id: "x") { id } }', 1],
  ["a list whose length is known", "{ regions { id } }", 14],
  ["no more of it than are named", '{ regions(ids: ["a", "b"]) { id } }', 2],
  ["the page itself, where nothing of it is read", "{ regions { spaces { totalCount } } }", 28],
  ["a page's first", '{ region(id: "x") { spaces(first: 7) { nodes { id } } } }', 2 + 7],
  ["the usual page", '{ region(id: "x") { spaces { nodes { id } } } }', 2 + 50],
  [
    "a page whose first is a variable",
    'query ($n: Int) { region(id: "x") { spaces(first: $n) { nodes { id } } } }',
    2 + 9,
    { n: 9 },
  ],
  [
    "a page whose variable has a default",
    'query ($n: Int = 3) { region(id: "x") { spaces(first: $n) { nodes { id } } } }',
    2 + 3,
  ],
  ["the usual page for a null", '{ region(id: "x") { spaces(first: null) { nodes { id } } } }', 52],
  [
    "an edge and its node",
    '{ region(id: "x") { spaces(first: 7) { pageInfo { hasNextPage } edges { node { id } } } } }',
    2 + 7 * 2,
  ],
  [
    "once what stands once on a page",
    '{ region(id: "x") { spaces(first: 7) { nodes { id } ...Beside } } } fragment Beside on SpaceConnection { facets(first: 3) { buckets { count } } coverage { regions { id } } }',
    2 + 7 + 3 * (1 + 5) + 14,
  ],
  [
    "as many as are named, where nothing says how many there are",
    '{ spaces(ids: ["a", "b", "c", "d", "e", "f"]) { id } }',
    6,
  ],
  [
    "a list of values by an estimate, and none for words",
    '{ region(id: "x") { spaces(first: 2) { nodes { tags tools { name } } } } }',
    2 + 2 * (1 + 5),
  ],
  [
    "what refers to a record by an estimate, and by its first where one is given",
    '{ region(id: "x") { spaces(first: 2) { nodes { a: events { name } b: events(first: 40) { name } } } } }',
    2 + 2 * (1 + 5 + 40),
  ],
  [
    "each level for each object of the one above",
    "{ regions { spaces(first: 10) { nodes { region { spaces(first: 10) { nodes { id } } } } } } }",
    14 * (1 + 1 + 10 * (1 + 1 + 1 + 10)),
  ],
  ["each alias", '{ region(id: "x") { a: spaces { totalCount } b: spaces { totalCount } } }', 3],
  [
    "a fragment as often as it is spread",
    '{ a: region(id: "x") { ...R } b: region(id: "y") { ...R } } fragment R on Region { spaces { totalCount } }',
    4,
  ],
  [
    "nothing that is skipped",
    'query ($no: Boolean!) { region(id: "x") { spaces @include(if: $no) { nodes { id } } id } }',
    1,
    { no: false },
  ],
  [
    "representations",
    "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Region { spaces(first: 2) { nodes { id } } } ... on Space { id } } }",
    3 * (1 + 1 + 2),
    { r: [{}, {}, {}] },
  ],
  ["a list as its field is known to be", '{ region(id: "x") { statistics { value } } }', 1 + 250],
  [
    "a list as its arguments narrow it",
    'query ($y: [Int!]) { region(id: "x") { a: statistics(indicators: ["p"]) { value } b: statistics(indicators: ["p"], years: $y) { value } c: statistics(indicators: []) { value } } }',
    1 + 80 + 16,
    { y: [2019, 2020] },
  ],
  [
    "the work of weighing a region, beside what is answered",
    '{ region(id: "x") { transferable(first: 3) { practices { id } } a: gaps { value } b: gaps(first: 2) { value } } }',
    1 + (1 + 500 + 3) + (20 + 5) + (20 + 2),
  ],
  [
    "the work of trying weightings",
    "query ($many: Int!) { comparison { a: ranking { value } b: ranking(weightings: $many) { value } c: ranking(weightings: -5) { value } } }",
    1 + (1 + 500) + (1 + 5000) + 1,
    { many: 10_000 },
  ],
  ["the work of reading an old state", '{ region(id: "x") { asOf(position: 3) { id } } }', 502],
];

for (const [what, text, expected, variables] of CASES)
  it(`counts ${what}`, () => {
    expect(cost(text, variables)?.requested).toBe(expected);
  });

it("counts the operation that is meant, of several", () => {
  const text = 'query A { regions { id } } query B { region(id: "x") { id } }';
  expect(cost(text, {}, "B")?.requested).toBe(1);
});

it("names the path to the list that costs most", () => {
  const text =
    '{ cheap: region(id: "x") { id } regions { id spaces(first: 9) { nodes { ...S } } } } fragment S on Space { region { id } mine: events(first: 90) { name } }';
  expect(cost(text)?.heaviest()).toBe("regions.spaces.nodes.mine");
});

it("leaves variables that do not fit to who executes the operation", () => {
  const text = 'query ($n: Int!) { region(id: "x") { spaces(first: $n) { nodes { id } } } }';
  expect(cost(text, { n: "many" })).toBeUndefined();
  expect(cost(text)).toBeUndefined();
});

it("refuses more representations than it may be given, and says how many", () => {
  const text = "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Region { id } } }";
  expect(() => cost(text, { r: Array.from({ length: 101 }, () => ({})) })).toThrow(
    "Got 101 representations, wanted at most 100.",
  );
});

it("stops counting where fragments multiply beyond reason", () => {
  const fragments = Array.from(
    { length: 16 },
    (_, at) =>
      `fragment F${at} on Region { a${at}: asOf(position: 1) { ...F${at + 1} } b${at}: asOf(position: 1) { ...F${at + 1} } }`,
  );
  const text = `{ regions { ...F0 } } ${fragments.join(" ")} fragment F16 on Region { id }`;
  expect(() => cost(text)).toThrow("selects more than 20000 fields");
});
