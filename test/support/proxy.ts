import { request, type IncomingMessage, type ServerResponse } from "node:http";
import { startServer } from "@guildhall/serving/testing";

/** How an endpoint behaves towards those who call it. */
export type Behaviour = "pass" | "hang" | "garbage" | "stopped";

/** Stands before a real endpoint: counts what is asked of it, and misbehaves when told to. */
export interface Proxy extends AsyncDisposable {
  url: string;
  behave: Behaviour;
  /** The queries that were asked, schema look-ups left out. */
  readonly asked: string[];
}

export async function startProxy(target: string): Promise<Proxy> {
  const asked: string[] = [];

  function answer(incoming: IncomingMessage, outgoing: ServerResponse, body: string): void {
    const { query = "" } = JSON.parse(body || "{}") as { query?: string };
    const isQuery = !/_service|registry\s*\{/.test(query);
    if (isQuery) asked.push(query);
    if (proxy.behave === "stopped") return void incoming.socket.destroy();
    if (isQuery && proxy.behave === "hang") return;
    if (isQuery && proxy.behave === "garbage") return void outgoing.end("<html>It works!</html>");
    const headers = { ...incoming.headers, host: new URL(target).host };
    // What stands beside the endpoint is reached under the name that it has there.
    const to = incoming.url === "/graphql" ? target : new URL(incoming.url ?? "", target);
    const upstream = request(to, { method: incoming.method, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    upstream.on("error", () => outgoing.destroy());
    upstream.end(body);
  }

  const server = await startServer(answer);
  // As the real servers do: longer than those who ask keep a connection.
  server.http.keepAliveTimeout = 72_000;
  const proxy: Proxy = {
    url: `${server.url}/graphql`,
    behave: "pass",
    asked,
    [Symbol.asyncDispose]: server.close,
  };
  return proxy;
}
