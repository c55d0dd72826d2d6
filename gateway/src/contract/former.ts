import {
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  print,
  type TypeDefinitionNode,
  type TypeNode,
} from "graphql";
import type { SubgraphSdl } from "./sdl.ts";

/** A field that the contract had under another name, or with another type, before. */
export interface FormerField {
  type: string;
  field: string;
}

/**
 * A partner's schema without what the contract itself had before: a field under its old name would
 * be taken for an extension of the partner's own, and one with its old type for a break. Without it
 * the partner's contract is an older one, which lacks the field of now.
 */
export function withoutFormer(
  contract: SubgraphSdl,
  former: readonly FormerField[],
  partner: SubgraphSdl,
): SubgraphSdl {
  const types = new Map(partner.types);
  for (const { type, field } of former)
    for (const name of [type, `${type}Input`, `${type}Patch`]) {
      const theirs = types.get(name);
      const old = fieldsOf(theirs).find((one) => one.name.value === field);
      const ours = fieldsOf(contract.types.get(name)).find((one) => one.name.value === field);
      if (!theirs || !old || (ours && isTakenAs(ours, old))) continue;
      const fields = fieldsOf(theirs).filter((one) => one !== old);
      types.set(name, { ...theirs, fields } as TypeDefinitionNode);
    }
  return { ...partner, types };
}

/** What a field answers may be stricter than the contract has it; what it takes may not. */
const isTakenAs = (
  ours: FieldDefinitionNode | InputValueDefinitionNode,
  old: FieldDefinitionNode | InputValueDefinitionNode,
): boolean =>
  old.kind === Kind.INPUT_VALUE_DEFINITION
    ? print(ours.type) === print(old.type)
    : nameOf(ours.type) === nameOf(old.type);

const fieldsOf = (
  type: TypeDefinitionNode | undefined,
): readonly (FieldDefinitionNode | InputValueDefinitionNode)[] =>
  type && "fields" in type ? (type.fields ?? []) : [];

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
