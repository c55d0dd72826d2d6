import type { ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { isForeseen } from "./foreseen.ts";
import type { Logged } from "./request-log.ts";

// A client chooses it, and every line of its request repeats it.
const LONGEST_NAME = 100;

/** Names the operation in the request's log, and tells there what a client is not told. */
export const operationLog: ApolloServerPlugin<Logged> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName, contextValue: { log } }) {
        log.setBindings({ operation: operationName?.slice(0, LONGEST_NAME) ?? null });
      },
      async didEncounterErrors({ errors, contextValue: { log } }) {
        for (const error of errors)
          if (!isForeseen(error))
            log.error({ err: unwrapResolverError(error) }, "a request failed");
      },
    };
  },
};
