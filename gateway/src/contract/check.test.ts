import { describe, expect, it } from "vitest";
import { checkContract } from "./check.ts";
import { readSdl } from "./sdl.ts";

const CONTRACT = `
  type Query { region(id: ID!): Region }
  type Region { id: ID! spaces(first: Int, tags: [String!], filter: Filter): [Space!] grid: [[Int!]] }
  interface Named { name: String! }
  type Space implements Named { name: String! kind: Kind }
  input Filter { kind: Kind tags: [String!]! not: Filter }
  enum Kind { FABLAB HUB }
`;
const check = (from: string | RegExp, to: string, contract = CONTRACT) =>
  checkContract(readSdl(contract), readSdl(contract.replace(from, to)));

describe("a partner's schema", () => {
  it("is fine where it is the contract, whatever its own root fields are", () => {
    expect(check("", "")).toEqual({ breaks: [], lacks: [] });
    expect(check("region(id: ID!): Region", "mine: Int")).toEqual({ breaks: [], lacks: [] });
    expect(check(/type Query .*/, "schema { query: Mine } type Mine { region: Int }")).toEqual({
      breaks: [],
      lacks: [],
    });
  });

  it("may lack types, fields, arguments, input fields and values of enums", () => {
    const lacking: [string | RegExp, string, string[]][] = [
      [/enum Kind .*/, "", ["Kind"]],
      ["grid: [[Int!]]", "", ["Region.grid"]],
      ["first: Int, ", "", ["Region.spaces(first:)"]],
      ["not: Filter", "", ["Filter.not"]],
      ["HUB", "", ["Kind.HUB"]],
      [/interface Named .*/, "interface Named { id: ID }", ["Named.name"]],
    ];
    for (const [from, to, lacks] of lacking) expect(check(from, to)).toEqual({ breaks: [], lacks });
  });

  it("may promise more than the contract and ask for less", () => {
    const fine: [string, string][] = [
      ["): [Space!] ", "): [Space!]! "],
      ["kind: Kind }", "kind: Kind! }"],
      ["grid: [[Int!]]", "grid: [[Int!]!]!"],
      ["tags: [String!]!", "tags: [String]"],
      ["(first: Int,", "(mine: Int, also: Int! = 3, first: Int,"],
      ["input Filter {", "input Filter { mine: Int also: Int! = 3 "],
      ["HUB }", "HUB BARN }"],
      ["type Space implements Named {", "type Space implements Named { mine(x: Int!): Int "],
    ];
    for (const [from, to] of fine)
      expect([to, check(from, to)]).toEqual([to, { breaks: [], lacks: [] }]);
  });

  it("breaks the contract where it promises less, asks for more or is another kind of thing", () => {
    const broken: [string | RegExp, string, string][] = [
      [/enum Kind .*/, "input Kind { a: Int }", "Kind is a input, in the contract a enum"],
      [
        /interface Named .*/,
        "union Named = Space",
        "Named is a union, in the contract a interface",
      ],
      ["): [Space!] ", "): [Space] ", "Region.spaces is [Space], in the contract [Space!]"],
      ["): [Space!] ", "): Space ", "Region.spaces is Space, in the contract [Space!]"],
      ["grid: [[Int!]]", "grid: [Int!]", "Region.grid is [Int!], in the contract [[Int!]]"],
      ["grid: [[Int!]]", "grid: [[[Int!]]]", "Region.grid is [[[Int!]]], in the contract [[Int!]]"],
      [
        "interface Named { name: String! }",
        "interface Named { name: String }",
        "Named.name is String, in the contract String!",
      ],
      ["(first: Int,", "(first: Int!,", "Region.spaces(first:) takes Int!, in the contract Int"],
      ["kind: Kind tags", "kind: Kind! tags", "Filter.kind takes Kind!, in the contract Kind"],
      ["tags: [String!]!", "tags: [ID!]!", "Filter.tags takes [ID!]!, in the contract [String!]!"],
      [
        "(first: Int,",
        "(mine: Int!, first: Int,",
        'Region.spaces requires "mine", which the contract does not have',
      ],
      [
        "input Filter {",
        "input Filter { mine: Int! ",
        'Filter requires "mine", which the contract does not have',
      ],
    ];
    for (const [from, to, reason] of broken) expect(check(from, to).breaks).toEqual([reason]);
  });
});
