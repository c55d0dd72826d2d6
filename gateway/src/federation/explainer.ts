import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  parse,
  type Source,
  validate,
} from "graphql";
import { explain } from "./explain.ts";
import { openPlanner } from "./planner.ts";

export interface PlanRequest {
  query: Source;
  variables?: Readonly<Record<string, unknown>> | undefined;
  operationName?: string | undefined;
}

export type Explained =
  | { text: string; errors?: undefined }
  | { text?: undefined; errors: readonly GraphQLError[] };

/** Says how a supergraph would answer a query, without anybody who serves it. */
export function explainer(supergraphSdl: string): (request: PlanRequest) => Explained {
  const { schema, plan } = openPlanner(supergraphSdl);
  return ({ query, variables, operationName }) => {
    try {
      const document = parse(query);
      const invalid = validate(schema, document);
      if (invalid.length > 0) return { errors: invalid };
      const operation = getOperationAST(document, operationName);
      if (!operation) {
        const names = document.definitions.flatMap((node) =>
          node.kind === Kind.OPERATION_DEFINITION && node.name ? [node.name.value] : [],
        );
        const got = operationName === undefined ? "none" : `"${operationName}"`;
        const wanted = names.length > 0 ? `one of ${names.join(", ")}` : "no name";
        return { errors: [new GraphQLError(`Which operation? Got ${got}, wanted ${wanted}.`)] };
      }
      const values = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        variables ?? {},
      );
      if (variables && values.errors) return { errors: values.errors };
      return { text: explain(plan(document, operationName), values.coerced) };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
}
