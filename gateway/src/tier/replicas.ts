import { type ErrorCode, isInstant } from "@guildhall/schema";
import { z } from "zod";
import type { Transport } from "../upstream/transport.ts";
import type { Representation } from "./answer.ts";
import type { Lost } from "./lost.ts";
import type { Moment } from "./notes.ts";
import type { Operation } from "./operation.ts";
import { askShare, place, type Places } from "./share.ts";
import { type Share, split } from "./split.ts";
import type { TierEndpoint, TierFetch } from "./tier.ts";

/**
 * Why an owner was not heard, where its copy is the next best. With any other reason a copy would do
 * no better (too much was asked for), or there is nobody to have one of.
 */
const UNHEARD = new Set<ErrorCode>([
  "REGION_UNREACHABLE",
  "REGION_TIMEOUT",
  "REGION_HTTP_ERROR",
  "REGION_BUSY",
  "REGION_INVALID_RESPONSE",
  "REGION_ERROR",
  "REGISTRY_DAMAGED",
  "STORAGE_UNAVAILABLE",
  "REGION_CONTRACT_REFUSED",
  "REGION_SDL_TOO_LARGE",
]);

export interface ReplicasCall {
  replicas: Transport;
  /** What owners did not answer; what a copy answers is taken from it. */
  lost: Lost;
  operation: Operation;
  fetch: TierFetch;
  regionTimeout: number;
  into: Places;
}

/** Asks for the copies of regions that did not answer: once, when all owners were heard or given up. */
export async function askReplicas(call: ReplicasCall): Promise<void> {
  const { replicas, lost, operation, fetch, regionTimeout } = call;
  const unheard = [...lost.regions].filter(([, { failure }]) => UNHEARD.has(failure.code));
  if (unheard.length === 0) return;
  const endpoint = { transport: replicas, regions: unheard.map(([region]) => region) };
  const positions = unheard.flatMap(([, part]) => part.positions);
  const timeout = Math.min(regionTimeout, fetch.deadline - Date.now());
  await Promise.all(
    sharesOf(endpoint, positions, fetch).map(async (share) => {
      const asked = "one request to commons for its copy of";
      const answer = await askShare({ share, operation, fetch, timeout, whole: false, asked });
      if (answer?.checked) take(share, answer.checked, momentsIn(answer.json), call);
    }),
  );
}

/** What is asked of one endpoint, of a part of the fetch alone. */
function sharesOf(
  endpoint: TierEndpoint,
  positions: readonly number[],
  { variables }: TierFetch,
): Share<TierEndpoint>[] {
  const all = variables.representations as readonly Representation[];
  const part = positions.map((position) => all[position] as Representation);
  return split(part, () => ({ endpoint })).shares.map((share) => ({
    ...share,
    positions: share.positions.map((places) => places.map((at) => positions[at] as number)),
  }));
}

/** Takes the parts of those that there is a copy of, and notes from when each is. */
function take(
  share: Share<TierEndpoint>,
  answered: Parameters<typeof place>[1],
  moments: ReadonlyMap<string, Moment>,
  { lost, fetch, into }: ReplicasCall,
): void {
  const found = new Set(share.positions.flat());
  for (const region of new Set(share.regions)) {
    const moment = moments.get(region);
    const failure = lost.regions.get(region)?.failure;
    if (!moment || !failure) continue;
    fetch.notes.replica(region, failure, moment);
    lost.found(region, found);
  }
  place(share, answered, { ...into, serves: (region) => moments.has(region) });
}

const Moments = z.object({
  extensions: z.object({
    replicas: z.array(
      z.object({
        id: z.string(),
        position: z.number().int().min(0),
        asOf: z.string().refine(isInstant),
      }),
    ),
  }),
});

/** From when the copies are that an answer was made of; whoever says nothing of it has none. */
function momentsIn(json: unknown): ReadonlyMap<string, Moment> {
  const { success, data } = Moments.safeParse(json);
  const told = success ? data.extensions.replicas : [];
  return new Map(told.map(({ id, position, asOf }) => [id, { position, asOf }]));
}
