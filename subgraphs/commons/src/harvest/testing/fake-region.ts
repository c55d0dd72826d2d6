import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { startServer } from "@guildhall/serving/testing";
import type { FeedVariables } from "../page.ts";

export interface FakeChange {
  kind: string;
  id: string;
  record?: unknown;
}

type Answer<Asked = FeedVariables> = (
  asked: Asked,
  response: ServerResponse,
  request: IncomingMessage,
) => void;

export interface FakeRegion extends AsyncDisposable {
  region: string;
  url: string;
  /** Its log: an entry a change, numbered from 1. */
  log: (FakeChange & { at: string })[];
  /** What it was asked, in order, and by which method. */
  asked: (FeedVariables & { method: string; etag: string | undefined })[];
  contractVersion: string;
  /** How many changes it says that it has. @default as many as it has */
  declares: number | null;
  /** In place of `answer`, for so many requests as there are. */
  instead: Answer[];
  /** Answers as a region's server does. */
  answer: Answer;
  /** Listeners to its announcements; null where it offers none. */
  listeners: Set<ServerResponse> | null;
  /** Writes a complete maker space. */
  put(own: string, rest?: Record<string, unknown>): void;
  change(change: FakeChange): void;
  /** Tells listeners where the log stands, as a region does that announces. */
  announce(): void;
}

/** What a valid record of a maker space holds at least. */
const space = (id: string, region: string, version: number, at: string) => ({
  id,
  region,
  name: id.split("/").at(-1),
  status: "UNKNOWN",
  sources: [{ kind: "UNCITED", title: "made for a test", confidence: "LOW" }],
  updatedAt: at,
  version,
});

/** A region's server with a log that the test writes, and misbehaves as it is told. */
export async function fakeRegion(region = "testshire"): Promise<FakeRegion> {
  const server = await startServer((request, response, body) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://region");
    if (pathname === "/changes") return listen(response);
    const variables =
      request.method === "GET"
        ? (JSON.parse(searchParams.get("variables") ?? "{}") as FeedVariables)
        : (JSON.parse(body) as { variables?: FeedVariables }).variables;
    // Whoever asks for something else, such as how it stands, learns nothing.
    if (!variables) return answering(400, { errors: [{ message: "no" }] })(null, response, request);
    const etag = request.headers["if-none-match"];
    fake.asked.push({ ...variables, method: request.method ?? "", etag });
    return (fake.instead.shift() ?? fake.answer)(variables, response, request);
  });
  const listen = (response: ServerResponse): void => {
    if (!fake.listeners) return void response.writeHead(404).end();
    const { listeners } = fake;
    response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    listeners.add(response);
    response.once("close", () => listeners.delete(response));
  };
  const now = () => new Date(Date.UTC(2026, 0, 1) + fake.log.length * 1_000).toISOString();
  const fake: FakeRegion = {
    region,
    url: `${server.url}/graphql`,
    log: [],
    asked: [],
    contractVersion: "3.0",
    declares: null,
    instead: [],
    answer: (asked, response, request) => answerFrom(fake, asked, response, request),
    listeners: null,
    put(own, rest) {
      const id = `${region}/maker-spaces/${own}`;
      const at = now();
      const record = { ...space(id, region, fake.log.length + 1, at), ...rest };
      fake.log.push({ kind: "PUT", id, record, at });
    },
    change: (change) => void fake.log.push({ ...change, at: now() }),
    announce() {
      for (const one of fake.listeners ?? []) one.write(`id: ${fake.log.length}\ndata: {}\n\n`);
    },
    [Symbol.asyncDispose]: server.close,
  };
  return fake;
}

function answerFrom(
  { log, contractVersion, declares }: FakeRegion,
  { before, after, first, known, records }: FeedVariables,
  response: ServerResponse,
  { headers }: IncomingMessage,
): void {
  const page = (place: string | null, most: number, whole = false) => {
    const start = Math.min(Number(place?.split(".")[0] ?? 0), log.length);
    const changes = log.slice(start, start + most).map(({ kind, id, at, record }, index) => ({
      token: `${start + index + 1}.0`,
      kind,
      id,
      version: start + index + 1,
      at,
      ...(whole && { record: record ?? null }),
    }));
    return { total: declares ?? log.length, hasMore: start + changes.length < log.length, changes };
  };
  const registry = { position: log.length, updatedAt: log.at(-1)?.at ?? null, contractVersion };
  const last = known ? { last: page(before, 1) } : {};
  const text = JSON.stringify({
    data: { region: { registry, ...last, changes: page(after, first, records) } },
  });
  const etag = `"${createHash("sha1").update(text).digest("hex")}"`;
  if (headers["if-none-match"] === etag) return void response.writeHead(304).end();
  response.writeHead(200, { "content-type": "application/json", etag }).end(text);
}

/** Answers with a status, headers and a body of the test's. */
export const answering =
  (status: number, body: unknown = "", headers: Record<string, string> = {}): Answer<unknown> =>
  (_asked, response) => {
    const type = { "content-type": "application/json", ...headers };
    response.writeHead(status, type).end(typeof body === "string" ? body : JSON.stringify(body));
  };
