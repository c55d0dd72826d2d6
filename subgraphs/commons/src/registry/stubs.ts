import { type ClassType, type Kind, kinds, parseRecordId, typeName } from "@guildhall/schema";
import { object, value } from "@guildhall/schema/define";
import { ID } from "type-graphql";

/**
 * Records belong to regions: commons only names them, and the planner asks the regional tier for the
 * rest. So each kind of the contract is here once more, as a type with nothing but its id.
 */
const stubs: ReadonlyMap<string, ClassType> = new Map(
  kinds().map((one) => [one.kind, stubOf(one)]),
);

function stubOf({ kind, type, description }: Kind): ClassType {
  const ids = {
    valid: (id: string) => parseRecordId(id)?.kind === kind,
    wanted: `an id such as lisbon/${kind}/own-id`,
  };
  @object(description, { name: typeName(type), ids })
  class Stub {
    @value(() => ID, "The record's id.", { required: true })
    id: string;
  }
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
