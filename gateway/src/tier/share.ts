import type { GraphQLFormattedError } from "graphql";
import { takeWarnings } from "../upstream/warnings.ts";
import { failed, type Fault, isSilence } from "../upstream/transport.ts";
import { type Answered, checkAnswer, clientPath, type Entity } from "./answer.ts";
import { lacks, type RegionNotes } from "./notes.ts";
import type { Operation } from "./operation.ts";
import { prune } from "./prune.ts";
import type { Share } from "./split.ts";
import type { TierEndpoint, TierFetch } from "./tier.ts";

/** What one endpoint is asked for one fetch. */
export interface ShareCall {
  share: Share<TierEndpoint>;
  operation: Operation;
  fetch: TierFetch;
  /** Milliseconds that it may take. */
  timeout: number;
  /** The endpoint has all of the schema: it is its own, not the contract's. */
  whole: boolean;
  /** How the request is named to who wants to see it. @default "one request for" */
  asked?: string;
}

/** What it answered, or why that is no answer. */
export type ShareAnswer =
  | { json: unknown; checked: Answered; fault?: undefined }
  | { fault: Fault; checked?: undefined };

/** Asks one endpoint, and checks its answer; undefined where it has nothing of what is asked. */
export async function askShare(call: ShareCall): Promise<ShareAnswer | undefined> {
  const { share, operation, fetch, timeout, whole, asked = "one request for" } = call;
  const { endpoint, representations, regions } = share;
  const { json, names } = whole ? operationWhole(operation) : reduced(share, operation, fetch);
  const who = () => [...new Set(regions)].join(", ");
  if (json === undefined) return void fetch.sent?.push(`- not to ${who()}, which lacks all of it`);
  fetch.sent?.push(`- ${asked} ${who()}`);

  const sent: Record<string, unknown> = { representations };
  for (const name of names) if (name in fetch.variables) sent[name] = fetch.variables[name];
  const body = `{"query":${json},"variables":${JSON.stringify(sent)}}`;
  const ask = { body, timeout, gone: fetch.gone };
  const answer = await endpoint.transport.ask(
    fetch.requestId === undefined ? ask : { ...ask, requestId: fetch.requestId },
  );
  if (answer.failure) {
    // A look at it tells whether it is down, or only this took too long.
    if (isSilence(answer.failure)) endpoint.stale?.();
    return { fault: answer.failure };
  }
  takeWarnings(answer.json, fetch.warnings);
  const checked = checkAnswer(answer.json, representations, operation, {
    // What a partner's own extension names is a link: the record is asked of whoever owns it.
    owns: whole ? undefined : ownerOf(endpoint.regions),
    whole: json === operation.json,
  });
  if (!checked.fault) return { json: answer.json, checked };
  if (checked.unknownField) endpoint.stale?.();
  return { fault: checked.fault };
}

/** Where an answer is put together. */
export interface Places {
  entities: Entity[];
  notes: RegionNotes;
  tell: (region: string, error: GraphQLFormattedError) => boolean;
  /** Whose part of the answer is taken. @default everybody's */
  serves?: (region: string) => boolean;
}

/** Puts what an endpoint answered where it belongs in the fetch, with its errors. */
export function place(
  { regions, positions }: Share<TierEndpoint>,
  { entities, errors }: Answered,
  { serves = () => true, ...into }: Places,
): void {
  for (let index = 0; index < positions.length; index++) {
    if (!serves(regions[index] as string)) continue;
    const entity = entities[index] as Entity;
    for (const position of positions[index] as number[]) into.entities[position] = entity;
  }
  for (const { index, path, code, clients, message, did } of errors) {
    // An error without a place is the whole answer's: of each region in it.
    const whose = index === undefined ? new Set(regions) : [regions[index] ?? ""];
    for (const region of whose) {
      if (!serves(region)) continue;
      const failure = failed(region, { code, did });
      if (!clients) into.notes.partial(region, failure);
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
