import type { GraphQLFormattedError } from "graphql";
import { Kind, parse } from "graphql";
import { LRUCache } from "lru-cache";
import type { Subgraph } from "../federation/graph.ts";
import { disarm } from "../upstream/json.ts";
import { safeMessage } from "../upstream/sanitize.ts";
import { httpTransport, type Transport, type TransportOptions } from "../upstream/transport.ts";
import { takeWarnings } from "../upstream/warnings.ts";

export interface CommonsOptions extends TransportOptions {
  url: string;
}

export interface Commons {
  transport: Transport;
  subgraph: Subgraph;
}

/** Asks commons, which may have more to say at once than one region. */
export const commonsTransport = (url: string, options: TransportOptions = {}): Transport =>
  httpTransport(url, { maxResponse: 16 * 1024 * 1024, maxMembers: Infinity, ...options });

/**
 * Asks commons. It is one of ours: what it answers is passed on, but for keys that could reach a
 * prototype (records of regions are in it), and its failure has a code.
 */
export function createCommons({ url, ...options }: CommonsOptions): Commons {
  const transport = commonsTransport(url, options);
  const nullPaths = createNullPaths();
  return {
    transport,
    async subgraph({ query, variables, operationName, context }) {
      const body = JSON.stringify({ query, variables, operationName });
      const { requestId, deadline, work } = context;
      const timeout = deadline - Date.now();
      const { json, failure } = await transport.ask({
        body,
        timeout,
        requestId,
        gone: work?.ended,
      });
      const answer = (disarm(json) ? json : undefined) as
        | { data?: Record<string, unknown> | null; errors?: unknown }
        | undefined;
      takeWarnings(json, context.warnings);
      const errors = Array.isArray(answer?.errors) ? answer.errors.map(readError) : [];
      if (answer?.data && typeof answer.data === "object")
        return errors.length > 0 ? { data: answer.data, errors } : { data: answer.data };

      const message = failure
        ? `The commons ${failure.did}`
        : `The commons reports: ${errors[0]?.message ?? "nothing that can be read."}`;
      const extensions = { code: errors[0]?.extensions?.code ?? "COMMONS_UNAVAILABLE" };
      return { errors: nullPaths(query, variables).map((path) => ({ message, path, extensions })) };
    },
  };
}

function readError(error: unknown): GraphQLFormattedError {
  const { message, path, extensions } = error as Partial<GraphQLFormattedError>;
  const code = typeof extensions?.code === "string" ? extensions.code : "COMMONS_UNAVAILABLE";
  return {
    message: safeMessage(message),
    ...(Array.isArray(path) && { path }),
    extensions: { code },
  };
}

/** The places that are `null` when nothing comes back for a fetch, each to have its error. */
function createNullPaths() {
  const keys = new LRUCache<string, string[]>({ max: 500, memoMethod: keysOf });
  const MOST = 20;
  return (query: string, variables: Record<string, unknown>): (string | number)[][] => {
    const { representations } = variables;
    if (!Array.isArray(representations)) return keys.memo(query).map((key) => [key]);
    return representations.slice(0, MOST).map((_, index) => ["_entities", index]);
  };
}

/** What an operation calls its root fields. */
function keysOf(query: string): string[] {
  const [operation] = parse(query, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections
    .filter((selection) => selection.kind === Kind.FIELD)
    .map(({ alias, name }) => alias?.value ?? name.value);
}
