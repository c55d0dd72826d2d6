import { describe, expect, it } from "vitest";
import { mutantsOf, tell } from "./mutants.ts";

const faults = (source: string): string[] => mutantsOf(source).map(({ text }) => text);

describe("what is planted, one fault a mutant", () => {
  it.each([
    ["a condition that always or never holds", "if (a) {}", ["if (true) {}", "if (false) {}"]],
    ["a choice that is made already", "y = a ? b : c", ["y = true ? b : c", "y = false ? b : c"]],
    ["a loop that never begins", "while (a) {}", ["while (false) {}"]],
    ["half of a condition", "y = a && b", ["y = a", "y = b"]],
    ["a fall-back always or never taken", "y = a ?? b", ["y = a", "y = b"]],
    ["a bound that is off by one", "y = a < b", ["y = a <= b"]],
    ["the opposite", "y = a === b", ["y = a !== b"]],
    ["a not that is missing", "y = !a", ["y = a"]],
    ["nothing where there is no opposite", "y = a in b", []],
    ["nothing for another call", "y = a.map(b)", []],
    ["nothing for another sign", "y = -a", []],
    ["another truth", "y = true", ["y = false"]],
    ["another number", "y = 10", ["y = 11"]],
    ["an item that is missing", "y = [a, b]", ["y = [b]", "y = [a]"]],
    ["an item of eight", "y = [a, a, a, a, a, a, a, a]", ["y = [a, a, a, a, a, a, a]"]],
    ["a long list that is empty", "y = [a, b, c, d, e, f, g, h, i]", ["y = []"]],
    ["a step that is left out", "y = a.filter(b)", ["y = a"]],
    ["all instead of some", "y = a.some(b)", ["y = a.every(b)"]],
    ["the larger of two instead of the smaller", "y = Math.min(a)", ["y = Math.max(a)"]],
  ])("%s", (_, source, wanted) => {
    const removed = source.startsWith("y") ? [";"] : [];
    expect(faults(source).toSorted()).toEqual([...wanted, ...removed].toSorted());
  });

  it("a statement that is missing", () => {
    expect(faults("a();")).toEqual([";"]);
    expect(faults("function f() { throw a; }")).toEqual(["function f() { ; }"]);
    expect(faults("for (const a of b) { continue; }")).toEqual(["for (const a of b) { ; }"]);
  });
});

describe("what is left alone", () => {
  it.each([
    ["types", "interface A { b: 1 | true } let c: [1, true] = d as [2, false];"],
    ["imports", 'import a, { b } from "c"; export type { d } from "e";'],
    ["decorators, which define and do not run", "@a(true, 1) class B { @c([d]) e() {} }"],
    ["words", 'const a = "b"; const c = `d`;'],
  ])("%s", (_, source) => {
    expect(faults(source)).toEqual([]);
  });

  it.each(["(!b) as C", "(!b)!", "(!b) satisfies C"])("but not the value in %s", (value) => {
    expect(faults(`const a = ${value};`)).toEqual([`const a = ${value.replace("!b", "b")};`]);
  });
});

it("tells one fault once, though there are two ways to it", () => {
  expect(faults("if (!true) {}")).toEqual(["if (true) {}", "if (false) {}", "if (!false) {}"]);
});

it("says where it is, and shows the lines before and after", () => {
  const [mutant] = mutantsOf('const money = "£13m 😀";\nconst late = (a: Date) =>\n  a > now;\n');
  expect(tell(mutant!)).toBe("3:4\n  -   a > now;\n  +   a >= now;");
});

it("cuts what is long", () => {
  const source = `y = [\n${"  a,\n".repeat(9)}];`;
  const mutant = mutantsOf(source).find(({ is }) => is === "y = [];");
  expect(tell(mutant!).split("\n")).toEqual([
    "1:5",
    "  - y = [",
    ...Array.from({ length: 5 }, () => "  -   a,"),
    "  - …",
    "  + y = [];",
  ]);
});
