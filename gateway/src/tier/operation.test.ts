import { buildSchema } from "graphql";
import { expect, it } from "vitest";
import { readOperation } from "./operation.ts";

const schema = buildSchema(`
  type Query { _entities(representations: [_Any!]!): [_Entity]! }
  scalar _Any
  union _Entity = Space | Council | Hours
  interface Named { id: ID! name: String }
  type Space implements Named { id: ID! name: String kind: String }
  type Council implements Named { id: ID! name: String }
  type Hours { monday: String }
`);
const read = (selections: string, more = "") =>
  readOperation(
    `query Ours__regions__1($representations: [_Any!]!, $a: Int, $b: Int) {
       _entities(representations: $representations) { ${selections} } } ${more}`,
    schema,
  );

it("asks every record for its type and id besides, and goes without the operation's name", () => {
  const { json, variables } = read("... on Space { kind } ... on Hours { monday }");
  expect(JSON.parse(json)).toBe(
    "query($representations:[_Any!]!$a:Int$b:Int){_entities(representations:$representations)" +
      "{__typename ...on Space{__guildhall_id:id kind}...on Hours{monday}}}",
  );
  expect(variables).toEqual(["a", "b"]);
});

it("knows what is asked of a record of each type, through interfaces and fragments too", () => {
  const { keys, shapes } = read(
    "... on Named { name } ... on Space { also: kind } ...Rest",
    "fragment Rest on Council { more: name }",
  );
  expect(Object.fromEntries(keys)).toEqual({ Space: ["name", "also"], Council: ["name", "more"] });
  expect(Object.keys(shapes.get("Space")?.fields ?? {})).toEqual([
    "__typename",
    "__guildhall_id",
    "name",
    "also",
  ]);
  expect(shapes.has("Hours")).toBe(false);
});

it("takes fetches of records only", () => {
  for (const text of ["{ __typename }", "fragment F on Space { id }"])
    expect(() => readOperation(text, schema)).toThrow(/takes fetches of entities only, got: /);
});
