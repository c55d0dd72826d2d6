import type { Logger } from "pino";
import type { Commons } from "../commons/source.ts";
import { createGraph, type Graph, type GraphOptions, type Subgraph } from "../federation/graph.ts";
import { type Endpoint, surplusOf } from "../partners/endpoint.ts";
import type { Partners } from "../partners/partners.ts";
import type { Extension } from "./compose.ts";
import type { Composer } from "./composer.ts";
import type { Contract } from "../contract/contract.ts";
import { entitySchema } from "../contract/schema.ts";
import { readSdl } from "../contract/sdl.ts";
import { createTier, type TierOptions } from "../tier/tier.ts";
import type { Transport } from "../upstream/transport.ts";

export interface ServingOptions {
  contract: Contract;
  commons: Commons;
  /** Who answers from the catalogue, where somebody does. */
  catalogue?: Commons | undefined;
  partners: Partners;
  composer: Pick<Composer, "compose">;
  /** The SDL of commons as it is known at the start. */
  commonsSdl: string;
  /** The SDL of the catalogue, where it is known. */
  catalogueSdl?: string | undefined;
  regionTimeout: number;
  /** Who answers from copies for regions that do not. */
  replicas?: Transport | undefined;
  log: Logger;
  onPlan?: GraphOptions["onPlan"];
  planning?: GraphOptions["planning"];
}

/** The supergraph that serves, kept in step with what commons and the partners really have. */
export interface Serving {
  graph: Graph;
  /** Commons serves another SDL. Settled when that serves or is refused. */
  commons(sdl: string): Promise<void>;
  /** So does the catalogue. */
  catalogue(sdl: string): Promise<void>;
  /** Something of the partners changed: compose again if it matters. */
  recompose(): void;
  /** Why the newest supergraph could not be composed, while the last good one serves. */
  readonly problem: string | undefined;
  /** Settled when everything asked for so far serves or is refused. */
  settled(): Promise<void>;
  /** Plans and composes nothing more. */
  stop(): Promise<void>;
}

interface Candidate extends Extension {
  endpoint: Endpoint;
}

/** Milliseconds until what there was too little time for is tried again. */
const LATER = 60_000;

export async function createServing(options: ServingOptions): Promise<Serving> {
  const { partners, composer, log, onPlan } = options;
  let ours = { commons: options.commonsSdl, catalogue: options.catalogueSdl };
  /** It has fitted once: if it does no more, the last graph goes on rather than one without it. */
  let withCatalogue = false;
  let problem: string | undefined;
  let taken: readonly string[] = [];
  let refused: ReadonlyMap<string, string> = new Map();
  let composedFrom = "";
  let stopped = false;

  let again: NodeJS.Timeout | undefined;
  const tryAgain = () => {
    composedFrom = "";
    again ??= setTimeout(() => {
      again = undefined;
      recompose();
    }, LATER).unref();
  };

  const build = async () => {
    const candidates = candidatesOf(partners.endpoints(), taken);
    const served = () =>
      partners.composed(
        candidates.map(({ name, subgraph, endpoint }) => ({
          endpoint,
          surplus: subgraph,
          refusal: refused.get(name),
        })),
      );
    const extensions = candidates.map(({ name, subgraph }) => ({ name, subgraph }));
    const from = JSON.stringify([ours, extensions]);
    if (from === composedFrom) {
      if (problem === undefined) served();
      return undefined;
    }
    let result = await composer.compose({ ...ours, extensions });
    if (result.errors && ours.catalogue !== undefined && !withCatalogue) {
      const [reason] = result.errors;
      log.warn({ reason }, "the catalogue does not fit what is known of commons, and waits");
      result = await composer.compose({ commons: ours.commons, extensions });
    } else withCatalogue ||= ours.catalogue !== undefined && !result.errors;
    if (stopped) return undefined;
    composedFrom = from;
    if (result.passing) tryAgain();
    if (result.errors) return { errors: result.errors };
    ({ taken, refused } = result);
    for (const [partner, reason] of refused)
      log.warn({ partner, reason }, "a partner's extension cannot be composed");
    const { supergraphSdl } = result;
    return { supergraphSdl, subgraph: subgraphs(options, candidates), served };
  };

  const first = await build();
  if (!first || first.errors)
    throw new Error(`The supergraph cannot be composed:\n${first?.errors?.join("\n")}`);
  const graph = await createGraph({ ...first, onPlan, planning: options.planning });
  first.served();

  const attempt = async () => {
    try {
      const next = await build();
      if (!next) return;
      problem = next.errors?.join("\n");
      if (next.errors)
        return log.error({ problem }, "the supergraph is refused; the last one goes on");
      if (next.supergraphSdl !== graph.supergraphSdl)
        await graph.update(next.supergraphSdl, next.subgraph);
      next.served();
      log.info({ extensions: taken }, "a new supergraph serves");
    } catch (error) {
      problem = "The supergraph cannot be loaded; the log tells why.";
      log.error({ err: error }, "the supergraph cannot be loaded; the last one goes on");
    }
  };

  // One composition at a time, and one for all that changed while the last was made.
  let running: Promise<void> = Promise.resolve();
  let waiting = false;
  const recompose = () => {
    if (waiting) return;
    waiting = true;
    running = running.then(async () => {
      await new Promise(setImmediate);
      waiting = false;
      await attempt();
    });
  };

  return {
    graph,
    recompose,
    commons(sdl) {
      ours = { ...ours, commons: sdl };
      recompose();
      return running;
    },
    catalogue(sdl) {
      ours = { ...ours, catalogue: sdl };
      recompose();
      return running;
    },
    get problem() {
      return problem;
    },
    settled: () => running,
    async stop() {
      stopped = true;
      clearTimeout(again);
      await graph.gateway.stop?.();
    },
  };
}

