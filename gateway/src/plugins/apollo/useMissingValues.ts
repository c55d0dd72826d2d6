import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { RequestContext } from "../../tier/context.ts";

/**
 * Where a value that must not be null is missing, @apollo/gateway nulls the nearest nullable field
 * and hides the reason in `extensions.valueCompletion`. The reason belongs in `errors`. It is about
 * what commons answered, or an older contract of a region: the tier names a region's own faults.
 */
export function useMissingValues(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== "single") return;
          const { singleResult } = response.body;
          const hidden = singleResult.extensions?.valueCompletion as
            | readonly GraphQLFormattedError[]
            | undefined;
          if (!hidden) return;
          const { valueCompletion: _, ...extensions } = singleResult.extensions ?? {};
          singleResult.extensions = extensions;
          singleResult.errors = [
            ...(singleResult.errors ?? []),
            ...hidden.slice(0, MOST).map(({ path }) => ({
              message: messageFor(contextValue.notes.absent),
              ...(path && { path }),
              extensions: { code: "VALUE_MISSING" },
            })),
          ];
          if (Object.keys(extensions).length === 0) delete singleResult.extensions;
        },
      };
    },
  };
}

const MOST = 50;

const messageFor = (absent: ReadonlySet<string>): string =>
  absent.size === 0
    ? "A value that must be there is missing from what its owner answered."
    : `What must be told of a record is missing: ${[...absent].join(", ")} is in no registry.`;
