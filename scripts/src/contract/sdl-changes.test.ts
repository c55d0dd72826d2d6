import { contractSdl } from "@guildhall/schema";
import { parse, print } from "graphql";
import { describe, expect, it } from "vitest";
import { sdlChanges } from "./sdl-changes.ts";
import { withoutWords } from "./words.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])`;

const RELEASED = `${LINK}
  type Query { region(id: ID): Region }
  type Mutation { createSpace(input: SpaceInput!): Space }
  type Region @key(fields: "id") @shareable { id: ID! spaces(first: Int = 100, limit: Int!): [Space!] }
  """A space."""
  type Space implements Record @key(fields: "id", resolvable: false) {
    """Its id."""
    id: ID!
    name: String!
    area: Float
    state: State
    place: Place
  }
  interface Record { id: ID! }
  interface Named { name: String! }
  input SpaceInput { name: String! area: Float state: State }
  enum State { OPEN CLOSED }
  union Place = Street | Town
  type Street @shareable { name: String }
  type Town @shareable { name: String }`;

/** The level and the message of what one replacement in the released contract comes to. */
async function after(old: string, now: string): Promise<string[]> {
  expect(RELEASED).toContain(old);
  const changes = await sdlChanges(RELEASED, RELEASED.replace(old, now));
  return changes.map(({ level, message }) => `${level}: ${message}`);
}

describe("what is taken away breaks", () => {
  it.each([
    ["a field", "area: Float\n", "", "Field 'area' was removed from object type 'Space'"],
    [
      "an argument",
      "first: Int = 100, ",
      "",
      "Argument 'first: Int' was removed from field 'Region.spaces'",
    ],
    ["an enum value", "OPEN CLOSED", "OPEN", "Enum value 'CLOSED' was removed from enum 'State'"],
    [
      "a mutation",
      "createSpace",
      "makeSpace",
      "Field 'createSpace' was removed from object type 'Mutation'",
    ],
    [
      "an input field",
      "area: Float state: State }",
      "area: Float }",
      "Input field 'state' was removed from input object type 'SpaceInput'",
    ],
    [
      "a required input field that is new",
      "input SpaceInput {",
      "input SpaceInput { city: String!",
      "Input field 'city' of type 'String!' was added to input object type 'SpaceInput'",
    ],
    [
      "a type that may be null now",
      "name: String!\n",
      "name: String\n",
      "Field 'Space.name' changed type from 'String!' to 'String'",
    ],
  ])("%s", async (_, old, now, message) => {
    expect(await after(old, now)).toContain(`breaking: ${message}`);
  });

  it("each part of a field for itself", async () => {
    expect(await after("(first: Int = 100, limit: Int!): [Space!]", ": [Space]")).toEqual([
      "breaking: Field 'Region.spaces' changed type from '[Space!]' to '[Space]'",
      "breaking: Argument 'first: Int' was removed from field 'Region.spaces'",
      "breaking: Argument 'limit: Int!' was removed from field 'Region.spaces'",
    ]);
  });

  it("also where the type gains an interface or a union a member", async () => {
    const interfaces = RELEASED.replace("implements Record", "implements Record & Named");
    const gained = interfaces.replace("Street | Town", "Street | Region");
    const changes = await sdlChanges(RELEASED, gained.replace("area: Float\n", ""));
    expect(
      changes.filter(({ level }) => level === "breaking").map(({ message }) => message),
    ).toEqual([
      "Field 'area' was removed from object type 'Space'",
      "Member 'Town' was removed from Union type 'Place'",
    ]);
  });
});

describe("what clients would not mind breaks with registries of the last release", () => {
  it("a type that is stricter now, for the gateway compares types", async () => {
    expect(await after("area: Float\n", "area: Float!\n")).toEqual([
      "breaking: Field 'Space.area' changed type from 'Float' to 'Float!': the gateway refuses registries that still have the other type",
    ]);
  });

  it("an input that asks for less now", async () => {
    expect(
      await after("input SpaceInput { name: String!", "input SpaceInput { name: String"),
    ).toEqual([
      "breaking: Input field 'SpaceInput.name' changed type from 'String!' to 'String': the gateway refuses registries that still have the other type",
    ]);
  });

  it("an argument that asks for less now", async () => {
    expect(await after("limit: Int!", "limit: Int")).toEqual([
      "breaking: Type for argument 'limit' on field 'Region.spaces' changed from 'Int!' to 'Int': the gateway refuses registries that still have the other type",
    ]);
  });

  it("a new field that is never null", async () => {
    expect(await after("area: Float\n", "area: Float city: String!\n")).toEqual([
      "breaking: Field 'city' was added to object type 'Space': older registries cannot answer it, so it must be nullable",
    ]);
  });

  it("another key", async () => {
    expect(await after(`"id", resolvable: false`, `"id name"`)).toEqual([
      "breaking: The key of Space changed: older registries lack it",
    ]);
  });

  it("but not in root fields, which the gateway does not take from registries", async () => {
    expect(await after("(id: ID): Region }", "(id: ID): Region! regions: [Region!]! }")).toEqual([
      "safe: Field 'regions' was added to object type 'Query'",
      "safe: Field 'Query.region' changed type from 'Region' to 'Region!'",
    ]);
  });
});

describe("what is added", () => {
  it("is dangerous where clients may meet something that they did not expect", async () => {
    expect(await after("OPEN CLOSED", "OPEN CLOSED MOVED")).toEqual([
      "dangerous: Enum value 'MOVED' was added to enum 'State'",
    ]);
    expect(await after("first: Int = 100", "first: Int = 50")).toEqual([
      "dangerous: Default value for argument 'first' on field 'Region.spaces' changed from '100' to '50'",
    ]);
  });

  it("is safe where nobody needs to notice", async () => {
    expect(await after("area: Float\n", "area: Float city: String\n")).toEqual([
      "safe: Field 'city' was added to object type 'Space'",
    ]);
    expect(await after("input SpaceInput {", "input SpaceInput { city: String")).toEqual([
      "safe: Input field 'city' of type 'String' was added to input object type 'SpaceInput'",
    ]);
  });

  it("is told for each of a union's new members", async () => {
    expect(await after("= Street | Town", "= Street | Town | Region | Space")).toEqual([
      "dangerous: Member 'Region' was added to Union type 'Place'",
      "dangerous: Member 'Space' was added to Union type 'Place'",
    ]);
  });

  it("is told once, a new type without its fields and a deprecation without its directive", async () => {
    expect(
      await after(
        "input SpaceInput",
        "type New @shareable { a: Int! b(c: Int!): Int }\ninput SpaceInput",
      ),
    ).toEqual(["safe: Type 'New' was added"]);
    expect(await after("area: Float\n", `area: Float @deprecated(reason: "Use size.")\n`)).toEqual([
      "safe: Field 'Space.area' is deprecated",
    ]);
  });
});

describe("what is not the contract's", () => {
  it("descriptions may be put better", async () => {
    expect(await after(`"""A space."""`, `"""A place to make things."""`)).toEqual([]);
    expect(await after("name: String!\n", `"""Its name."""\nname: String!\n`)).toEqual([]);
  });

  it("how types are shared and linked is composition's", async () => {
    expect(await after("type Street @shareable", "type Street")).toEqual([]);
    expect(await after(LINK, LINK.replace("v2.3", "v2.9"))).toEqual([]);
  });

  it("the contract itself does not differ from its released form", async () => {
    const sdl = contractSdl();
    expect(await sdlChanges(print(withoutWords(parse(sdl))), sdl)).toEqual([]);
  });
});
