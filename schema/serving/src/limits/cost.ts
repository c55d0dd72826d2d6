import { GuildhallError } from "@guildhall/schema";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { getComplexity } from "graphql-query-complexity";
import { estimator, type SelectedFields, type Sizes } from "./estimate.ts";

/** Selections that are looked at, each as often as its fragment is spread. */
const MOST_SELECTIONS = 20_000;

export interface Priced {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
  sizes: Sizes;
  /** Most representations that `_entities` may be given. */
  representations: number;
}

export interface Cost {
  /** Objects that may be answered. */
  requested: number;
  /** The path to the list that most of them come from. */
  heaviest(): string;
}

/** What an operation costs; undefined where its variables are wrong, which execution tells better. */
export function costOf(priced: Priced): Cost | undefined {
  const { schema, document, operation, variables, sizes, representations } = priced;
  const costs = new Map<FieldNode, number>();
  const fieldsOf = selectedFields(document);
  const estimate = estimator(schema, sizes, representations, fieldsOf);
  try {
    const requested = getComplexity({
      schema,
      query: document,
      variables,
      ...(operation.name && { operationName: operation.name.value }),
      maxQueryNodes: MOST_SELECTIONS,
      estimators: [
        (field) => {
          const cost = estimate(field) as number;
          costs.set(field.node, Math.max(cost, costs.get(field.node) ?? 0));
          return cost;
        },
      ],
    });
    return { requested, heaviest: () => heaviestPath(operation, costs, fieldsOf) };
  } catch (error) {
    if (error instanceof GuildhallError) throw error;
    if (error instanceof GraphQLError && error.message.startsWith("Query exceeds"))
      throw new GuildhallError(
        "OPERATION_TOO_LARGE",
        `With its fragments spread out the operation selects more than ${MOST_SELECTIONS} fields, which is the most. Spread fewer fragments, or split it.`,
        { http: { status: 400 } },
      );
    return undefined;
  }
}

/** The fields that a selection comes to, those of its fragments among them. */
function selectedFields(document: DocumentNode): SelectedFields {
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const fieldsOf: SelectedFields = (set) =>
    (set?.selections ?? []).flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      if (node.kind === Kind.INLINE_FRAGMENT) return fieldsOf(node.selectionSet);
      return fieldsOf(fragments.get(node.name.value)?.selectionSet);
    });
  return fieldsOf;
}

/** Goes down where it costs most, as long as there is anything that costs. */
function heaviestPath(
  operation: OperationDefinitionNode,
  costs: ReadonlyMap<FieldNode, number>,
  fieldsOf: SelectedFields,
): string {
  const path: string[] = [];
  let set: SelectionSetNode | undefined = operation.selectionSet;
  while (set) {
    const [most] = fieldsOf(set).toSorted((a, b) => (costs.get(b) ?? 0) - (costs.get(a) ?? 0));
    if (!most || !costs.get(most)) break;
    path.push((most.alias ?? most.name).value);
    set = most.selectionSet;
  }
  return path.join(".");
}
