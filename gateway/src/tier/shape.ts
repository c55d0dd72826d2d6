import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { type Holds, leafOf } from "./leaf.ts";

/**
 * What an answer may look like: lists where lists were asked for, objects where objects, values of
 * the type that the contract says, and no key that was not asked for. @apollo/gateway merges what a
 * subgraph sends key by key and asserts the rest, so one region that answers out of shape could
 * overwrite another's field or fail the whole request; here it fails alone.
 */
export interface Shape {
  fields: Record<string, Slot>;
  /** The object types that may stand here; `__typename` is one of them. */
  types: Set<string>;
  /** How many of the fields must be there, whichever of the types it is. */
  always: number;
}

/** What may stand somewhere: exactly one of a list, an object and a leaf. */
export interface Place {
  nullable: boolean;
  /** The type in the words of the schema. */
  wanted: string;
  item: Place | null;
  shape: Shape | null;
  holds: Holds | null;
}

/** Where one key of an object stands. */
export interface Slot extends Place {
  /** It was asked for without any condition, and is not null. */
  always: boolean;
  /** The id of a record: whoever answers with it says that the record is its own. */
  claims: boolean;
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

interface Reading {
  schema: GraphQLSchema;
  fragments: Fragments;
  owned: ReadonlySet<string>;
}

/** The shape of one selection on one type. Where fragments overlap, what either asked for fits. */
export function shapeOf(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  selections: SelectionSetNode,
  fragments: Fragments,
  owned: ReadonlySet<string> = ownedTypes(schema),
): Shape {
  const shape = newShape(typesOf(schema, type));
  collect({ schema, fragments, owned }, type, selections, shape, true);
  return shape;
}

const LINKS: ReadonlySet<string> = new Set(["RecordLink", "RegionLink"]);

/**
 * The types whose records only their owner answers with: every entity, but for those that a region
 * merely names (`resolvable: false`) and links, which are there to point abroad.
 */
export function ownedTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const union = schema.getType("_Entity");
  const entities = isAbstractType(union) ? schema.getPossibleTypes(union) : [];
  return new Set(
    entities
      .filter(({ name, astNode }) => !LINKS.has(name) && !astNode?.directives?.some(isNamed))
      .map(({ name }) => name),
  );
}

const isNamed = ({ arguments: given }: { arguments?: FieldNode["arguments"] }): boolean =>
  given?.some(
    ({ name, value }) =>
      name.value === "resolvable" && value.kind === "BooleanValue" && !value.value,
  ) ?? false;

const newShape = (types: Iterable<string>): Shape => ({
  fields: Object.create(null),
  types: new Set(types),
  always: 0,
});

function collect(
  reading: Reading,
  parent: GraphQLCompositeType,
  selections: SelectionSetNode,
  into: Shape,
  sure: boolean,
): void {
  const { schema, fragments } = reading;
  for (const selection of selections.selections) {
    const asked = sure && !selection.directives?.length;
    if (selection.kind === "Field") {
      collectField(reading, parent, selection, into, asked);
      continue;
    }
    const fragment =
      selection.kind === "FragmentSpread" ? fragments.get(selection.name.value) : selection;
    const on = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
    const type = on && isCompositeType(on) ? on : parent;
    const met = typesOf(schema, type);
    const meets = [...into.types].every((name) => met.has(name));
    if (fragment) collect(reading, type, fragment.selectionSet, into, asked && meets);
  }
}

function collectField(
  reading: Reading,
  parent: GraphQLCompositeType,
  { name: { value: name }, alias, selectionSet }: FieldNode,
  into: Shape,
  sure: boolean,
): void {
  const key = alias?.value ?? name;
  const { schema, owned } = reading;
  const known = into.fields[key];
  let place: Place;
  if (name === "__typename") {
    const types = into.types as ReadonlySet<unknown>;
    place = mustBe(newPlace("the type of a record"));
    place.holds = (value) => types.has(value);
  } else {
    const field = "getFields" in parent ? parent.getFields()[name] : undefined;
    if (!field) return;
    place = placeOf(field.type, schema, known ? innermost(known).shape : null);
    const { shape } = innermost(place);
    const named = typeOf(field.type);
    if (shape && selectionSet && isCompositeType(named))
      collect(reading, named, selectionSet, shape, sure);
  }
  const claims = name === "id" && [...typesOf(schema, parent)].every((type) => owned.has(type));
  const always = known?.always || (sure && !place.nullable);
  if (always && !known?.always) into.always++;
  const { nullable, wanted, item, shape, holds } = place;
  // Spelled out: all alike, they are read twice as fast.
  into.fields[key] = { nullable, wanted, item, shape, holds, always, claims };
}

const newPlace = (wanted: string): Place => ({
  nullable: true,
  wanted,
  item: null,
  shape: null,
  holds: null,
});

/** What may stand where a field is; an object that was asked for before is asked for more. */
function placeOf(type: GraphQLOutputType, schema: GraphQLSchema, known: Shape | null): Place {
  if (isNonNullType(type)) return mustBe(placeOf(type.ofType, schema, known));
  const place = newPlace(String(type));
  if (isListType(type)) {
    place.item = placeOf(type.ofType, schema, known);
  } else if (isCompositeType(type)) {
    place.shape = known ?? newShape([]);
    for (const name of typesOf(schema, type)) place.shape.types.add(name);
  } else place.holds = leafOf(type);
  return place;
}

const mustBe = (place: Place): Place => {
  place.nullable = false;
  return place;
};

const innermost = (place: Place): Place => (place.item ? innermost(place.item) : place);

function typeOf(type: GraphQLOutputType): GraphQLOutputType {
  return isNonNullType(type) || isListType(type) ? typeOf(type.ofType) : type;
}

function typesOf(schema: GraphQLSchema, type: GraphQLCompositeType): Set<string> {
  if (isObjectType(type)) return new Set([type.name]);
  return new Set(isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : []);
}
