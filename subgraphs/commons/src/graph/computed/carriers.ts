import { object, value } from "@guildhall/schema/define";
import { GraphQLSchema } from "graphql";
import { ID } from "type-graphql";
import { objectType } from "../object-type.ts";

/**
 * Fields that commons works out and adds to types of the contract. Resolvers are written for these
 * two, which carry the fields to where they belong: the contract's own classes are built by regions
 * too, which have no such fields.
 */
@object("What commons works out of a good practice.", { name: "ComputedOfGoodPractice" })
export class PracticeFields {
  @value(() => ID, "The record's id.", { required: true })
  id: string;
}

@object("What commons works out of a region.", { name: "ComputedOfRegion" })
export class RegionFields {
  @value(() => ID, "The region's id.", { required: true })
  id: string;
}

export const carriers = [PracticeFields, RegionFields] as const;

const TO: Readonly<Record<string, string>> = {
  ComputedOfGoodPractice: "GoodPractice",
  ComputedOfRegion: "Region",
};

/** Makes of a schema one in which the fields stand where they belong, after what else is changed in it. */
export function withComputed(
  schema: GraphQLSchema,
  amend: (schema: GraphQLSchema) => GraphQLSchema = (same) => same,
): GraphQLSchema {
  const carried = Object.entries(TO).map(([name, to]) => [objectType(schema, name), to] as const);
  const amended = amend(schema);
  for (const [carrier, to] of carried) {
    const { id: _id, ...fields } = carrier.getFields();
    Object.assign(objectType(amended, to).getFields(), fields);
  }
  const config = amended.toConfig();
  return new GraphQLSchema({ ...config, types: config.types.filter(({ name }) => !(name in TO)) });
}
