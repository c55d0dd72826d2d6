import type { ApolloServer, BaseContext, ContextFunction } from "@apollo/server";
import {
  type ApolloFastifyContextFunctionArgument,
  fastifyApolloHandler,
} from "@as-integrations/fastify";
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from "fastify";
import { type Logger, pino } from "pino";
import type { Costed, Limits } from "../limits/index.ts";
import { drainOnClose } from "./drain.ts";
import { fail } from "./fail.ts";
import { isForeseen } from "./foreseen.ts";
import { type Logged, requestLogs, useRequestLog } from "./request-log.ts";
import { type Pending, withinItsTime } from "./within-its-time.ts";

export type HttpContext<T extends BaseContext> = ContextFunction<
  ApolloFastifyContextFunctionArgument,
  T
>;

export interface HttpOptions {
  /** Largest request body in bytes. @default 1 MiB */
  bodyLimit?: number;
  /** Gets a line a request. @default none */
  log?: Logger;
  /** Addresses of the proxies whose word on who asks is taken. @default none */
  trustProxy?: string | undefined;
}

/** An HTTP server that answers every failure as GraphQL clients expect it: JSON with a stable code. */
export function createHttp(options: HttpOptions = {}): FastifyInstance {
  const { bodyLimit = 1024 * 1024, log = pino({ level: "silent" }) } = options;
  const http = Fastify({
    bodyLimit,
    trustProxy: options.trustProxy ?? false,
    forceCloseConnections: "idle",
    return503OnClosing: false,
    // It would hold for closing too, and cut off the time that requests under way have to end.
    pluginTimeout: 0,
    ...requestLogs(log),
  });
  useRequestLog(http);
  drainOnClose(http);
  http.setNotFoundHandler((request, reply) =>
    fail(reply, "NOT_FOUND", `There is nothing at ${request.url.split("?", 1)[0]}.`),
  );
  http.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE")
      return fail(reply, "BODY_TOO_LARGE", `The body may hold at most ${bodyLimit} bytes.`);
    if (error.statusCode === 429) return fail(reply, "RATE_LIMITED", error.message);
    if ((error.statusCode ?? 500) < 500)
      return fail(reply, "BODY_INVALID", "The request could not be read. Send a JSON object.");
    request.log.error({ err: error }, "a request failed");
    return fail(reply, "INTERNAL_SERVER_ERROR", "The server failed; its log tells why.");
  });
  return http;
}

export interface Mount<T extends BaseContext> {
  path: string;
  context: HttpContext<T>;
  limits: Limits;
}

/** Mounts a started Apollo server at a path. What it is asked is followed in the request's log. */
export async function mountGraphql<T extends BaseContext>(
  http: FastifyInstance,
  server: ApolloServer<T & Logged & Costed>,
  { path, context, limits }: Mount<T>,
): Promise<void> {
  const pending = new WeakMap<FastifyRequest, Pending>();
  const whole: HttpContext<T & Logged & Costed> = async (request, reply) => {
    const log = request.log as Logger;
    const onCost = (cost: number): void => log.setBindings({ cost });
    try {
      return { ...(await context(request, reply)), log, onCost, ...pending.get(request) };
    } catch (error) {
      if (!isForeseen(error)) log.error({ err: error }, "a request failed");
      throw error;
    }
  };
  const handler = fastifyApolloHandler(server, { context: whole });
  await http.register(async (scope) => {
    // Apollo itself answers a wrong or missing content type, as GraphQL over HTTP prescribes.
    scope.addContentTypeParser("*", { parseAs: "string" }, (_request, _body, done) => done(null));
    scope.route({
      method: ["GET", "POST", "OPTIONS"],
      url: path,
      handler: withinItsTime(handler as never, pending, limits),
    });
  });
}

/** Listens on a port (0 takes a free one) and tells the address to reach it at. */
export async function listen(
  http: FastifyInstance,
  { port = 0, host = "127.0.0.1" }: { port?: number; host?: string } = {},
): Promise<string> {
  await http.listen({ port, host });
  const address = http.server.address();
  const bound = typeof address === "object" && address ? address.port : port;
  const shown = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${shown}:${bound}`;
}
