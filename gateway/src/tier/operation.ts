import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from "graphql";
import { type Fragments, type Shape, shapeOf } from "./shape.ts";

/** The alias under which every entity is asked for its id, so that answers can be matched. */
export const ID_ALIAS = "__guildhall_id";

/** One fetch of the planner, read once: what is sent for it and what may come back. */
export interface Operation {
  document: DocumentNode;
  /** The text that is sent, as a JSON string. */
  json: string;
  /** Variables other than the representations. */
  variables: readonly string[];
  /** What an answer for an entity of this type may look like. */
  shapes: ReadonlyMap<string, Shape>;
  /** The keys asked of an entity of this type: each is `null` when its region does not answer. */
  keys: ReadonlyMap<string, readonly string[]>;
  /** What is left of it for a schema that lacks something, by the variables that do not fit. */
  pruned: WeakMap<GraphQLSchema, Map<string, Pruned>>;
}

/** An operation cut down to what one region's schema has. */
export interface Pruned {
  json: string;
  variables: readonly string[];
  /** By the entity's type: what was left out, as `MakerSpace.openingHours`. */
  missing: ReadonlyMap<string, readonly string[]>;
  /** The types of which something is left to ask. */
  asks: ReadonlySet<string>;
}

/** Reads an `_entities` fetch of the planner against the subgraph it was planned for. */
export function readOperation(text: string, schema: GraphQLSchema): Operation {
  const parsed = parse(text, { noLocation: true });
  const fragments: Fragments = new Map(
    parsed.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const operation = parsed.definitions.find(isOperation);
  const entities = operation?.selectionSet.selections.find(isEntities);
  if (!operation || !entities?.selectionSet)
    throw new Error(`The regional tier takes fetches of entities only, got: ${text.slice(0, 200)}`);

  const stamped = stamp(entities.selectionSet, schema);
  const document: DocumentNode = {
    ...parsed,
    definitions: parsed.definitions.map((node) =>
      node === operation
        ? {
            ...operation,
            name: undefined,
            selectionSet: {
              ...operation.selectionSet,
              selections: [{ ...entities, selectionSet: stamped }],
            },
          }
        : node,
    ),
  };

  const shapes = new Map<string, Shape>();
  const keys = new Map<string, readonly string[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const selections = selectionsOn(stamped, type.name, schema, fragments);
    if (selections.length === 0) continue;
    const set: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
    const shape = shapeOf(schema, type, set, fragments);
    shapes.set(type.name, shape);
    keys.set(
      type.name,
      Object.keys(shape.fields).filter((key) => key !== ID_ALIAS && key !== "__typename"),
    );
  }

  return {
    document,
    json: toJson(document),
    variables: (operation.variableDefinitions ?? [])
      .map(({ variable }) => variable.name.value)
      .filter((name) => name !== "representations"),
    shapes,
    keys,
    pruned: new WeakMap(),
  };
}

export const toJson = (document: DocumentNode): string =>
  JSON.stringify(stripIgnoredCharacters(print(document)));

export const isOperation = (node: { kind: string }): node is OperationDefinitionNode =>
  node.kind === Kind.OPERATION_DEFINITION;

const isEntities = (node: SelectionNode): node is FieldNode =>
  node.kind === Kind.FIELD && node.name.value === "_entities";

const field = (name: string, alias?: string): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
  alias: alias ? { kind: Kind.NAME, value: alias } : undefined,
});

/** Asks every entity for its type and id besides: an answer out of order is then seen. */
function stamp(set: SelectionSetNode, schema: GraphQLSchema): SelectionSetNode {
  return {
    ...set,
    selections: [
      field("__typename"),
      ...set.selections.map((selection) => {
        if (selection.kind !== Kind.INLINE_FRAGMENT || !selection.typeCondition) return selection;
        const type = schema.getType(selection.typeCondition.name.value);
        const known = type && isCompositeType(type) && "getFields" in type && type.getFields().id;
        if (!known) return selection;
        const selections = [field("id", ID_ALIAS), ...selection.selectionSet.selections];
        return { ...selection, selectionSet: { ...selection.selectionSet, selections } };
      }),
    ],
  };
}

/** The selections that an entity of one object type meets. */
function selectionsOn(
  set: SelectionSetNode,
  typename: string,
  schema: GraphQLSchema,
  fragments: Fragments,
): SelectionNode[] {
  const met: SelectionNode[] = [];
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) continue;
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    const on = fragment?.typeCondition?.name.value;
    const type = on === undefined ? undefined : schema.getType(on);
    const concrete = schema.getType(typename);
    const applies =
      on === typename ||
      (type &&
        "getFields" in type &&
        isObjectType(concrete) &&
        concrete.getInterfaces().some(({ name }) => name === on));
    if (fragment && applies) met.push(selection);
  }
  return met.length > 0 ? [field("__typename"), ...met] : met;
}
