import type { ApolloServerPlugin, BaseContext } from "@apollo/server";
import type { Warnings } from "@guildhall/schema";

/** Says with the answer what it can hardly have been asked for: `extensions.warnings`, if there is any. */
export const useWarnings: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body }, contextValue }) {
        const { warnings } = contextValue as { warnings?: Warnings };
        const all = warnings?.list() ?? [];
        if (body.kind !== "single" || all.length === 0) return;
        body.singleResult.extensions = { ...body.singleResult.extensions, warnings: all };
      },
    };
  },
};
