import { parse } from "graphql";
import { expect, it } from "vitest";
import { boundsOf } from "./bounds.ts";
import { CLIENT_LIMITS } from "./limits.ts";

const limits = {
  ...CLIENT_LIMITS,
  depth: 3,
  aliases: 4,
  rootAliases: 2,
  directives: 3,
  mutations: 2,
};
const message = (text: string) => boundsOf(parse(text), limits)?.message;

it.each([
  ["{ a: x b: x }", "fits"],
  ["{ a: x b: x c: x }", "Got more than 2 aliases of root fields"],
  ["query A { a: x b: x } query B { c: x }", "Got more than 2 aliases of root fields"],
  ["{ x { a: y b: y c: y d: y } }", "fits"],
  ["{ x { a: y b: y c: y d: y e: y } }", "Got more than 4 aliases in a document"],
  ["{ x { ...F } } fragment F on X { a: y b: y c: y d: y e: y }", "Got more than 4 aliases"],
  ["{ ...F } fragment F on Query { a: x b: x c: x }", "Got more than 2 aliases of root fields"],
  [
    "mutation { ...F } fragment F on Mutation { x y z }",
    "Got more than 2 root fields of mutations",
  ],
  ["{ x @a @b @c }", "fits"],
  ["{ x @a @b y @c @d }", "Got more than 3 directives in a document"],
  ["mutation { x y }", "fits"],
  ["mutation { x y z }", "Got more than 2 root fields of mutations"],
  ["mutation { x { y { z w } } }", "fits"],
  ["{ x y z }", "fits"],
])("of %s tells: %s", (text, expected) => {
  expect(message(text) ?? "fits").toContain(expected);
});

it("stops at a nesting that would go down as many calls", () => {
  expect(message(`${"{a".repeat(13)}${"}".repeat(13)}`)).toContain("nested more than 3 levels");
});
