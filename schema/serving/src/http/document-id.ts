export interface Asked {
  method: string;
  /** What follows the path: `?query=…`. */
  search: string;
  body: unknown;
}

/**
 * The id of the document that a request asks for, as clients send it: Apollo's in
 * `extensions.persistedQuery.sha256Hash`, those of GraphQL over HTTP in `documentId`.
 */
export function documentId(asked: Asked): string | undefined {
  const { documentId: own, extensions } = partsOf(asked);
  const given = (extensions as Extensions)?.persistedQuery?.sha256Hash ?? own;
  return typeof given === "string" ? bareId(given) : undefined;
}

/** The text of the operation that a request brings along. */
export function documentText(asked: Asked): string | undefined {
  const { query } = partsOf(asked);
  return typeof query === "string" && query !== "" ? query : undefined;
}

/** GraphQL over HTTP lets an id say how it was made: `sha256:…`. */
export const bareId = (id: string): string => id.replace(/^sha256:/, "");

type Extensions = { persistedQuery?: { sha256Hash?: unknown } } | undefined;
type Parts = { query?: unknown; documentId?: unknown; extensions?: unknown };

function partsOf({ method, search, body }: Asked): Parts {
  if (method !== "GET") return (body ?? {}) as Parts;
  const { extensions, ...parts } = Object.fromEntries(new URLSearchParams(search));
  try {
    return { ...parts, extensions: extensions && JSON.parse(extensions) };
  } catch {
    // The server says so itself.
    return parts;
  }
}
