import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { type ApolloSettings, apolloOptions, type Logged } from "@guildhall/serving/http";
import type { ReplicaContext } from "./context.ts";
import { replicaSubgraph } from "./subgraph.ts";

/** Answers in the place of regions that do not, from the copies of their registries. */
export async function replicaServer(settings: ApolloSettings) {
  const { plugins, ...shared } = apolloOptions(settings);
  const { schema } = await replicaSubgraph();
  return new ApolloServer<ReplicaContext & Logged>({
    ...shared,
    schema,
    plugins: [useMoments, ...plugins],
  });
}

/** Says with each answer from when it is, region by region: `extensions.replicas`. */
const useMoments: ApolloServerPlugin<ReplicaContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body }, contextValue }) {
        if (body.kind !== "single") return;
        const replicas = contextValue.asked();
        body.singleResult.extensions = { ...body.singleResult.extensions, replicas };
      },
    };
  },
};
