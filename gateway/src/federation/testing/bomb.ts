import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";

const KINDS = Array.from({ length: 12 }, (_, at) => `Kind${at}`);

const subgraph = (more: string) => `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Query { record: Record @shareable ${more} }
  interface Record { id: ID! name: String! next: Record twin: Record }
  ${KINDS.map(
    (kind) =>
      `type ${kind} implements Record @key(fields: "id") @shareable { id: ID! name: String! next: Record twin: Record }`,
  ).join("\n")}
`;

/** An interface over entities that two subgraphs resolve: each level multiplies the plans. */
export function bombSupergraph(): string {
  const { supergraphSdl, errors } = composeServices([
    { name: "one", typeDefs: parse(subgraph("ping(of: Int): String")), url: "guildhall:one" },
    { name: "two", typeDefs: parse(subgraph("")), url: "guildhall:two" },
  ]);
  if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}

export const BOMB = "{ record { next { twin { next { twin { name } } } } } }";
