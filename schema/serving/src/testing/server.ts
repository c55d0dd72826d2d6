import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server of a test's own, whose clients are cut off when it closes. */
export interface TestServer extends AsyncDisposable {
  /** Without a path. */
  url: string;
  port: number;
  http: Server;
  close(): Promise<void>;
}

/** Does with a request, whose body has come to its end, whatever the test wants. */
type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => unknown;

/** Answers HTTP requests as the test says, at a free port unless told. */
export async function startServer(answer: Answer, port = 0): Promise<TestServer> {
  const http = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => void answer(request, response, Buffer.concat(parts).toString()));
  });
  http.listen(port, "127.0.0.1");
  await once(http, "listening");
  const bound = (http.address() as AddressInfo).port;
  const close = async (): Promise<void> => {
    if (!http.listening) return;
    const closed = once(http, "close");
    http.close();
    http.closeAllConnections();
    await closed;
  };
  const url = `http://127.0.0.1:${bound}`;
  return { url, port: bound, http, close, [Symbol.asyncDispose]: close };
}
