import { contractRoots, kinds, parseRecordId, typeName } from "@guildhall/schema";
import { buildSubgraph, type Subgraph } from "@guildhall/schema/federation";
import type { RegionContext } from "./context.ts";
import { RegionQueries } from "./queries.ts";

/** The contract as a region serves it: one schema for any number of regions. */
export function regionSubgraph(): Promise<Subgraph> {
  return buildSubgraph<RegionContext>({
    resolvers: [RegionQueries],
    roots: contractRoots(),
    entities: {
      Region: (id, { hosted }) => hosted.get(id)?.profile ?? null,
      Partnership: null,
      RecordLink: (id) => ({ id }),
      ...Object.fromEntries(kinds().map(({ kind, type }) => [typeName(type), finder(kind)])),
    },
  });
}

/** Finds records of one kind; an id of another kind is nothing, not a record under a wrong type. */
const finder = (kind: string) => (id: string, context: RegionContext) =>
  parseRecordId(id)?.kind === kind ? context.records.load(id) : null;
