import { groupBy } from "@guildhall/schema";
import type { PartnerDirectory } from "@guildhall/serving/partners";
import type { RegionRoute } from "../tier/tier.ts";
import { type Endpoint, type EndpointOptions, endpointOpener, surplusOf } from "./endpoint.ts";
import { nowhere, routeTo } from "./route.ts";
import { type PartnerState, stateOf } from "./state.ts";

export interface PartnersOptions extends EndpointOptions {
  /** Some partner's surplus came, changed or went: the supergraph is to be composed again. */
  onSurplus: () => void;
}

/** The partners of the directory as they are known now. */
export interface Partners {
  follow(directory: PartnerDirectory): Promise<void>;
  route(region: string | null): RegionRoute;
  endpointOf(region: string): Endpoint | undefined;
  endpoints(): readonly Endpoint[];
  /** How many regions they serve. */
  readonly size: number;
  states(): PartnerState[];
  /** What composition made of the extensions. */
  composed(outcomes: readonly Outcome[]): void;
  stop(): Promise<void>;
}

/** An endpoint's surplus is part of the graph, or why it is not. */
export interface Outcome {
  endpoint: Endpoint;
  surplus: string;
  refusal: string | undefined;
}

export function createPartners({ onSurplus, ...options }: PartnersOptions): Partners {
  const endpoints = new Map<string, Endpoint>();
  let regions = new Map<string, Endpoint>();
  let routes = new Map<string, RegionRoute>();
  let outcomes: ReadonlyMap<Endpoint, Outcome> = new Map();
  let stopped = false;

  const reroute = () => {
    routes = new Map([...regions].map(([region, endpoint]) => [region, routeTo(region, endpoint)]));
  };
  const open = endpointOpener(options, {
    onReview() {
      reroute();
      onSurplus();
    },
    onDown(endpoint) {
      for (const region of endpoint.regions)
        if (regions.get(region) === endpoint) routes.set(region, routeTo(region, endpoint));
    },
  });

  const followNow = async (directory: PartnerDirectory) => {
    const wanted = regionsByUrl(directory.partners);
    const gone = [...endpoints.values()].filter(({ url }) => !wanted.has(url));
    // An extension goes by the name of its endpoint's first region.
    let renamed = gone.some(surplusOf);
    await Promise.all(
      [...wanted].map(async ([url, served]) => {
        const known = endpoints.get(url);
        if (!known) return void endpoints.set(url, await open(url, served));
        if (surplusOf(known) && known.regions[0] !== served[0]) renamed = true;
        known.regions = served;
      }),
    );
    regions = new Map();
    for (const [url, served] of wanted)
      for (const region of served) regions.set(region, endpoints.get(url) as Endpoint);
    reroute();
    for (const { url, watch, transport } of gone) {
      void watch.stop();
      endpoints.delete(url);
      void transport.close();
    }
    if (renamed) onSurplus();
    options.log.info(
      { partners: regions.size, endpoints: endpoints.size },
      "the partner directory is read",
    );
  };

  // Directories are taken one after another: the last one read is the one that serves.
  let following: Promise<void> = Promise.resolve();

  return {
    follow(directory) {
      following = following.then(() => (stopped ? undefined : followNow(directory)));
      return following;
    },
    route(region) {
      // Somebody asks: it may be back.
      const endpoint = regions.get(region ?? "");
      if (endpoint?.down) endpoint.watch.soon();
      return routes.get(region ?? "") ?? nowhere(region);
    },
    endpointOf: (region) => regions.get(region),
    endpoints: () => [...endpoints.values()],
    get size() {
      return regions.size;
    },
    states: () =>
      [...regions]
        .map(([region, endpoint]) => stateOf(region, endpoint, outcomes.get(endpoint)))
        .toSorted((a, b) => (a.region < b.region ? -1 : 1)),
    composed(all) {
      outcomes = new Map(all.map((one) => [one.endpoint, one]));
      for (const { endpoint, surplus, refusal } of all)
        if (refusal === undefined && surplusOf(endpoint) === surplus) endpoint.keep();
    },
    async stop() {
      stopped = true;
      await following;
      for (const { watch } of endpoints.values()) void watch.stop();
      await Promise.all([...endpoints.values()].map(({ transport }) => transport.close()));
    },
  };
}

/** The regions that each address serves, sorted. */
const regionsByUrl = (partners: PartnerDirectory["partners"]) =>
  new Map(
    [...groupBy(partners, ({ url }) => url)].map(([url, served]) => [
      url,
      served.map(({ region }) => region).toSorted(),
    ]),
  );
