import type { GraphQLSchema, NamedTypeNode, TypeDefinitionNode, TypeNode } from "graphql";
import { entitySchema } from "./schema.ts";
import type { SubgraphSdl } from "./sdl.ts";

/** The contract without what a partner lacks of it: `Kind`, `Kind.field`, `Kind.field(argument:)`. */
export function laggingSchema(contract: SubgraphSdl, lacks: readonly string[]): GraphQLSchema {
  const gone = new Set(lacks);
  const types = new Map(
    [...contract.types]
      .filter(([name]) => !gone.has(name))
      .map(([name, type]) => [name, without(type, gone)]),
  );
  return entitySchema({ ...contract, types });
}

interface Member {
  name: { value: string };
  type?: TypeNode;
  arguments?: readonly Member[];
}

function without(type: TypeDefinitionNode, gone: ReadonlySet<string>): TypeDefinitionNode {
  const name = type.name.value;
  // What is of a type that is not there is not there either.
  const stays = (path: string, member: Member) =>
    !gone.has(path) && !(member.type && gone.has(namedIn(member.type)));
  const members = (all: readonly Member[] | undefined) =>
    all
      ?.filter((one) => stays(`${name}.${one.name.value}`, one))
      .map((one) => ({
        ...one,
        ...(one.arguments && {
          arguments: one.arguments.filter((argument) =>
            stays(`${name}.${one.name.value}(${argument.name.value}:)`, argument),
          ),
        }),
      }));
  const named = (all: readonly NamedTypeNode[] | undefined) =>
    all?.filter((one) => !gone.has(one.name.value));
  const { fields, values, types, interfaces } = type as {
    fields?: readonly Member[];
    values?: readonly Member[];
    types?: readonly NamedTypeNode[];
    interfaces?: readonly NamedTypeNode[];
  };
  return {
    ...type,
    ...(fields && { fields: members(fields) }),
    ...(values && { values: members(values) }),
    ...(types && { types: named(types) }),
    ...(interfaces && { interfaces: named(interfaces) }),
  } as TypeDefinitionNode;
}

const namedIn = (type: TypeNode): string =>
  type.kind === "NamedType" ? type.name.value : namedIn(type.type);
