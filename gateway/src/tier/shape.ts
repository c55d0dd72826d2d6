import {
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLCompositeType,
  type SelectionSetNode,
} from "graphql";

/**
 * What an answer may look like: lists where lists were asked for, objects where objects, and no
 * key that was not asked for. @apollo/gateway merges what a subgraph sends key by key and asserts
 * the rest, so one region that answers out of shape could overwrite another's field or fail the
 * whole request; here it fails alone.
 */
export interface Shape {
  fields: Record<string, Slot>;
  /** The object types that may stand here; `__typename` is one of them. */
  types: ReadonlySet<string>;
}

interface Slot {
  lists: number;
  /** `null` for a leaf, `"typename"` for `__typename`. */
  shape: Shape | "typename" | null;
}

const LEAF: Slot = { lists: 0, shape: null };
const TYPENAME: Slot = { lists: 0, shape: "typename" };

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The shape of one selection on one type. Where fragments overlap, what either asked for fits. */
export function shapeOf(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  selections: SelectionSetNode,
  fragments: Fragments,
): Shape {
  const shape: Shape = { fields: Object.create(null), types: typesOf(schema, type) };
  collect(schema, type, selections, fragments, shape);
  return shape;
}

function collect(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  selections: SelectionSetNode,
  fragments: Fragments,
  into: Shape,
): void {
  for (const selection of selections.selections) {
    if (selection.kind === "Field") {
      const key = selection.alias?.value ?? selection.name.value;
      if (selection.name.value === "__typename") {
        into.fields[key] = TYPENAME;
        continue;
      }
      if (!("getFields" in parent)) continue;
      const field = parent.getFields()[selection.name.value];
      if (!field) continue;
      const { lists, named } = unwrap(field.type);
      if (!selection.selectionSet || !isCompositeType(named)) {
        into.fields[key] = lists === 0 ? LEAF : { lists, shape: null };
        continue;
      }
      const known = into.fields[key]?.shape;
      const types = typesOf(schema, named);
      const inner: Shape =
        known && typeof known === "object"
          ? { fields: known.fields, types: new Set([...known.types, ...types]) }
          : { fields: Object.create(null), types };
      collect(schema, named, selection.selectionSet, fragments, inner);
      into.fields[key] = { lists, shape: inner };
      continue;
    }
    const fragment =
      selection.kind === "FragmentSpread" ? fragments.get(selection.name.value) : selection;
    const on = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
    const type = on && isCompositeType(on) ? on : parent;
    if (fragment) collect(schema, type, fragment.selectionSet, fragments, into);
  }
}

function unwrap(type: GraphQLOutputType): { lists: number; named: GraphQLOutputType } {
  let lists = 0;
  let named = type;
  while (isNonNullType(named) || isListType(named)) {
    if (isListType(named)) lists++;
    named = named.ofType;
  }
  return { lists, named };
}

function typesOf(schema: GraphQLSchema, type: GraphQLCompositeType): Set<string> {
  if (isObjectType(type)) return new Set([type.name]);
  return new Set(isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : []);
}

/** Whether a value has the shape. `null` always does: nullability is the gateway's own check. */
export function fits(value: unknown, shape: Shape): boolean {
  if (value === null) return true;
  if (typeof value !== "object" || Array.isArray(value)) return false;
  for (const key in value) {
    const slot = shape.fields[key];
    if (slot === undefined) return false;
    if (slot === LEAF) continue;
    const inner = (value as Record<string, unknown>)[key];
    if (slot === TYPENAME) {
      if (typeof inner !== "string" || !shape.types.has(inner)) return false;
    } else if (!fitsList(inner, slot.lists, slot.shape as Shape | null)) return false;
  }
  return true;
}

function fitsList(value: unknown, lists: number, shape: Shape | null): boolean {
  if (value === null) return true;
  if (lists === 0) return shape === null || fits(value, shape);
  if (!Array.isArray(value)) return false;
  if (lists === 1 && shape === null) return true;
  for (const item of value) if (!fitsList(item, lists - 1, shape)) return false;
  return true;
}
