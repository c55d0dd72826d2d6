import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql, type GraphQLSchema, parse } from "graphql";
import type { IncomingMessage, ServerResponse } from "node:http";
import { startServer } from "@guildhall/serving/testing";

/** One request as a stub received it. */
export interface StubCall {
  query: string;
  variables: Record<string, unknown>;
  headers: IncomingMessage["headers"];
}

/**
 * What a stub does instead of answering properly. A string is sent as the body as it is, a function
 * changes the proper answer, and the words are scripted mishaps.
 */
export type Fault =
  | "hang"
  | "reset"
  | "half"
  | "stall"
  | "redirect"
  | "huge"
  /** Answers properly once the promise is settled. */
  | { after: Promise<unknown> }
  | { status: number; body?: string }
  | { body: string }
  // oxlint-disable-next-line typescript/no-explicit-any -- a test bends an answer in any way
  | { bend: (answer: any) => unknown };

export interface StubOptions {
  sdl: string;
  /** Resolvers by type and field; `__resolveReference` where a type is an entity. */
  resolvers?: Record<string, unknown>;
  /** The port to listen on again after a stop. @default 0 */
  port?: number;
}

export interface StubSubgraph extends AsyncDisposable {
  url: string;
  port: number;
  /** Requests for data, without those for the SDL. */
  calls: StubCall[];
  /** Most connections that were open to it at one time. */
  mostSockets: number;
  /** Connections that are open to it now. */
  readonly sockets: number;
  /** How often the SDL was asked for. */
  sdlCalls: number;
  /** Does the next requests for data so, in order; then answers properly again. */
  next(...faults: Fault[]): void;
  /** Does every request so, those for the SDL too, until `heal`. */
  always(fault: Fault): void;
  heal(): void;
  /** Serves another SDL from now on. */
  serve(sdl: string, resolvers?: Record<string, unknown>): void;
  stop(): Promise<void>;
}

/** A small subgraph over real HTTP whose mishaps are scripted. */
export async function startStub(options: StubOptions): Promise<StubSubgraph> {
  let schema = build(options.sdl, options.resolvers);
  let sdl = options.sdl;
  const queue: Fault[] = [];
  let standing: Fault | undefined;
  let sockets = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse, body: string) => {
    const { query, variables = {} } = JSON.parse(body) as StubCall;
    const asksSdl = /\b_service\b/.test(query);
    const fault = asksSdl ? standing : (queue.shift() ?? standing);
    if (asksSdl) stub.sdlCalls++;
    else stub.calls.push({ query, variables, headers: request.headers });
    if (typeof fault === "object" && "after" in fault) await fault.after;
    else if (fault !== undefined && !(typeof fault === "object" && "bend" in fault))
      return mishap(fault, response);
    const result = asksSdl
      ? { data: { _service: { sdl } } }
      : await graphql({ schema, source: query, variableValues: variables });
    const proper = JSON.parse(JSON.stringify(result)) as unknown;
    const sent = fault && "bend" in fault && !asksSdl ? fault.bend(proper) : proper;
    response.setHeader("content-type", "application/json");
    response.end(typeof sent === "string" ? sent : JSON.stringify(sent));
  };

  const server = await startServer(answer, options.port);
  server.http.on("connection", (socket) => {
    stub.mostSockets = Math.max(stub.mostSockets, ++sockets);
    socket.on("close", () => sockets--);
  });
  const stub: StubSubgraph = {
    url: `${server.url}/graphql`,
    port: server.port,
    calls: [],
    mostSockets: 0,
    get sockets() {
      return sockets;
    },
    sdlCalls: 0,
    next: (...faults) => void queue.push(...faults),
    always: (fault) => void (standing = fault),
    heal() {
      standing = undefined;
      queue.length = 0;
    },
    serve(next, resolvers = options.resolvers) {
      sdl = next;
      schema = build(next, resolvers);
    },
    stop: server.close,
    [Symbol.asyncDispose]: server.close,
  };
  return stub;
}

const build = (sdl: string, resolvers: Record<string, unknown> = {}): GraphQLSchema =>
  buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });

function mishap(
  fault: Exclude<Fault, { bend: unknown } | { after: unknown }>,
  response: ServerResponse,
): void {
  if (fault === "hang") return;
  if (fault === "reset") return void response.destroy();
  if (fault === "redirect")
    return void response.writeHead(302, { location: "http://127.0.0.1:1/graphql" }).end();
  if (fault === "half" || fault === "stall") {
    response.writeHead(200, { "content-length": 1000 });
    response.write('{"data":{"_entit');
    return fault === "half" ? void setImmediate(() => response.destroy()) : undefined;
  }
  if (fault === "huge") {
    response.writeHead(200, { "content-type": "application/json" });
    const part = `"${"x".repeat(64 * 1024)}",`;
    response.write("[");
    const more = () => {
      while (!response.destroyed && response.write(part));
      if (!response.destroyed) response.once("drain", more);
    };
    return more();
  }
  response.writeHead("status" in fault ? fault.status : 200, {
    "content-type": "application/json",
  });
  response.end(fault.body ?? "{}");
}
