import type { ApolloServerPlugin } from "@apollo/server";
import type { RequestContext } from "../../tier/context.ts";

/** Says in each answer which regions did not answer live: `extensions.regions`. */
export function useRegionNotes(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue }) {
          if (!contextValue.notes.asked || response.body.kind !== "single") return;
          const { singleResult } = response.body;
          singleResult.extensions = {
            ...singleResult.extensions,
            regions: contextValue.notes.list(),
          };
        },
      };
    },
  };
}
