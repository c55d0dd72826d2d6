import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import { GuildhallError } from "@guildhall/schema";
import { BREAK, type DocumentNode, execute, visit } from "graphql";
import { isIntrospection, rootFields } from "../introspection.ts";

/**
 * Answers what is asked about the graph without planning it. The planner reads introspection by a
 * list of its own, which ends before `isOneOf`, and fails at what current tools ask.
 */
export function useIntrospection(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation }) {
          if (!operation || !asksIsOneOf(document)) return;
          const { introspection, data } = rootFields(document, operation);
          if (introspection && data)
            throw new GuildhallError(
              "OPERATION_NOT_SUPPORTED",
              "Got data and isOneOf in one operation. Ask about the schema in an operation of its own.",
              { http: { status: 400 } },
            );
        },
        async responseForOperation({ schema, document, operation, request }) {
          if (!isIntrospection(document, operation)) return null;
          const singleResult = await execute({
            schema,
            document,
            rootValue: {},
            variableValues: request.variables,
            operationName: request.operationName,
          });
          return {
            http: { status: undefined, headers: new HeaderMap() },
            body: { kind: "single", singleResult },
          };
        },
      };
    },
  };
}

function asksIsOneOf(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    Field({ name }) {
      if (name.value !== "isOneOf") return undefined;
      asks = true;
      return BREAK;
    },
  });
  return asks;
}
