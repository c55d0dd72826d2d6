import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { ID_ALIAS, isOperation, type Operation, type Pruned, toJson } from "./operation.ts";

/**
 * Leaves out of an operation what a region with an older contract does not have: fields, and
 * fields whose arguments (or values in them) it does not know, since a filter that is dropped would
 * make the answer wrong rather than smaller.
 */
export function prune(
  operation: Operation,
  schema: GraphQLSchema,
  variables: Readonly<Record<string, unknown>>,
): Pruned {
  const strange = operation.variables.filter((name) => {
    const type = variableType(operation.document, name, schema);
    return !type || !valueFits(variables[name], type);
  });
  let bySchema = operation.pruned.get(schema);
  if (!bySchema) operation.pruned.set(schema, (bySchema = new Map()));
  const key = strange.join();
  let pruned = bySchema.get(key);
  if (!pruned) bySchema.set(key, (pruned = cut(operation, schema, new Set(strange))));
  return pruned;
}

function cut(operation: Operation, schema: GraphQLSchema, strange: ReadonlySet<string>): Pruned {
  const missing = new Map<string, Set<string>>();
  const asks = new Set<string>();
  const info = new TypeInfo(schema);
  let depth = 0;
  let entity = "";
  const leftOut = (what: string) => {
    const known = missing.get(entity);
    if (known) known.add(what);
    else missing.set(entity, new Set([what]));
    return null;
  };

  const document: DocumentNode = visit(
    operation.document,
    visitWithTypeInfo(info, {
      Field: {
        enter(node) {
          if (node.name.value === "__typename" || node.name.value === "_entities") return undefined;
          const parent = info.getParentType()?.name ?? "";
          const definition = info.getFieldDef();
          const coordinate = `${parent}.${node.name.value}`;
          if (!definition) return leftOut(coordinate);
          for (const argument of node.arguments ?? []) {
            const known = definition.args.find(({ name }) => name === argument.name.value);
            if (!known || !literalFits(argument.value, known.type, strange))
              return leftOut(`${coordinate}(${argument.name.value}:)`);
          }
          return undefined;
        },
        leave: (node) => (node.selectionSet?.selections.length === 0 ? emptied(node) : undefined),
      },
      InlineFragment: {
        enter(node) {
          const on = node.typeCondition?.name.value;
          if (depth === 0) entity = on ?? "";
          if (on && !schema.getType(on)) return leftOut(on);
          depth++;
          return undefined;
        },
        leave(node) {
          depth--;
          if (node.selectionSet.selections.length === 0) return null;
          if (depth === 0 && node.selectionSet.selections.some(asksSomething)) asks.add(entity);
          return undefined;
        },
      },
    }),
  );

  const used = usedVariables(document);
  const kept: DocumentNode = {
    ...document,
    definitions: document.definitions.map((node) =>
      isOperation(node)
        ? {
            ...node,
            variableDefinitions: node.variableDefinitions?.filter(({ variable }) =>
              used.has(variable.name.value),
            ),
          }
        : node,
    ),
  };
  return {
    json: toJson(kept),
    variables: operation.variables.filter((name) => used.has(name)),
    missing: new Map([...missing].map(([type, fields]) => [type, [...fields].toSorted()])),
    asks,
  };
}

const asksSomething = (node: SelectionNode) =>
  node.kind !== Kind.FIELD || (node.name.value !== "__typename" && node.alias?.value !== ID_ALIAS);

/** An object of which nothing can be asked is still there: the client sees it, with nulls in it. */
function emptied(node: FieldNode): FieldNode {
  const selectionSet: SelectionSetNode = {
    kind: Kind.SELECTION_SET,
    selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } }],
  };
  return { ...node, selectionSet };
}

function usedVariables(document: DocumentNode): Set<string> {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return used;
}

function variableType(
  document: DocumentNode,
  name: string,
  schema: GraphQLSchema,
): GraphQLInputType | undefined {
  const definition = document.definitions
    .find(isOperation)
    ?.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  return definition && (typeFromAST(schema, definition.type as never) as GraphQLInputType);
}

/** Whether a variable's value has no input field and no enum value that the type does not know. */
function valueFits(value: unknown, type: GraphQLInputType): boolean {
  if (value === null || value === undefined) return true;
  if (isNonNullType(type)) return valueFits(value, type.ofType);
  if (isListType(type))
    return Array.isArray(value)
      ? value.every((item) => valueFits(item, type.ofType))
      : valueFits(value, type.ofType);
  if (isEnumType(type)) return typeof value !== "string" || type.getValue(value) !== undefined;
  if (!isInputObjectType(type) || typeof value !== "object") return true;
  const fields = type.getFields();
  return Object.entries(value).every(([key, inner]) => {
    const field = fields[key];
    return field !== undefined && valueFits(inner, field.type);
  });
}

function literalFits(
  node: ValueNode | ArgumentNode["value"],
  type: GraphQLInputType,
  strange: ReadonlySet<string>,
): boolean {
  if (isNonNullType(type)) return literalFits(node, type.ofType, strange);
  if (node.kind === Kind.VARIABLE) return !strange.has(node.name.value);
  if (isListType(type))
    return node.kind === Kind.LIST
      ? node.values.every((item) => literalFits(item, type.ofType, strange))
      : literalFits(node, type.ofType, strange);
  if (isEnumType(type)) return node.kind !== Kind.ENUM || type.getValue(node.value) !== undefined;
  if (!isInputObjectType(type) || node.kind !== Kind.OBJECT) return true;
  const fields = type.getFields();
  return node.fields.every((inner) => {
    const field = fields[inner.name.value];
    return field !== undefined && literalFits(inner.value, field.type, strange);
  });
}
