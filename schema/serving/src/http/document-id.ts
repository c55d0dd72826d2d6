import type { GraphQLRequest } from "@apollo/server";

/**
 * The id of the document that a request asks for, as clients send it: Apollo's in
 * `extensions.persistedQuery.sha256Hash`, those of GraphQL over HTTP in `documentId`, which may say
 * `sha256:` before it.
 */
export function documentId({ extensions, http }: GraphQLRequest): string | undefined {
  const persisted = extensions?.["persistedQuery"] as { sha256Hash?: unknown } | undefined;
  const given =
    persisted?.sha256Hash ??
    (http?.method === "GET"
      ? new URLSearchParams(http.search).get("documentId")
      : (http?.body as { documentId?: unknown } | undefined)?.documentId);
  return typeof given === "string" ? given.replace(/^sha256:/, "") : undefined;
}
