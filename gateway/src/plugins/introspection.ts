import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionNode } from "graphql";

export interface RootFields {
  /** `__schema`, `__type` and `__typename`. */
  introspection: boolean;
  /** Any other. */
  data: boolean;
}

/** What an operation asks for at its root: about the graph, from it, or both. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode): RootFields {
  const found: RootFields = { introspection: false, data: false };
  const visited = new Set<string>();
  const look = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections)
      if (selection.kind === Kind.FIELD)
        found[selection.name.value.startsWith("__") ? "introspection" : "data"] = true;
      else if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet.selections);
      else spread(selection.name.value);
  };
  const spread = (name: string): void => {
    if (visited.has(name)) return;
    visited.add(name);
    for (const one of document.definitions)
      if (one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name)
        look(one.selectionSet.selections);
  };
  look(operation.selectionSet.selections);
  return found;
}

export const isIntrospection = (document: DocumentNode, operation: OperationDefinitionNode) =>
  operation.operation === "query" && !rootFields(document, operation).data;
