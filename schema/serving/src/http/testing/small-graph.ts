import { CLIENT_LIMITS } from "../../limits/index.ts";
import { ApolloServer } from "@apollo/server";
import { buildSchema } from "graphql";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import {
  apolloOptions,
  createHttp,
  listen,
  type Logged,
  mountGraphql,
  type OpenOptions,
  openToAll,
} from "../index.ts";

const SDL =
  "type Query { ok(weight: Float): Int names: [String!] bad: Int } type Mutation { write: Int }";

export interface SmallGraph {
  url: string;
  /** What the graph answers to, and how often each field was asked. */
  root: { ok: () => number; names: () => string[]; bad: () => never; write: () => number };
  asked: { write: number };
  /** A GET with these parameters. */
  get(
    parameters: Record<string, string>,
    headers?: Record<string, string>,
    method?: string,
  ): Promise<Response>;
}

/** A graph of four fields behind all that every server here puts before its own. */
export async function smallGraph(options: OpenOptions = {}): Promise<SmallGraph> {
  const asked = { write: 0 };
  const root: SmallGraph["root"] = {
    ok: () => 1,
    names: () => Array.from({ length: 500 }, (_, i) => `space ${i}`),
    bad: () => {
      throw new Error("nobody foresaw this");
    },
    write: () => ++asked.write,
  };
  const log = pino({ level: "silent" });
  const apollo = new ApolloServer<Logged>({
    ...apolloOptions({ log, limits: CLIENT_LIMITS, open: options }),
    schema: buildSchema(SDL),
    rootValue: root,
  });
  await apollo.start();
  const http = createHttp({ ...options, log });
  await openToAll(http, options);
  http.get("/ready", async () => ({ status: "ok" }));
  const context = async () => ({});
  await mountGraphql(http, apollo, { path: "/graphql", limits: CLIENT_LIMITS, context });
  const url = `${await listen(http)}/graphql`;
  onTestFinished(async () => {
    await http.close();
    await apollo.stop();
  });
  const get: SmallGraph["get"] = (parameters, headers = {}, method = "GET") =>
    fetch(`${url}?${new URLSearchParams(parameters)}`, { method, headers });
  return { url, root, asked, get };
}
