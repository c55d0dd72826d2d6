import { type Asked, documentId, documentText, fail, type Http } from "@guildhall/serving/http";
import { Kind, parse } from "graphql";
import type { Documents } from "../../documents/follow.ts";
import type { Manifest } from "../../documents/manifest.ts";
import { isIntrospection } from "../introspection.ts";

/** Refuses every operation but those of the operator's manifest, before it is read any further. */
export function useDocuments(http: Http, documents: Documents): void {
  http.addHook("preHandler", async ({ method, url, body, routeOptions }, reply) => {
    // An address can be written in many ways; what counts is where it leads.
    if (routeOptions.url !== "/graphql") return undefined;
    const { search } = new URL(url, "http://gateway");
    const got = distrusted({ method, search, body }, documents.manifest);
    if (got === undefined) return undefined;
    return fail(
      reply,
      "DOCUMENT_NOT_TRUSTED",
      `Got ${got}, wanted one of the ${documents.manifest.byId.size} documents that this gateway answers, by its id. Its operator can add yours to them. The schema is open: ask by introspection or at /schema.graphql.`,
    );
  });
}

/** What was asked that is not trusted, in words. */
function distrusted(asked: Asked, { byId, texts }: Manifest): string | undefined {
  const id = documentId(asked);
  const text = documentText(asked);
  if (id === undefined) {
    if (text === undefined || texts.has(text) || isAboutSchema(text)) return undefined;
    return "the text of an operation";
  }
  const trusted = byId.get(id);
  if (trusted === undefined) return `the document ${JSON.stringify(id.slice(0, 80))}`;
  return text === undefined || text === trusted ? undefined : "another text than its document has";
}

/** Far above what tools ask about a schema. */
const MAX_TOKENS = 2_000;

function isAboutSchema(text: string): boolean {
  try {
    const document = parse(text, { maxTokens: MAX_TOKENS, noLocation: true });
    return document.definitions.every(
      (one) => one.kind !== Kind.OPERATION_DEFINITION || isIntrospection(document, one),
    );
  } catch {
    return false;
  }
}
