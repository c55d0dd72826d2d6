import type { ErrorCode } from "@guildhall/schema";
import type { Endpoint } from "./endpoint.ts";
import type { Sighting } from "./sighting.ts";

/** What is known of each region's server, as of the last time it was asked. */
export interface Endpoints {
  of(region: string): Endpoint | undefined;
  /** Forgets all regions but these. */
  keep(regions: Iterable<string>): void;
  /** Takes in what a server said of one of the regions it is to serve. */
  note(region: string, sighting: Sighting): Endpoint;
}

export function endpoints(now: () => Date = () => new Date()): Endpoints {
  let known = new Map<string, Endpoint>();
  return {
    of: (region) => known.get(region),
    keep(regions) {
      const before = known;
      known = new Map(
        [...regions].map((region) => [region, before.get(region) ?? { state: "UNKNOWN" }]),
      );
    },
    note(region, sighting) {
      const at = now().toISOString();
      // A server that is down keeps what it last said; only why it failed is of this time.
      const { code: _, ...before } = known.get(region) ?? { state: "UNKNOWN" };
      const after = { ...before, lastTried: at, ...seen(region, sighting, at) };
      // A region that left the directory while its server was asked is not brought back.
      if (known.has(region)) known.set(region, after);
      return after;
    },
  };
}

function seen(region: string, { code, alive, standings }: Sighting, at: string): Endpoint {
  if (!alive) return down(code ?? "REGION_INVALID_RESPONSE");
  if (code) return { state: "UP", lastSeen: at, code };
  const standing = standings.get(region);
  if (standing === undefined) return down("REGION_UNKNOWN");
  return {
    state: "UP",
    lastSeen: at,
    ...(standing && {
      contractVersion: standing.contractVersion,
      registryPosition: standing.position,
      ...(standing.updatedAt && { registryUpdatedAt: standing.updatedAt }),
    }),
  };
}

const down = (code: ErrorCode): Endpoint => ({ state: "DOWN", code });
