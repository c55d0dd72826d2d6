import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

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
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  // As the real servers do: longer than those who ask keep a connection.
  server.keepAliveTimeout = 72_000;
  const proxy = { behave: "pass" as Behaviour };

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { query = "" } = JSON.parse(body.toString() || "{}") as { query?: string };
    const isQuery = !/_service|registry\s*\{/.test(query);
    if (isQuery) asked.push(query);
    if (proxy.behave === "stopped") return void incoming.socket.destroy();
    if (isQuery && proxy.behave === "hang") return;
    if (isQuery && proxy.behave === "garbage") return void outgoing.end("<html>It works!</html>");
    const headers = { ...incoming.headers, host: new URL(target).host };
    const upstream = request(target, { method: incoming.method, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    upstream.on("error", () => outgoing.destroy());
    upstream.end(body);
  }

  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    asked,
    get behave() {
      return proxy.behave;
    },
    set behave(behave) {
      proxy.behave = behave;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
