import type { FastifyInstance } from "fastify";
import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { fail } from "./fail.ts";

/** Milliseconds that requests under way may take to their end. */
const GRACE = 30_000;

/**
 * Lets requests under way end and refuses new ones before the server closes. Fastify and Node would
 * do much of it, but they refuse without a code that clients of the graph can act on, cut off an
 * answer that is still being sent, and wait for connections on which nothing was ever asked.
 */
export function drainOnClose(http: FastifyInstance): void {
  let draining = false;
  const underWay = new Set<ServerResponse>();
  http.server.on("request", (_request, response) => {
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
  });
  http.addHook("preClose", async () => {
    draining = true;
    const answered = [...underWay].map((one) => new Promise((done) => one.once("close", done)));
    await Promise.race([Promise.all(answered), wait(GRACE, undefined, { ref: false })]);
    http.server.closeAllConnections();
  });
  // After what every answer is given in `onRequest`: a page of another origin reads it too.
  http.addHook("preParsing", async (_request, reply) => {
    if (!draining) return undefined;
    return fail(reply, "SHUTTING_DOWN", "The server is stopping; try again in a moment.");
  });
  // So that a client does not send its next request on a connection that is about to go.
  http.addHook("onSend", async (_request, reply) => {
    if (draining) reply.header("connection", "close");
  });
}
