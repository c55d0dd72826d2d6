import { print } from "graphql";
import { describe, expect, it } from "vitest";
import { readSdl } from "./sdl.ts";
import { surplusOf } from "./surplus.ts";

const CONTRACT = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Query { region: Region }
  type Region @key(fields: "id") { id: ID! name: String spaces: [Space!] }
  type Space @key(fields: "id") @shareable { id: ID! kind: Kind hours: Hours }
  type Hours @shareable { monday: String sunday: String }
  enum Kind { FABLAB HUB }
`;
const surplus = (from: string, to: string, more = "") =>
  surplusOf(readSdl(CONTRACT), readSdl(CONTRACT.replace(from, to).concat(more)));
const MINE = "kind: Kind mine: Int";

/** The subgraph that a surplus makes, without its head. */
function subgraph(...given: Parameters<typeof surplus>) {
  const found = surplus(...given);
  const text = found.kind === "extension" ? print(found.subgraph) : "";
  return {
    fields: found.kind === "extension" ? found.fields : found,
    types: text
      .split("\n\n")
      .slice(1)
      .map((type) => type.replace(/\s+/g, " ")),
  };
}

describe("what a partner has over the contract", () => {
  it("is nothing where it has the same, or only types that no field leads to", () => {
    expect(surplus("", "")).toEqual({ kind: "none" });
    expect(surplus("", "", "type Lonely { a: Int }")).toEqual({ kind: "none" });
    expect(surplus("enum Kind { FABLAB", "enum Kind { BARN FABLAB")).toEqual({ kind: "none" });
  });

  it("is its own fields with their keys, and its own types that they lead to", () => {
    expect(
      subgraph(
        "kind: Kind",
        "kind: Kind tier(of: Want): Tier",
        `
        type Tier { level: Int! word: String @deprecated(reason: "no") next: Tier }
        input Want { deep: Boolean } type Lonely { a: Int }`,
      ),
    ).toEqual({
      fields: ["Space.tier", "Tier", "Want", "Lonely"],
      types: [
        'type Space @key(fields: "id") { id: ID! tier(of: Want): Tier }',
        'type Tier { level: Int! word: String @deprecated(reason: "no") next: Tier }',
        "input Want { deep: Boolean }",
      ],
    });
  });

  it("refers to records and values of the contract, without serving them", () => {
    expect(
      subgraph("kind: Kind", "kind: Kind twin: Region opens: Hours as: Kind").types.toSorted(),
    ).toEqual([
      "enum Kind { FABLAB HUB }",
      "type Hours @shareable { monday: String sunday: String }",
      'type Region @key(fields: "id", resolvable: false) { id: ID! }',
      'type Space @key(fields: "id") { id: ID! twin: Region opens: Hours as: Kind }',
    ]);
  });

  it("has of the contract's values only what this partner has of them", () => {
    const older = CONTRACT.replace("sunday: String", "").replace(
      "kind: Kind",
      "kind: Kind opens: Hours",
    );
    const found = surplusOf(readSdl(CONTRACT), readSdl(older));
    expect(found.kind === "extension" && print(found.subgraph)).toContain(
      "type Hours @shareable {\n  monday: String\n}",
    );
  });

  it("is refused with whatever could take over, hide or bend what is not its own", () => {
    const takeovers =
      "override inaccessible interfaceObject composeDirective external requires provides context fromContext authenticated requiresScopes policy";
    for (const name of takeovers.split(" ")) {
      const places: [string, string, string][] = [
        ["kind: Kind", `kind: Kind mine: Int @federation__${name}`, "Space.mine"],
        ["kind: Kind", `${MINE} also(x: Int @federation__${name}): Int`, "Space.also(x:)"],
        ["enum Kind { FABLAB", `enum Kind { FABLAB @federation__${name}`, "Kind.FABLAB"],
        ["type Hours @shareable", `type Hours @shareable @federation__${name}`, "Hours"],
        ["kind: Kind", `kind: Kind @federation__${name}`, "Space.kind"],
      ];
      for (const [from, to, where] of places)
        expect(surplus(from, to)).toEqual({
          kind: "refused",
          reasons: [`${where} has @${name}, which is not for partners`],
        });
    }
    const head = "extend schema ";
    expect(surplus(head, `${head} @federation__composeDirective(name: "@x") `)).toEqual({
      kind: "refused",
      reasons: ["@composeDirective is not for partners"],
    });
  });

  it("is refused with root fields of its own, and fields where there is no id to ask by", () => {
    expect(surplus("region: Region", "region: Region mine: Int")).toEqual({
      kind: "refused",
      reasons: ["query mine is a root field beyond the contract"],
    });
    expect(surplus("", "", "type Subscription { mine: Int }")).toEqual({
      kind: "refused",
      reasons: ["subscription mine is a root field beyond the contract"],
    });
    expect(surplus("", "", "extend type Query { _service: Int _entities: Int }")).toEqual({
      kind: "none",
    });
    expect(surplus("monday: String", "monday: String tuesday: String")).toEqual({
      kind: "refused",
      reasons: ["Hours has no id, so Hours.tuesday cannot be asked for"],
    });
  });
});
