import { isSystemError, reasonOf } from "@guildhall/serving/process";
import { z } from "zod";
import { CommandError } from "../command-error.ts";

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).nullish(),
        extensions: z.object({ code: z.string().optional() }).loose().nullish(),
      }),
    )
    .default([]),
  extensions: z
    .object({ warnings: z.array(z.object({ message: z.string() })).default([]) })
    .loose()
    .nullish(),
});

export type GraphAnswer = z.infer<typeof answer>;

/** A question across all regions can take a while; a graph that is stuck is not waited for. */
const PATIENCE = 60_000;

/** Asks a graph over HTTP; whoever answers is told apart from one who does not, or is none. */
export async function askGraph(
  graph: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<GraphAnswer> {
  const response = await fetch(address(graph), {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((error: unknown) => {
    throw new CommandError(
      `No graph answers at ${graph}: ${why(error)}. Start one with npm start, or name another with --graph or GUILDHALL_GRAPH.`,
    );
  });
  const text = await response.text();
  const read = answer.safeParse(asJson(text));
  if (read.success && (read.data.data || read.data.errors.length > 0)) return read.data;
  throw new CommandError(
    `${graph} answered with HTTP ${response.status} and no GraphQL. Name the address of a graph with --graph, such as http://localhost:4000/graphql.`,
  );
}

function address(graph: string): URL {
  if (URL.canParse(graph) && /^https?:/.test(graph)) return new URL(graph);
  throw new CommandError(
    `--graph got ${graph}, wanted an address such as http://localhost:4000/graphql.`,
    { misuse: true },
  );
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function why(error: unknown): string {
  const { name, cause } = error as Error;
  if (name === "TimeoutError") return `no answer within ${PATIENCE / 1000} seconds`;
  return isSystemError(cause) ? reasonOf(cause) : "the connection failed";
}
