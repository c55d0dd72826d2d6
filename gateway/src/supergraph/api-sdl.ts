import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { apiSchema } from "../federation/api-schema.ts";

/** The schema for those who build clients: sorted, with its descriptions. */
export const printApi = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;

/** The client's schema of a supergraph, for the committed snapshot. */
export const apiSdl = (supergraphSdl: string): string => printApi(apiSchema(supergraphSdl));
