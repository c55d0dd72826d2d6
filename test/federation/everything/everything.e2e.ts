import { contractSdl } from "@guildhall/schema";
import {
  buildASTSchema,
  getNamedType,
  type GraphQLField,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { query } from "../../support/index.ts";
import { FOUNDING, startFounding, type FoundingFederation } from "../../support/founding.ts";

const schema = buildASTSchema(parse(contractSdl()), { assumeValidSDL: true });
type Fields = GraphQLField<unknown, unknown>[];
const fieldsOf = (name: string): Fields => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
};
const isRecord = (name: string): boolean => {
  const type = schema.getType(name);
  return isObjectType(type) && type.getInterfaces().some(({ name: one }) => one === "Record");
};

/** Every field that needs no argument; of other records and regions what names them. */
const everything = (type: string): string =>
  `{ ${fieldsOf(type)
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map(selection)
    .join(" ")} }`;

function selection({ name, args, type }: Fields[number]): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  const first = args.some((one) => one.name === "first") ? "(first: 500)" : "";
  const names = isRecord(named.name) || named.name === "Region";
  return `${name}${first} ${names ? "{ __typename id }" : everything(named.name)}`;
}

const LISTS = fieldsOf("Region")
  .filter(({ args }) => !args.some(isRequiredArgument))
  .filter(({ type }) => getNamedType(type).name.endsWith("Connection"));

describe("a list of everything that the founding regions have", () => {
  let federation: FoundingFederation;
  beforeAll(async () => {
    // More than anybody may ask at once, of the gateway as of each region.
    const limits = { cost: 1e8, underWay: 1e8 };
    federation = await startFounding({ limits });
  });
  afterAll(() => federation[Symbol.asyncDispose]());

  for (const { name, type } of LISTS)
    it(`is what the contract says: ${name}`, async () => {
      const page = fieldsOf(getNamedType(type).name).find((field) => field.name === "nodes");
      const record = getNamedType(page!.type).name;
      const { data, errors, extensions } = await query(
        federation.url,
        `{ regions { id ${name}(first: 500) { totalCount nodes ${everything(record)} } } }`,
      );
      expect(errors).toBeUndefined();
      expect(extensions?.regions).toEqual([]);
      expect(data.regions.map(({ id }: { id: string }) => id)).toEqual(FOUNDING);
      for (const region of data.regions)
        expect(region[name].nodes).toHaveLength(region[name].totalCount);
    });
});
