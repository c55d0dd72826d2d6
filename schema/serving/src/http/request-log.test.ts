import { ApolloServer } from "@apollo/server";
import { buildSchema } from "graphql";
import { request } from "node:http";
import { pino } from "pino";
import { CLIENT_LIMITS } from "../limits/index.ts";
import { expect, it, onTestFinished, vi } from "vitest";
import { apolloOptions, createHttp, listen, type Logged, mountGraphql } from "./index.ts";

type Line = Record<string, unknown>;

/** A server whose log is kept line by line. */
async function logged({ level = "info", hang = false } = {}) {
  const lines: Line[] = [];
  const log = pino(
    { level, base: null },
    { write: (line) => lines.push(JSON.parse(line) as Line) },
  );
  const asked = vi.fn<() => void>();
  const apollo = new ApolloServer<Logged>({
    ...apolloOptions({ log, limits: CLIENT_LIMITS }),
    schema: buildSchema("type Query { ok: Int bad: Int waits: Int }"),
    rootValue: {
      ok: () => 1,
      bad: () => {
        throw new Error("the disk at /srv/store is full");
      },
      waits() {
        asked();
        return hang ? new Promise(() => {}) : 1;
      },
    },
  });
  await apollo.start();
  const http = createHttp({ log });
  http.get("/health", async () => ({ status: "alive" }));
  http.get("/broken", async () => {
    throw new Error("nobody foresaw this");
  });
  await mountGraphql(http, apollo, {
    path: "/graphql",
    limits: CLIENT_LIMITS,
    context: async ({ headers }) => {
      if (headers["x-broken"]) throw new Error("no context today");
      return {};
    },
  });
  const url = await listen(http);
  onTestFinished(async () => {
    await http.close();
    await apollo.stop();
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(url + path, { headers: { "apollo-require-preflight": "1", ...headers } });
  const ended = () => vi.waitFor(() => expect(lines.at(-1)).toHaveProperty("ms"));
  return { url, lines, asked, get, ended };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

it("writes one line a request: its id, operation, method, path without the query, status and time", async () => {
  const { get, lines, ended } = await logged();
  const answer = await get("/graphql?query=query+Ours{ok}", { "x-request-id": "abc-1" });
  expect(answer.headers.get("x-request-id")).toBe("abc-1");
  await ended();
  expect(lines).toEqual([
    {
      level: 30,
      time: expect.any(Number),
      requestId: "abc-1",
      operation: "Ours",
      cost: 0,
      method: "GET",
      path: "/graphql",
      status: 200,
      ms: expect.any(Number),
      msg: "answered",
    },
  ]);
});

it("makes an id where none came or one that is not fit for logs, and answers the one in the log", async () => {
  const { get, lines } = await logged();
  const given = ["", "a b", "x".repeat(65), '"},{"', "ünfit"];
  const made: unknown[] = [];
  for (const id of given) {
    const answer = await get("/graphql?query={ok}", id ? { "x-request-id": id } : {});
    made.push(answer.headers.get("x-request-id"));
    expect(made.at(-1)).toMatch(UUID);
  }
  await vi.waitFor(() => expect(lines).toHaveLength(given.length));
  expect(lines.map(({ requestId }) => requestId)).toEqual(made);
  expect(new Set(made).size).toBe(given.length);
});

it("has an operation without a name as null, and cuts a name that is longer than any of use", async () => {
  const { get, lines } = await logged();
  await get("/graphql?query={ok}");
  await get(`/graphql?query=query+${"N".repeat(1_000)}{ok}`);
  await vi.waitFor(() => expect(lines).toHaveLength(2));
  expect(lines.map(({ operation }) => operation)).toEqual([null, "N".repeat(100)]);
});

it("tells with the request's id what a client is not told, wherever it failed", async () => {
  const { get, lines } = await logged();
  for (const [path, headers, reason] of [
    ["/graphql?query=query+Ours{bad}", {}, "the disk at /srv/store is full"],
    ["/graphql?query={ok}", { "x-broken": "1" }, "no context today"],
    ["/broken", {}, "nobody foresaw this"],
  ] as const) {
    lines.length = 0;
    const answer = await get(path, { ...headers, "x-request-id": "abc-2" });
    expect(await answer.text()).not.toContain(reason);
    await vi.waitFor(() => expect(lines).toHaveLength(2));
    expect(lines[0]).toMatchObject({
      level: 50,
      requestId: "abc-2",
      err: { message: reason, stack: expect.stringContaining("request-log.test.ts") },
    });
    expect(lines[1]).toMatchObject({ requestId: "abc-2", msg: "answered" });
  }
});

it("does not log as a failure what a client did wrong", async () => {
  const { get, lines } = await logged();
  for (const path of ["/graphql?query={nothing}", "/graphql?query={", "/nowhere"]) await get(path);
  await vi.waitFor(() => expect(lines).toHaveLength(3));
  expect(lines.map(({ level, status }) => [level, status])).toEqual([
    [30, 400],
    [30, 400],
    [30, 404],
  ]);
});

it("tells of a request whose caller left before the answer", async () => {
  const { url, lines, asked } = await logged({ hang: true });
  const call = request(`${url}/graphql?query=query+Slow{waits}`, {
    headers: { "apollo-require-preflight": "1", "x-request-id": "abc-3" },
  });
  call.on("error", () => {}).end();
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  call.destroy();
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  expect(lines[0]).toMatchObject({
    requestId: "abc-3",
    operation: "Slow",
    status: null,
    msg: "the caller left",
  });
});

it("is quiet about probes, and says nothing at all where the level is silent", async () => {
  const usual = await logged();
  await usual.get("/health");
  await usual.get("/graphql?query={ok}");
  await usual.ended();
  expect(usual.lines.map(({ path }) => path)).toEqual(["/graphql"]);

  const silent = await logged({ level: "silent" });
  await silent.get("/graphql?query={bad}");
  expect((await silent.get("/graphql?query={ok}")).headers.get("x-request-id")).toMatch(UUID);
  expect(silent.lines).toEqual([]);
});
