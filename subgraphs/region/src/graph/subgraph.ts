import { contractRoots, kindNamed, kinds, parseRecordId, typeName } from "@guildhall/schema";
import { buildSubgraph, type Subgraph } from "@guildhall/schema/federation";
import { GraphQLInterfaceType } from "graphql";
import { ErasureMutations } from "./erasure.ts";
import { HistoryQueries } from "./history.ts";
import { KindMutations } from "./kinds.ts";
import { RecordMutations } from "./records.ts";
import type { RegionContext } from "./context.ts";
import { RegionQueries } from "./queries.ts";

let built: Promise<Subgraph> | undefined;

/** The contract as a region serves it: one schema for any number of regions, built once. */
export const regionSubgraph = (): Promise<Subgraph> => (built ??= build());

async function build(): Promise<Subgraph> {
  const subgraph = await buildSubgraph<RegionContext>({
    resolvers: [RegionQueries, HistoryQueries, KindMutations, RecordMutations, ErasureMutations],
    roots: contractRoots(),
    entities: {
      Region: (id, { hosted }) => hosted.get(id)?.profile ?? null,
      Partnership: null,
      RecordLink: (id) => ({ id }),
      RegionLink: (id) => ({ id }),
      ...Object.fromEntries(kinds().map(({ kind, type }) => [typeName(type), finder(kind)])),
    },
  });
  const record = subgraph.schema.getType("Record");
  if (record instanceof GraphQLInterfaceType) record.resolveType = ({ id }) => typeOfRecord(id);
  return subgraph;
}

/** Records are plain JSON: their type is what their id says. */
function typeOfRecord(id: string): string | undefined {
  const kind = kindNamed(parseRecordId(id)?.kind ?? "");
  return kind && typeName(kind.type);
}

/** Finds records of one kind; an id of another kind is nothing, not a record under a wrong type. */
const finder = (kind: string) => (id: string, context: RegionContext) =>
  parseRecordId(id)?.kind === kind ? context.records.load(id) : null;
