import { type ClassType, kinds, typeName } from "@guildhall/schema";
import { ID } from "type-graphql";
import { expose, object } from "../define/fact.ts";

/**
 * Records belong to regions: commons only names them, and the planner asks the regional tier for the
 * rest. So each kind of the contract is here once more, as a type with nothing but its id.
 */
const stubs: ReadonlyMap<string, ClassType> = new Map(
  kinds().map(({ kind, type, description }) => [kind, stubOf(typeName(type), description)]),
);

function stubOf(name: string, description: string): ClassType {
  class Stub {
    id: string;
  }
  object(description, name)(Stub);
  expose(Stub.prototype, "id", () => ID, "The record's id.", { required: true });
  return Stub;
}

/** The stub of a kind, by its segment in ids: `organisations`. */
export function stub(kind: string): ClassType {
  const found = stubs.get(kind);
  if (!found) throw new Error(`The contract has no kind ${kind}.`);
  return found;
}

/** Every kind's type, as one that is only named here. */
export const namedOnly = (): Record<string, null> =>
  Object.fromEntries(kinds().map(({ type }) => [typeName(type), null]));

export const named = (id: string | undefined): { id: string } | null => (id ? { id } : null);
