import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { isProbe } from "./request-log.ts";

/** Clients whose requests are counted at a time; beyond that the longest silent is forgotten. */
const CLIENTS = 20_000;

/**
 * Lets each client, known by its address, ask so often a minute, and tells it how often it still
 * may. Who is behind one proxy is one client unless the server is told to trust it.
 */
export async function useRateLimit(http: FastifyInstance, perMinute: number): Promise<void> {
  await http.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    cache: CLIENTS,
    enableDraftSpec: true,
    allowList: (request) => isProbe(request.url),
    errorResponseBuilder: (_request, { max, ttl }) =>
      Object.assign(
        new Error(
          `Got more than ${max} requests within a minute. Wait ${Math.ceil(ttl / 1_000)} s, or ask for more in one request.`,
        ),
        { statusCode: 429 },
      ),
  });
}
