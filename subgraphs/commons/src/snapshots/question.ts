import { GuildhallError } from "@guildhall/schema";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { MARK, marked } from "./mark.ts";

/** A query that can be pinned. */
export interface Question {
  /** In the one form that it is kept in, whatever its white space was. */
  text: string;
  variables: Record<string, unknown>;
  /** The same with marks, to be asked. */
  marked: string;
}

/** Checks that a query asks the catalogue alone, and leaves out variables that it does not have. */
export function questionOf(
  schema: GraphQLSchema,
  { query, variables }: { query: string; variables: Record<string, unknown> },
): Question {
  const document = parsed(query);
  const [operation, ...more] = document.definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === "OperationDefinition",
  );
  if (!operation || more.length > 0 || operation.operation !== "query")
    throw refused(`Got ${more.length + (operation ? 1 : 0)} operations, wanted one query alone.`);
  refuseNames(schema, document);
  const [problem] = validate(schema, document);
  if (problem)
    throw refused(`${problem.message} Only what the catalogue answers can be pinned: its lists.`);
  const declared = new Set(operation.variableDefinitions?.map((one) => one.variable.name.value));
  return {
    text: print(document),
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => declared.has(name))),
    marked: print(marked(schema, document)),
  };
}

export const refused = (message: string): GuildhallError =>
  new GuildhallError("SNAPSHOT_REFUSED", message);

const MOST_TOKENS = 5_000;

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { noLocation: true, maxTokens: MOST_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) throw refused(error.message);
    throw error;
  }
}

/** Names that the snapshot's own would be mixed up with, and root fields that are not for clients. */
function refuseNames(schema: GraphQLSchema, document: DocumentNode): void {
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name, alias }) {
        const isRoot = info.getParentType() === schema.getQueryType();
        if (isRoot && name.value.startsWith("_") && name.value !== "__typename")
          throw refused(`Got ${name.value}, wanted lists of the catalogue.`);
        if (alias?.value.startsWith(MARK))
          throw refused(`Got the alias ${alias.value}, wanted none that begins with ${MARK}.`);
      },
    }),
  );
}
