import { LogController, type FastifyInstance, type FastifyServerOptions } from "fastify";
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Logger } from "pino";

/** The header in which a request's id goes from server to server, and back to who asked. */
export const REQUEST_ID = "x-request-id";
const FIT = /^[\w.:-]{1,64}$/;

/** What a request's resolvers and plugins can write to: each line has the request's id. */
export interface Logged {
  log: Logger;
}

/** The id that came with a request if it is fit for logs, else a new one. */
const idOf = ({ headers }: IncomingMessage): string => {
  const given = headers[REQUEST_ID];
  return typeof given === "string" && FIT.test(given) ? given : randomUUID();
};

/** Gives each request an id and a log of its own, and leaves what is written there to us. */
export const requestLogs = (log: Logger) =>
  ({
    genReqId: idOf,
    childLoggerFactory: (_none, bindings) => log.child(bindings),
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: "requestId",
    }),
  }) satisfies FastifyServerOptions;

// Asked every few seconds by whoever watches over the process.
const PROBES = new Set(["/health", "/ready"]);
const pathOf = (url: string): string => url.split("?", 1)[0] ?? "";

export const isProbe = (url: string): boolean => PROBES.has(pathOf(url));

/**
 * Answers each request's id, and writes one line when it ends. Whoever learns more about a request,
 * such as its operation or its cost, adds it to the request's log and so to the line.
 */
export function useRequestLog(http: FastifyInstance): void {
  http.addHook("onRequest", async (request, reply) => {
    const begun = performance.now();
    const path = pathOf(request.url);
    reply.header(REQUEST_ID, request.id);
    // Not `onResponse`: a caller that gave up is what somebody will look for.
    reply.raw.once("close", () => {
      const { method } = request;
      const ms = Math.round(performance.now() - begun);
      if (!reply.raw.writableFinished)
        request.log.info({ method, path, status: null, ms }, "the caller left");
      else
        request.log[PROBES.has(path) ? "debug" : "info"](
          { method, path, status: reply.statusCode, ms },
          "answered",
        );
    });
  });
}