/** Extensions that serve go first: a newcomer that clashes with one is the one refused. */
function candidatesOf(endpoints: readonly Endpoint[], taken: readonly string[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const endpoint of endpoints) {
    const surplus = surplusOf(endpoint);
    const region = endpoint.regions[0];
    if (!surplus || region === undefined) continue;
    candidates.push({ name: extensionName(region), subgraph: surplus, endpoint });
  }
  const rank = ({ name }: Candidate) => (taken.includes(name) ? 0 : 1);
  return candidates.toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

// A registry may have the id "commons"; the subgraph of that name is another thing.
const OURS = new Set(["commons", "catalogue", "regions"]);
const extensionName = (region: string) => (OURS.has(region) ? `${region}-registry` : region);

function subgraphs(
  { commons, catalogue, contract, partners, regionTimeout, replicas }: ServingOptions,
  extensions: readonly Candidate[],
): (name: string) => Subgraph {
  const byName = new Map<string, Subgraph>([
    ["commons", commons.subgraph],
    ...(catalogue ? ([["catalogue", catalogue.subgraph]] as const) : []),
    [
      "regions",
      tierSubgraph({ schema: contract.schema, route: partners.route, regionTimeout, replicas }),
    ],
  ]);
  for (const { name, subgraph, endpoint } of extensions) {
    byName.set(
      name,
      tierSubgraph({
        schema: entitySchema(readSdl(subgraph)),
        // An extension is asked about its own partner's records only; all others have none of it.
        route: (region) =>
          region !== null && partners.endpointOf(region) === endpoint
            ? partners.route(region)
            : null,
        regionTimeout,
        whole: true,
      }),
    );
  }
  return (name) => {
    const subgraph = byName.get(name);
    if (!subgraph) throw new Error(`The supergraph names a subgraph that nobody serves: ${name}`);
    return subgraph;
  };
}

function tierSubgraph(options: TierOptions): Subgraph {
  const ask = createTier(options);
  return ({ query, variables, context }) =>
    ask({
      query,
      variables,
      notes: context.notes,
      warnings: context.warnings,
      deadline: context.deadline,
      requestId: context.requestId,
      live: context.live,
      gone: context.work?.ended,
      sent: context.plan?.sent,
    });
}
