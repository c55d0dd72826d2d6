import type { Warnings } from "@guildhall/schema";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import { type Failure, failed, type Fault, type Transport } from "../upstream/transport.ts";
import { clientPath, type Entity, type Representation } from "./answer.ts";
import { Lost } from "./lost.ts";
import type { RegionNotes } from "./notes.ts";
import { type Operation, readOperation } from "./operation.ts";
import { askReplicas } from "./replicas.ts";
import { askShare, place } from "./share.ts";
import { type Route, type Share, split } from "./split.ts";

/** A server that one or several partners' records are asked of. */
export interface TierEndpoint {
  transport: Transport;
  /** Whose records it has. */
  regions: readonly string[];
  /** Its schema, where it lacks something of the contract. */
  lagging?: GraphQLSchema | undefined;
  /** It does not answer, or does not know a field of its kept SDL: it is to be looked at again. */
  stale?: () => void;
}

export type RegionRoute = Route<TierEndpoint, Failure>;

export interface TierOptions {
  /** The SDL's schema that fetches were planned for. */
  schema: GraphQLSchema;
  /** Where a region is asked; `null` leaves its part `null` without a word. */
  route: (region: string | null) => RegionRoute | null;
  /** Milliseconds that one region may take. */
  regionTimeout: number;
  /** Who answers from copies for regions that do not. @default nobody */
  replicas?: Transport | undefined;
  /** The endpoint has all of the schema: it is its own, not the contract's. @default false */
  whole?: boolean;
  /** Distinct fetches whose reading is kept. @default 1000 */
  operations?: number;
}

/** One fetch of the planner for the regional tier. */
export interface TierFetch {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  notes: RegionNotes;
  /** Takes what the regions warn of. */
  warnings?: Warnings;
  /** When the whole request must be answered, in `Date.now()` milliseconds. */
  deadline: number;
  requestId?: string;
  /** The client takes no copy for an answer. */
  live?: boolean;
  /** Settled when nobody waits for the answer any more. */
  gone?: Promise<unknown> | undefined;
  /** Takes a line for each endpoint: which regions it is asked about, or why it is not asked. */
  sent?: string[] | undefined;
}

export interface TierResult {
  data: { _entities: Entity[] };
  errors?: GraphQLFormattedError[];
}

// Each `null` of a region that failed has its error, up to this many, and up to so many of all
// regions together: with a thousand partners down, they would be most of the work. The notes name
// every region.
const ERRORS_A_REGION = 20;
const ERRORS_IN_ALL = 200;
/** Records that are named for not being there. */
const ABSENT = 5;

/** How much of the time that is left owners may take, where a copy can answer after them. */
const OWNERS_PART = 0.75;

/** The regional tier: one logical subgraph whose records are asked of the regions that own them. */
export function createTier(options: TierOptions): (fetch: TierFetch) => Promise<TierResult> {
  const { schema, route, regionTimeout, replicas, whole = false } = options;
  const operations = new LRUCache<string, Operation>({
    max: options.operations ?? 1000,
    memoMethod: (query) => readOperation(query, schema),
  });

  return async (fetch) => {
    const { query, variables, notes } = fetch;
    const operation = operations.memo(query);

    const representations = variables.representations as readonly Representation[];
    const entities: Entity[] = Array.from({ length: representations.length }, () => null);
    const errors: GraphQLFormattedError[] = [];
    notes.asked = true;

    const told = new Map<string, number>();
    /** False where there is no room for more of the region. */
    const tell = (region: string, error: GraphQLFormattedError): boolean => {
      const before = told.get(region) ?? 0;
      if (before >= ERRORS_A_REGION || errors.length >= ERRORS_IN_ALL) return false;
      told.set(region, before + 1);
      return errors.push(error) > 0;
    };

    const { shares, refused } = split(representations, (region) => {
      const earlier = region === null ? undefined : notes.failureOf(region);
      return earlier ? { failure: earlier } : route(region);
    });
    const lost = new Lost(refused);
    const copies = fetch.live ? undefined : replicas;
    const left = fetch.deadline - Date.now();
    const timeout = Math.min(regionTimeout, copies ? left * OWNERS_PART : left);
    const into = { entities, notes, tell };
    await Promise.all(
      shares.map(async (share) => {
        const answer = await askShare({ share, operation, fetch, timeout, whole });
        if (answer?.fault) return loseAll(share, answer.fault, lost);
        if (!answer) return undefined;
        noteAbsent(share, answer.checked.entities, notes);
        return place(share, answer.checked, into);
      }),
    );
    if (copies)
      await askReplicas({ replicas: copies, lost, operation, fetch, regionTimeout, into });

    for (const [region, { failure, positions }] of lost.regions) {
      if (region !== "") notes.unavailable(region, failure);
      for (const error of nullErrors(region, failure, positions, representations, operation))
        if (!tell(region, error)) break;
    }
    return errors.length > 0
      ? { data: { _entities: entities }, errors }
      : { data: { _entities: entities } };
  };
}

/** Who fails fails for all the regions that were asked of it. */
function loseAll({ regions, positions }: Share<TierEndpoint>, fault: Fault, lost: Lost): void {
  regions.forEach((region, index) =>
    lost.add(region, failed(region, fault), positions[index] as number[]),
  );
}

function noteAbsent(
  { representations }: Share<TierEndpoint>,
  entities: readonly Entity[],
  { absent }: RegionNotes,
): void {
  representations.forEach(({ id }, index) => {
    if (!entities[index] && id !== undefined && absent.size < ABSENT) absent.add(id);
  });
}

function* nullErrors(
  region: string,
  { code, message }: Failure,
  positions: Iterable<number>,
  representations: readonly Representation[],
  operation: Operation,
): Generator<GraphQLFormattedError> {
  const extensions = { code, region: region || null, serviceName: "regions" };
  for (const position of positions) {
    const { __typename } = representations[position] as Representation;
    for (const key of operation.keys.get(__typename) ?? []) {
      yield { message, path: ["_entities", position, ...clientPath([key])], extensions };
    }
  }
}
