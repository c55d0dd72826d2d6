import { buildSchema, parse, validate } from "graphql";
import { expect, it } from "vitest";
import { finiteNumbers } from "./finite-numbers.ts";

const schema = buildSchema("type Query { of(x: Float, all: [Float!]): Int }");
const told = (text: string) =>
  validate(schema, parse(text), [finiteNumbers]).map(({ message }) => message);

it.each([
  ["a power", "{ of(x: 1e999) }", "1e999"],
  ["a negative one", "{ of(x: -1e999) }", "-1e999"],
  ["many digits", `{ of(x: 1${"0".repeat(400)}) }`, `1${"0".repeat(19)}…`],
  ["one in a list", "{ of(all: [1, 1e400]) }", "1e400"],
  ["the default of a variable", "query ($x: Float = 1e999) { of(x: $x) }", "1e999"],
])("refuses a number that is infinite: %s", (_, text, got) => {
  expect(told(text)).toEqual([
    `Got the number ${got}, wanted one of at most 1.7976931348623157e+308.`,
  ]);
});

it("lets through whatever a number can be", () => {
  expect(told("{ a: of(x: 1e308) b: of(x: -0) c: of(x: 1e-999) d: of(x: 12345678901) }")).toEqual(
    [],
  );
});
