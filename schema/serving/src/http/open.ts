import type { FastifyInstance } from "fastify";
import { useCompression } from "./compression.ts";
import { type Origins, useCors } from "./cors.ts";
import { useEtag } from "./etag.ts";
import { useRateLimit } from "./rate-limit.ts";

/** How a server meets pages and programs of others. */
export interface OpenOptions {
  /** From which origins pages may ask. @default "*" */
  origins?: Origins | undefined;
  /** Requests that one client may send a minute. @default as many as it likes */
  rateLimit?: number | undefined;
  /** Seconds that answers to documents asked for by their id may be shared. @default 30 */
  sharedSeconds?: number | undefined;
  /** Addresses of the proxies whose word on who asks is taken. @default none */
  trustProxy?: string | undefined;
}

/**
 * Opens a server to pages and programs of others. To be awaited before its routes are made, so that
 * all of this holds for them.
 */
export async function openToAll(http: FastifyInstance, options: OpenOptions = {}): Promise<void> {
  const { origins = "*", rateLimit } = options;
  useEtag(http);
  await useCors(http, origins);
  await useCompression(http);
  if (rateLimit !== undefined) await useRateLimit(http, rateLimit);
}
