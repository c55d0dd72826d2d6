/**
 * Run by itself: starts a whole federation, asks it something, and prints every connection and
 * name lookup that was attempted. Loopback is `watched`, anything else is `out`.
 */
import dns from "node:dns";
import net from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const watched: string[] = [];
const out: string[] = [];
const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

function record(kind: string, host: string): void {
  (LOOPBACK.has(host) ? watched : out).push(`${kind} ${host}`);
}

// Every TCP and TLS connection of http, https, http2, undici and fetch passes here.
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: net.Socket, ...given: unknown[]) {
  const [first, second] = (Array.isArray(given[0]) ? given[0] : given) as unknown[];
  const host =
    typeof first === "object" && first !== null
      ? ((first as { host?: string; path?: string }).host ?? "localhost")
      : typeof second === "string"
        ? second
        : "localhost";
  record("connect", host);
  return Reflect.apply(connect, this, given) as net.Socket;
} as typeof connect;

const patch = (object: Record<string, unknown>, name: string) => {
  const original = object[name] as (...given: unknown[]) => unknown;
  object[name] = function (this: unknown, ...given: unknown[]) {
    record(`dns.${name}`, String(given[0]));
    return Reflect.apply(original, this, given);
  };
};
for (const name of ["lookup", "resolve", "resolve4", "resolve6", "resolveAny"]) {
  patch(dns as unknown as Record<string, unknown>, name);
  patch(dns.promises as unknown as Record<string, unknown>, name);
}
const { createSocket, Socket } = await import("node:dgram");
patch(Socket.prototype as unknown as Record<string, unknown>, "send");
void createSocket;

const { query, startMiniFederation } = await import("./index.ts");
await using federation = await startMiniFederation(["lisbon"]);
const answer = await query(federation.url, "{ regions { id makerSpaces { totalCount } } }");
// What reports in the background does so soon after the start: cloud probes at once.
await wait(1_500);
await federation.gateway.stop();
console.log(JSON.stringify({ answer: answer.data, out, watched }));
