import type { FastifyInstance } from "fastify";
import { type Limits, published, type PublishedLimit } from "../limits/index.ts";

/** `GET /limits`: what one request may ask of this server, for clients that keep to it. */
export function useLimits(
  http: FastifyInstance,
  limits: Limits,
  more: Readonly<Record<string, PublishedLimit>> = {},
): void {
  const answer = { limits: { ...published(limits), ...more } };
  http.get("/limits", async () => answer);
}
