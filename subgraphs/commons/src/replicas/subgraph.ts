import { contractRoots, kinds, parseRecordId, typeName } from "@guildhall/schema";
import { buildSubgraph, type Subgraph } from "@guildhall/schema/federation";
import type { ReplicaContext } from "./context.ts";
import { ReplicaQueries } from "./queries.ts";

/** The contract as a region serves it to everybody: without what writes, and what only editors see. */
export const replicaSubgraph = (): Promise<Subgraph> =>
  buildSubgraph<ReplicaContext>({
    resolvers: [ReplicaQueries],
    roots: contractRoots(),
    entities: {
      Region: (id, replicas) => replicas.region(id),
      Partnership: null,
      RecordLink: (id) => ({ id }),
      RegionLink: (id) => ({ id }),
      ...Object.fromEntries(kinds().map(({ kind, type }) => [typeName(type), finder(kind)])),
    },
  });

/** An id of another kind is nothing, not a record under a wrong type. */
const finder = (kind: string) => (id: string, replicas: ReplicaContext) =>
  parseRecordId(id)?.kind === kind ? replicas.record(id) : null;
