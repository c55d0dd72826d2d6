import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";
import { REQUEST_ID } from "./request-log.ts";

/** From which origins pages may ask: all of them, these, or none. */
export type Origins = "*" | "none" | readonly string[];

/** What a page may send beyond what every browser sends. */
const ALLOWED = [
  "authorization",
  "content-type",
  "if-none-match",
  "traceparent",
  "tracestate",
  REQUEST_ID,
  "x-guildhall-plan",
  "x-guildhall-replicas",
  // what Apollo's clients say of themselves
  "apollo-require-preflight",
  "apollographql-client-name",
  "apollographql-client-version",
  "x-apollo-operation-name",
];

/** What a page may read of an answer's head. */
const EXPOSED = [
  "etag",
  "ratelimit-limit",
  "ratelimit-remaining",
  "ratelimit-reset",
  "retry-after",
  REQUEST_ID,
];

/**
 * Lets pages of other origins ask. There is nothing here for another site to misuse: no cookie is
 * set or read, and who may write is told by a token that a page must have and send itself.
 */
export async function useCors(http: FastifyInstance, origins: Origins): Promise<void> {
  if (origins === "none") return;
  await http.register(cors, {
    origin: origins === "*" ? "*" : [...origins],
    methods: ["GET", "HEAD", "POST"],
    allowedHeaders: ALLOWED,
    exposedHeaders: EXPOSED,
    // Two hours, the longest that browsers keep to.
    maxAge: 7_200,
    // An OPTIONS that is no preflight is answered as any other method that is not taken.
    strictPreflight: false,
  });
}
