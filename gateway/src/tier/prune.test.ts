import { buildSchema, validate, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { readOperation } from "./operation.ts";
import { prune } from "./prune.ts";

const CONTRACT = `
  type Query { _entities(representations: [_Any!]!): [_Entity]! }
  scalar _Any
  union _Entity = Region | Space
  type Region { id: ID! councils: [Council!] spaces(first: Int, filter: Filter, kinds: [Kind!], kind: Kind): Spaces }
  type Spaces { total: Int! nodes: [Space!]! }
  type Space { id: ID! name: String! opened: String hours: Hours }
  type Hours { monday: String }
  type Council { id: ID! name: String }
  input Filter { kind: Kind kinds: [Kind!] not: Filter named: String }
  enum Kind { FABLAB HUB }
`;
const schema = buildSchema(CONTRACT);
const older = (change: (sdl: string) => string) => buildSchema(change(CONTRACT));
const NO_HUB = older((sdl) => sdl.replace("FABLAB HUB", "FABLAB"));

/** What is left for an older schema of what is asked of a region; what is left must be valid there. */
function pruned(
  asked: string,
  lagging: ReturnType<typeof buildSchema>,
  variables: Record<string, unknown> = {},
  declared = "",
) {
  const operation = readOperation(
    `query ($representations: [_Any!]!${declared}) { _entities(representations: $representations) { ${asked} } }`,
    schema,
  );
  const { json, ...rest } = prune(operation, lagging, variables);
  const text = JSON.parse(json) as string;
  const invalid = rest.asks.size > 0 ? validate(lagging, parse(text)) : [];
  expect(invalid).toEqual([]);
  return { text, ...rest, missing: Object.fromEntries(rest.missing) };
}
const filtered = (
  field: string,
  variables: Record<string, unknown> = {},
  declared = "",
  lagging = NO_HUB,
) => pruned(`... on Region { ${field} }`, lagging, variables, declared).missing.Region ?? [];

describe("what an older contract is asked", () => {
  it("is all of it where nothing is missing", () => {
    const { text, missing, asks } = pruned("... on Space { name hours { monday } }", NO_HUB);
    expect(text).toContain("...on Space{__guildhall_id:id name hours{monday}}");
    expect([missing, [...asks]]).toEqual([{}, ["Space"]]);
  });

  it("leaves out fields by their type and name, at any depth, sorted and once each", () => {
    const lagging = older((sdl) => sdl.replace("opened: String", "").replace("total: Int!", ""));
    const { text, missing } = pruned(
      `... on Region { spaces { total also: total nodes { name opened } } } ... on Space { opened name }`,
      lagging,
    );
    expect(missing).toEqual({
      Region: ["Space.opened", "Spaces.total"],
      Space: ["Space.opened"],
    });
    expect(text).toContain("spaces{nodes{name}}");
  });

  it("keeps an object of which nothing is left, since it is there", () => {
    const lagging = older((sdl) => sdl.replace("monday: String", "tuesday: String"));
    const { text, asks } = pruned("... on Space { hours { monday } }", lagging);
    expect(text).toContain("hours{__typename}");
    expect([...asks]).toEqual(["Space"]);
  });

  it("is nothing where only the id is left, or not even the type", () => {
    const lagging = older((sdl) =>
      sdl
        .replace("councils: [Council!]", "")
        .replace("type Council { id: ID! name: String }", "")
        .replace("opened: String", ""),
    );
    const { missing, asks } = pruned(
      "... on Region { councils { name } } ... on Space { opened }",
      lagging,
    );
    expect(missing).toEqual({ Region: ["Region.councils"], Space: ["Space.opened"] });
    expect([...asks]).toEqual([]);
    const gone = buildSchema(
      CONTRACT.split("\n")
        .filter((line) => !line.includes("type Space {"))
        .join("\n")
        .replace("Region | Space", "Region")
        .replace("nodes: [Space!]!", ""),
    );
    const without = pruned("... on Space { name } ... on Region { councils { name } }", gone);
    expect(without.missing).toEqual({ Space: ["Space"] });
    expect([...without.asks]).toEqual(["Region"]);
  });

  it("leaves out a field with an argument that is not known", () => {
    const lagging = older((sdl) => sdl.replace("kind: Kind):", "):"));
    expect(filtered("spaces(kind: FABLAB) { total }", {}, "", lagging)).toEqual([
      "Region.spaces(kind:)",
    ]);
    expect(filtered("spaces(first: 1) { total }", {}, "", lagging)).toEqual([]);
  });

  it("leaves out a field whose argument has a value that is not known, wherever it stands", () => {
    for (const argument of [
      "kind: HUB",
      "kinds: [FABLAB, HUB]",
      "kinds: HUB",
      "filter: { kind: HUB }",
      "filter: { not: { kinds: [HUB] } }",
    ])
      expect(filtered(`spaces(${argument}) { total }`)).toEqual([
        `Region.spaces(${argument.split(":")[0]}:)`,
      ]);
    for (const argument of [
      "kind: FABLAB",
      "kind: null",
      "kinds: [FABLAB]",
      'filter: { kind: FABLAB, not: { named: "HUB" } }',
    ])
      expect(filtered(`spaces(${argument}) { total }`)).toEqual([]);
    const unnamed = older((sdl) => sdl.replace("named: String", ""));
    expect(filtered('spaces(filter: { named: "x" }) { total }', {}, "", unnamed)).toEqual([
      "Region.spaces(filter:)",
    ]);
  });

  it("leaves out a field whose variable has a value that is not known, and sends it else", () => {
    const cases: [string, string, unknown, unknown][] = [
      ["kind", "Kind", "FABLAB", "HUB"],
      ["kind", "Kind!", "FABLAB", "HUB"],
      ["kinds", "[Kind!]", ["FABLAB"], ["FABLAB", "HUB"]],
      ["kinds", "[Kind!]", "FABLAB", "HUB"],
      ["kinds", "[Kind!]!", [], ["HUB"]],
      ["filter", "Filter", { kind: "FABLAB", named: "HUB" }, { kind: "HUB" }],
      ["filter", "Filter", { not: { kind: null } }, { not: { kinds: ["HUB"] } }],
      ["filter", "Filter", {}, { brandNew: 1 }],
    ];
    for (const [argument, type, known, strange] of cases) {
      const field = `spaces(${argument}: $v) { total }`;
      const missing = (value: unknown) => filtered(field, { v: value }, `, $v: ${type}`);
      expect([type, strange, missing(strange)]).toEqual([
        type,
        strange,
        [`Region.spaces(${argument}:)`],
      ]);
      for (const fine of [known, null, undefined])
        expect([type, fine, missing(fine)]).toEqual([type, fine, []]);
    }
    expect(filtered("spaces(kinds: [$v]) { total }", { v: "HUB" }, ", $v: Kind!")).toEqual([
      "Region.spaces(kinds:)",
    ]);
  });

  it("leaves out a field whose variable is of a type that is not known", () => {
    const lagging = older((sdl) =>
      sdl.replace(/filter: Filter, /, "").replace(/input Filter .*/, ""),
    );
    const left = pruned(
      "... on Region { spaces(filter: $f) { total } councils { name } }",
      lagging,
      { f: {} },
      ", $f: Filter",
    );
    expect(left.missing).toEqual({ Region: ["Region.spaces(filter:)"] });
    expect(left.variables).toEqual([]);
    expect(left.text).not.toContain("$f");
  });

  it("goes with the variables that still stand in it", () => {
    const left = pruned(
      "... on Region { spaces(first: $n, kind: $k) { total } more: spaces(first: $m) { total } }",
      NO_HUB,
      { n: 1, m: 2, k: "HUB" },
      ", $n: Int, $m: Int, $k: Kind",
    );
    expect(left.variables).toEqual(["m"]);
    expect(left.text).toMatch(/^query\(\$representations:\[_Any!\]!\$m:Int\)/);
  });

  it("is worked out once for each schema and set of variables that do not fit", () => {
    const operation = readOperation(
      `query ($representations: [_Any!]!, $k: Kind) {
         _entities(representations: $representations) { ... on Region { spaces(kind: $k) { total } } } }`,
      schema,
    );
    const first = prune(operation, NO_HUB, { k: "FABLAB" });
    expect(prune(operation, NO_HUB, { k: null })).toBe(first);
    expect(prune(operation, NO_HUB, { k: "HUB" })).not.toBe(first);
    expect(
      prune(
        operation,
        older((sdl) => sdl),
        { k: "FABLAB" },
      ),
    ).not.toBe(first);
  });
});
