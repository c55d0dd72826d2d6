import "./telemetry.ts";
import { Supergraph } from "@apollo/federation-internals";
import type { GraphQLSchema } from "graphql";

/** What clients see of a supergraph: nothing of how it is composed. */
export const apiSchema = (supergraphSdl: string): GraphQLSchema =>
  Supergraph.build(supergraphSdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();
