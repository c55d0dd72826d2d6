import { printSchema } from "graphql";
import { expect, it } from "vitest";
import { laggingSchema } from "./lagging.ts";
import { readSdl } from "./sdl.ts";

const CONTRACT = readSdl(`
  type Query { region: Region }
  type Region @key(fields: "id") { id: ID! spaces(first: Int, kind: Kind, filter: Filter): [Space!] head: Named any: Any }
  interface Named { name: String }
  type Space implements Named @key(fields: "id") { id: ID! name: String called: Int kind: Kind hours: Hours }
  type Hours { monday: String }
  union Any = Space | Hours
  input Filter { kind: Kind word: String }
  enum Kind { FABLAB HUB }
`);
const changes = (...lacks: string[]) => {
  const lines = printSchema(laggingSchema(CONTRACT, lacks)).split("\n");
  const whole = printSchema(laggingSchema(CONTRACT, [])).split("\n");
  return whole.filter((line) => !lines.includes(line)).map((line) => line.trim());
};

it("is the contract without the fields, arguments and values that are lacking", () => {
  expect(changes()).toEqual([]);
  expect(changes("Space.called", "Filter.word", "Kind.HUB")).toEqual([
    "called: Int",
    "word: String",
    "HUB",
  ]);
  expect(changes("Region.spaces(kind:)", "Region.spaces(first:)")).toEqual([
    "spaces(first: Int, kind: Kind, filter: Filter): [Space!]",
  ]);
});

it("has nothing that is of a type that is lacking, wherever it stands", () => {
  const without = (type: string) => printSchema(laggingSchema(CONTRACT, [type]));
  for (const type of ["Named", "Hours", "Kind", "Filter", "Any"])
    expect(without(type)).not.toMatch(new RegExp(`\\b${type}\\b`));
  expect(without("Kind")).toContain("spaces(first: Int, filter: Filter): [Space!]");
  expect(without("Hours")).toContain("union Any = Space");
});
