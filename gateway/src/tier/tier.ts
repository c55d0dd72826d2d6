import type { Warnings } from "@guildhall/schema";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import { checkAnswer, clientPath, type Entity, type Representation } from "./answer.ts";
import { lacks, type RegionNotes } from "./notes.ts";
import { type Operation, readOperation } from "./operation.ts";
import { prune } from "./prune.ts";
import { type Route, type Share, split } from "./split.ts";
import { takeWarnings } from "../upstream/warnings.ts";
import {
  type Failure,
  failed,
  type Fault,
  isSilence,
  type Transport,
} from "../upstream/transport.ts";

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

/** The regional tier: one logical subgraph whose records are asked of the regions that own them. */
export function createTier(options: TierOptions): (fetch: TierFetch) => Promise<TierResult> {
  const { schema, route, regionTimeout, whole = false } = options;
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
    const fail = (region: string, failure: Failure, positions: Iterable<number>) => {
      if (region !== "") notes.unavailable(region, failure);
      for (const error of nullErrors(region, failure, positions, representations, operation))
        if (!tell(region, error)) return;
    };

    const { shares, refused } = split(representations, (region) => {
      const earlier = region === null ? undefined : notes.failureOf(region);
      return earlier ? { failure: earlier } : route(region);
    });
    for (const [region, { failure, positions }] of refused) fail(region, failure, positions);

    const timeout = Math.min(regionTimeout, fetch.deadline - Date.now());
    await Promise.all(
      shares.map((share) =>
        askShare({ share, operation, fetch, timeout, entities, tell, fail, whole }),
      ),
    );
    return errors.length > 0
      ? { data: { _entities: entities }, errors }
      : { data: { _entities: entities } };
  };
}

interface ShareCall {
  share: Share<TierEndpoint>;
  operation: Operation;
  fetch: TierFetch;
  timeout: number;
  entities: Entity[];
  tell: (region: string, error: GraphQLFormattedError) => boolean;
  fail: (region: string, failure: Failure, positions: Iterable<number>) => void;
  whole: boolean;
}

async function askShare({
  share,
  operation,
  fetch,
  timeout,
  whole,
  ...into
}: ShareCall): Promise<void> {
  const { endpoint, representations, regions, positions } = share;
  const { notes, variables } = fetch;
  const { json, names } = whole ? operationWhole(operation) : reduced(share, operation, fetch);
  const who = () => [...new Set(regions)].join(", ");
  if (json === undefined) return void fetch.sent?.push(`- not to ${who()}, which lacks all of it`);
  fetch.sent?.push(`- one request for ${who()}`);

  const sent: Record<string, unknown> = { representations };
  for (const name of names) if (name in variables) sent[name] = variables[name];
  const body = `{"query":${json},"variables":${JSON.stringify(sent)}}`;
  const ask = { body, timeout, gone: fetch.gone };
  const answer = await endpoint.transport.ask(
    fetch.requestId === undefined ? ask : { ...ask, requestId: fetch.requestId },
  );

  const allFail = (fault: Fault) => {
    for (const region of new Set(regions)) {
      const lost = positions.filter((_, index) => regions[index] === region).flat();
      into.fail(region, failed(region, fault), lost);
    }
  };
  if (answer.failure) {
    // A look at it tells whether it is down, or only this took too long.
    if (isSilence(answer.failure)) endpoint.stale?.();
    return allFail(answer.failure);
  }
  takeWarnings(answer.json, fetch.warnings);
  const checked = checkAnswer(answer.json, representations, operation, {
    // What a partner's own extension names is a link: the record is asked of whoever owns it.
    owns: whole ? undefined : ownerOf(endpoint.regions),
    whole: json === operation.json,
  });
  if (checked.fault) {
    if (checked.unknownField) endpoint.stale?.();
    return allFail(checked.fault);
  }

  for (let index = 0; index < positions.length; index++) {
    const entity = checked.entities[index] as Entity;
    const { id } = representations[index] as Representation;
    if (!entity && id !== undefined && notes.absent.size < ABSENT) notes.absent.add(id);
    for (const position of positions[index] as number[]) into.entities[position] = entity;
  }

  for (const { index, path, code, clients, message, did } of checked.errors) {
    // An error without a place is the whole answer's: of each region in it.
    const whose = index === undefined ? new Set(regions) : [regions[index] ?? ""];
    for (const region of whose) {
      const failure = failed(region, { code, did });
      if (!clients) notes.partial(region, failure);
      const at = index === undefined ? positions[regions.indexOf(region)] : positions[index];
      for (const position of at ?? []) {
        const error = {
          message: message ?? failure.message,
          path: ["_entities", position, ...clientPath(path)],
          extensions: { code, region, serviceName: "regions" },
        };
        if (!into.tell(region, error)) break;
      }
    }
  }
}

/** Tells the ids of some regions and their records; those of one region come after another. */
function ownerOf(regions: readonly string[]): (id: string) => boolean {
  let last = regions[0] ?? "";
  const isOf = (id: string, region: string) =>
    id.startsWith(region) && (id.length === region.length || id[region.length] === "/");
  return (id) => {
    if (isOf(id, last)) return true;
    const region = regions.find((one) => isOf(id, one));
    if (region !== undefined) last = region;
    return region !== undefined;
  };
}

const operationWhole = ({ json, variables }: Operation) => ({ json, names: variables });

/** What this endpoint is sent: all of the operation, or what its older contract has of it. */
function reduced(
  { endpoint, representations, regions }: Share<TierEndpoint>,
  operation: Operation,
  { notes, variables }: TierFetch,
): { json: string | undefined; names: readonly string[] } {
  if (!endpoint.lagging) return operationWhole(operation);
  const pruned = prune(operation, endpoint.lagging, variables);
  if (pruned.missing.size === 0) return operationWhole(operation);
  representations.forEach(({ __typename }, index) => {
    const fields = pruned.missing.get(__typename);
    const region = regions[index] as string;
    if (fields)
      notes.partial(
        region,
        { code: "REGION_FIELD_MISSING", message: lacks(region, fields) },
        fields,
      );
  });
  const asks = representations.some(({ __typename }) => pruned.asks.has(__typename));
  return { json: asks ? pruned.json : undefined, names: pruned.variables };
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
