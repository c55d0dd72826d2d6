import type { ApolloServerPlugin } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import { documentId } from "./document-id.ts";

/** Seconds that an answer to a document asked for by its id may be kept by whoever stands between. */
export const SHARED_SECONDS = 30;

/**
 * Says who may keep an answer, and for how long. Owners write at any time, so an answer is asked
 * for again before it is used again, which costs a few bytes where nothing changed. Only what is
 * asked by a document's id may be shared for a moment: those are the addresses that many ask alike.
 * An answer that lacks something is for the one who asked.
 */
export function useCaching(sharedSeconds = SHARED_SECONDS): ApolloServerPlugin {
  return {
    async requestDidStart({ request }) {
      const { http } = request;
      if (http?.method !== "GET") return undefined;
      const byId = documentId(http) !== undefined;
      const isPrivate = http.headers.has("authorization");
      return {
        async willSendResponse({ response }) {
          const { headers } = response.http;
          // Over the answer of a server that knows better, such as that a document is unknown.
          headers.set("cache-control", "no-store");
          if (response.body.kind !== "single" || !isWhole(response.body.singleResult)) return;
          if (isPrivate) headers.set("cache-control", "private, no-cache");
          else if (byId && sharedSeconds > 0)
            headers.set("cache-control", `public, max-age=0, s-maxage=${sharedSeconds}`);
          else headers.set("cache-control", "public, max-age=0, must-revalidate");
        },
      };
    },
  };
}

/** Whether nothing is missing, and nothing in it is for this request alone. */
function isWhole({ errors, extensions }: FormattedExecutionResult): boolean {
  const { regions, plan } = (extensions ?? {}) as { regions?: unknown[]; plan?: unknown };
  return !errors?.length && !regions?.length && plan === undefined;
}
