import type { ApolloServerPlugin } from "@apollo/server";
import { GuildhallError } from "@guildhall/schema";
import { GraphQLError } from "graphql";
import type { RequestContext } from "../../tier/context.ts";

/** @apollo/gateway throws at what it cannot execute; a client reads why. */
export function useKnownOperation(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, request }) {
          if (operation?.operation === "query") return;
          if (operation)
            throw new GuildhallError(
              "OPERATION_NOT_SUPPORTED",
              `Got a ${operation.operation}, wanted a query. Records are written at their region's own endpoint.`,
              { http: { status: 400 } },
            );
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
