import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { RequestContext } from "../context.ts";

/** @apollo/gateway throws at an operation's name that the document lacks; a client reads why. */
export function useKnownOperation(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, request }) {
          if (operation) return;
          throw new GraphQLError(
            request.operationName
              ? `The document has no operation named "${request.operationName}".`
              : "The document has several operations; say which with operationName.",
            { extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } } },
          );
        },
      };
    },
  };
}
