import { contractSdl, kinds, lists, typeName } from "@guildhall/schema";
import { buildASTSchema, isObjectType, parse, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { catalogueSubgraph } from "./subgraph.ts";

let sdl: string;
let schema: GraphQLSchema;
let contract: GraphQLSchema;
beforeAll(async () => {
  ({ sdl } = await catalogueSubgraph());
  schema = read(sdl);
  contract = read(contractSdl());
});

const read = (text: string) =>
  buildASTSchema(parse(text), { assumeValid: true, assumeValidSDL: true });
const fieldsOf = (from: GraphQLSchema, name: string): Record<string, string> => {
  const type = from.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type.`);
  return Object.fromEntries(
    Object.entries(type.getFields()).map(([field, one]) => [
      field,
      `(${one.args.map(({ name: arg, type: of }) => `${arg}: ${of}`)}): ${one.type}`,
    ]),
  );
};

describe("the catalogue as a subgraph", () => {
  it("has every record and value of the contract as regions have them, and no plan comes to it", () => {
    for (const { type } of kinds()) {
      const name = typeName(type);
      expect(fieldsOf(schema, name)).toMatchObject(fieldsOf(contract, name));
      expect(sdl).toMatch(
        new RegExp(
          `type ${name} implements Record @key\\(fields: "id", resolvable: false\\) @shareable`,
        ),
      );
    }
    expect(sdl).not.toMatch(/@key\(fields: "id"\)/);
  });

  it("has a list of every kind at its root, with the contract's filter and order", () => {
    const root = fieldsOf(schema, "Query");
    for (const { kind } of lists) {
      const name = typeName(kind.type);
      const args = [
        "after: String",
        "countries: [String!]",
        `filter: ${name}Filter`,
        "first: Int",
        `orderBy: ${name}Order`,
        "partnerships: [ID!]",
        "regions: [ID!]",
      ];
      expect(root[kind.plural]).toBe(`(${args}): Catalogued${name}Connection`);
    }
  });

  it("has of a region what its profile says, and none of its lists, which are live", () => {
    const region = fieldsOf(schema, "Region");
    expect(region).toHaveProperty("name");
    for (const { plural, singular } of kinds()) {
      expect(region).not.toHaveProperty(plural);
      expect(region).not.toHaveProperty(singular);
    }
    for (const gone of ["asOf", "changes", "issues", "registry"])
      expect(region).not.toHaveProperty(gone);
    expect(sdl).not.toMatch(/^type (MakerSpaceConnection|ChangePage|Registry) /m);
  });

  it("is the same again when it is built twice in one process", async () => {
    expect((await catalogueSubgraph()).sdl).toBe(sdl);
  });
});
