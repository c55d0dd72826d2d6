import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { answerTasks } from "../child.ts";
import { fieldOf } from "./queries.ts";

export type PlainTask = readonly { region: string; url: string }[];

/**
 * What the query needs of a region, under a root field of the region's name, and no more: a small
 * schema, so that the plain gateway has nothing to carry that it does not use.
 */
const sdlOf = (region: string): string => `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@shareable"])
  type Query { ${fieldOf(region)}: Region }
  type Region @shareable { id: ID! makerSpaces(first: Int = 50): MakerSpaceConnection }
  type MakerSpaceConnection @shareable { nodes: [MakerSpace!]! }
  type MakerSpace @shareable {
    id: ID! name: String! kind: Term operator: Operator facilities: [Facility!]
  }
  type Term @shareable { label: String! }
  type Operator @shareable { name: String! }
  type Facility @shareable { category: Term! }
`;

/**
 * The region servers call that root field `region`. Renaming it on the way out costs the plain
 * gateway one replacement of text, where a server in between would cost it a second request.
 */
class Region extends RemoteGraphQLDataSource {
  readonly #field: string;

  constructor(url: string, field: string) {
    super({ url });
    this.#field = field;
  }

  override willSendRequest({ request }: { request: { query?: string } }): void {
    // The first mention is the only one: operations are sent without names.
    request.query = request.query?.replace(this.#field, `${this.#field}: region`);
  }
}

answerTasks(async (regions: PlainTask): Promise<string> => {
  const { supergraphSdl, errors } = composeServices(
    regions.map(({ region, url }) => ({ name: region, url, typeDefs: parse(sdlOf(region)) })),
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name, url }) => new Region(url!, fieldOf(name)),
  });
  const server = new ApolloServer({ gateway });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" } });
  return url;
});
