import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  print,
  type TypeDefinitionNode,
  visit,
} from "graphql";
import { SDL_LIMITS } from "./limits.ts";
import { keyOf, type SubgraphSdl } from "./sdl.ts";

/** Where an extension is larger than it may be: what was got, and what is allowed. */
export function outgrown(
  subgraph: DocumentNode,
  own: ReadonlyMap<string, TypeDefinitionNode>,
  extended: ReadonlyMap<string, readonly FieldDefinitionNode[]>,
): string[] {
  const types = typesOf(subgraph).filter(({ name }) => own.has(name.value));
  const added = [...extended.values()].flat();
  const found = {
    types: types.length,
    fields: sum(types.map(sizeOf)) + sum(added.map(sizeOfField)),
    bytes: Buffer.byteLength(print(subgraph)),
  };
  const most = SDL_LIMITS.extension;
  const reasons = (["types", "fields", "bytes"] as const)
    .filter((what) => found[what] > most[what])
    .map((what) => `it adds ${found[what]} ${what}, at most ${most[what]} are allowed`);
  const depth = depthOf(subgraph);
  if (depth > most.depth)
    reasons.push(`it is nested ${depth} levels deep, at most ${most.depth} are allowed`);
  return reasons;
}

/** Where extensions hold more together than they may, as they are composed. */
export function outgrownTogether(subgraphs: readonly DocumentNode[]): string[] {
  const types = subgraphs.flatMap(typesOf);
  const found = types.length + sum(types.map(sizeOf));
  const most = SDL_LIMITS.together;
  return found > most
    ? [`the extensions of all partners have ${found} types and fields, at most ${most} are allowed`]
    : [];
}

/**
 * Where an extension has a field of an interface or a union with too many members, or with records
 * among them: every record that is asked for through one multiplies the plans of a query by the
 * members and by the subgraphs that have them.
 */
export function overRecords(
  subgraph: DocumentNode,
  contract: SubgraphSdl,
  partner: SubgraphSdl,
): string[] {
  const reasons: string[] = [];
  const most = SDL_LIMITS.extension.members;
  const isRecord = (name: string) =>
    [contract, partner].some((sdl) => {
      const type = sdl.types.get(name);
      return type !== undefined && keyOf(type, sdl) !== undefined;
    });
  for (const type of typesOf(subgraph)) {
    const members = membersOf(type, [contract, partner]);
    const name = type.name.value;
    const records = members.filter(isRecord);
    if (records.length > 0)
      reasons.push(
        `${name} may be a record (${records[0]}): give each kind of record a field of its own`,
      );
    else if (members.length > most)
      reasons.push(`${name} may be ${members.length} types, at most ${most} are allowed`);
  }
  return reasons;
}

/** The types that an interface or a union stands for. */
function membersOf(type: TypeDefinitionNode, sdls: readonly SubgraphSdl[]): string[] {
  if (type.kind === Kind.UNION_TYPE_DEFINITION)
    return (type.types ?? []).map(({ name }) => name.value);
  if (type.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
  const members = new Set<string>();
  for (const { types } of sdls)
    for (const [name, other] of types)
      if (
        other.kind === Kind.OBJECT_TYPE_DEFINITION &&
        other.interfaces?.some((one) => one.name.value === type.name.value)
      )
        members.add(name);
  return [...members];
}

const typesOf = ({ definitions }: DocumentNode): TypeDefinitionNode[] =>
  definitions.filter(
    (node): node is TypeDefinitionNode =>
      node.kind !== Kind.DIRECTIVE_DEFINITION && node.kind.endsWith("TypeDefinition"),
  );

const sizeOf = (type: TypeDefinitionNode): number => {
  if (type.kind === Kind.ENUM_TYPE_DEFINITION) return type.values?.length ?? 0;
  return "fields" in type
    ? sum(
        (type.fields as readonly (FieldDefinitionNode | InputValueDefinitionNode)[]).map(
          sizeOfField,
        ),
      )
    : 0;
};

const sizeOfField = (field: FieldDefinitionNode | InputValueDefinitionNode): number =>
  1 + ("arguments" in field ? (field.arguments?.length ?? 0) : 0);

/** What reads a schema goes down into it and comes to the end of its stack. */
function depthOf(subgraph: DocumentNode): number {
  let depth = 0;
  let deepest = 0;
  visit(subgraph, {
    enter: () => void (deepest = Math.max(deepest, ++depth)),
    leave: () => void depth--,
  });
  return deepest;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
