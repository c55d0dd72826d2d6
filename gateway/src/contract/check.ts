import {
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  print,
  type TypeDefinitionNode,
  type TypeNode,
} from "graphql";
import type { SubgraphSdl } from "./sdl.ts";

export interface ContractCheck {
  /** Where the schema breaks the contract: such a partner is not asked. */
  breaks: readonly string[];
  /** What the contract has and this schema lacks, as `MakerSpace.openingHours`. */
  lacks: readonly string[];
}

/**
 * Compares a partner's schema with the contract. Lacking something is an older contract and fine;
 * having more is an extension and looked at elsewhere; being different is not fine.
 */
export function checkContract(contract: SubgraphSdl, partner: SubgraphSdl): ContractCheck {
  const breaks: string[] = [];
  const lacks: string[] = [];
  const roots = new Set(Object.values(contract.roots));

  for (const [name, wanted] of contract.types) {
    if (roots.has(name)) continue;
    const found = partner.types.get(name);
    if (!found) lacks.push(name);
    else if (found.kind !== wanted.kind)
      breaks.push(`${name} is a ${word(found)}, in the contract a ${word(wanted)}`);
    else compareType(name, wanted, found, breaks, lacks);
  }
  return { breaks, lacks };
}

const word = ({ kind }: TypeDefinitionNode) =>
  kind
    .replace(/TypeDefinition$/, "")
    .replace("InputObject", "Input")
    .toLowerCase();

function compareType(
  name: string,
  wanted: TypeDefinitionNode,
  found: TypeDefinitionNode,
  breaks: string[],
  lacks: string[],
): void {
  const each = <T extends { name: { value: string } }>(
    want: readonly T[] | undefined,
    find: readonly T[] | undefined,
    compare?: (path: string, wanted: T, found: T) => void,
  ) => {
    const there = new Map(find?.map((item) => [item.name.value, item]));
    for (const item of want ?? []) {
      const path = `${name}.${item.name.value}`;
      const other = there.get(item.name.value);
      if (!other) lacks.push(path);
      else compare?.(path, item, other);
    }
  };

  if (wanted.kind === Kind.ENUM_TYPE_DEFINITION && found.kind === wanted.kind)
    each(wanted.values, found.values);
  if (wanted.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && found.kind === wanted.kind) {
    each(wanted.fields, found.fields, (path, want, find) => compareInput(path, want, find, breaks));
    refuseRequired(name, wanted.fields, found.fields, breaks);
  }
  if (
    (wanted.kind === Kind.OBJECT_TYPE_DEFINITION && found.kind === wanted.kind) ||
    (wanted.kind === Kind.INTERFACE_TYPE_DEFINITION && found.kind === wanted.kind)
  )
    each(wanted.fields, found.fields, (path, want, find) =>
      compareField(path, want, find, breaks, lacks),
    );
}

function compareField(
  path: string,
  wanted: FieldDefinitionNode,
  found: FieldDefinitionNode,
  breaks: string[],
  lacks: string[],
): void {
  if (!within(found.type, wanted.type))
    breaks.push(`${path} is ${print(found.type)}, in the contract ${print(wanted.type)}`);
  const there = new Map(found.arguments?.map((item) => [item.name.value, item]));
  for (const argument of wanted.arguments ?? []) {
    const other = there.get(argument.name.value);
    if (!other) lacks.push(`${path}(${argument.name.value}:)`);
    else compareInput(`${path}(${argument.name.value}:)`, argument, other, breaks);
  }
  refuseRequired(path, wanted.arguments, found.arguments, breaks);
}

function compareInput(
  path: string,
  wanted: InputValueDefinitionNode,
  found: InputValueDefinitionNode,
  breaks: string[],
): void {
  if (!within(wanted.type, found.type))
    breaks.push(`${path} takes ${print(found.type)}, in the contract ${print(wanted.type)}`);
}

/** The contract never sends what it does not know. */
function refuseRequired(
  path: string,
  wanted: readonly InputValueDefinitionNode[] | undefined,
  found: readonly InputValueDefinitionNode[] | undefined,
  breaks: string[],
): void {
  for (const { name, type, defaultValue } of found ?? []) {
    const known = wanted?.some((item) => item.name.value === name.value);
    if (!known && type.kind === Kind.NON_NULL_TYPE && !defaultValue)
      breaks.push(`${path} requires "${name.value}", which the contract does not have`);
  }
}

/** Whether every value of the one type is a value of the other: the same, or only less nullable. */
function within(inner: TypeNode, outer: TypeNode): boolean {
  if (outer.kind === Kind.NON_NULL_TYPE)
    return inner.kind === Kind.NON_NULL_TYPE && within(inner.type, outer.type);
  const bare = inner.kind === Kind.NON_NULL_TYPE ? inner.type : inner;
  if (outer.kind === Kind.LIST_TYPE)
    return bare.kind === Kind.LIST_TYPE && within(bare.type, outer.type);
  return bare.kind === Kind.NAMED_TYPE && bare.name.value === outer.name.value;
}
