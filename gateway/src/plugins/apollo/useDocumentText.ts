import type { ApolloServerPlugin } from "@apollo/server";
import { documentId } from "@guildhall/serving/http";
import type { Documents } from "../../documents/follow.ts";

/** Gives a request that asks for a trusted document by its id the document's text. */
export function useDocumentText(documents: Documents): ApolloServerPlugin {
  return {
    async requestDidStart({ request }) {
      const id = request.http && documentId(request.http);
      const text = id === undefined ? undefined : documents.manifest.byId.get(id);
      if (text === undefined) return;
      request.query = text;
      // An id need not be the hash that Apollo Server would check it against.
      if (request.extensions) delete request.extensions["persistedQuery"];
    },
  };
}
