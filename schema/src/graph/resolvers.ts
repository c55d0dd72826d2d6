import { GraphQLObjectType, type GraphQLFieldResolver, type GraphQLSchema } from "graphql";
import { LIST_MAX } from "../define/object.ts";
import { underNewNames } from "../define/formerly.ts";
import { kindOfType } from "../define/kind.ts";
import { fieldsOf, referredOf, typeName, type ClassType, type FieldSpec } from "../define/spec.ts";
import { GuildhallError } from "../errors.ts";
import type { StoredRecord } from "../reader/reader.ts";
import { contextAt, type ContractContext } from "./context.ts";
import { answerTerm } from "./terms.ts";

type Parent = Record<string, unknown>;
type Resolver = GraphQLFieldResolver<Parent, ContractContext>;

/** Below a `Region.asOf`, everything is read from the registry as it was then. */
const asOfItsMoment =
  (resolve: Resolver): Resolver =>
  (parent, args, context, info) =>
    resolve(parent, args, contextAt(context, info.path), info);

/** Gives every field of these classes the resolver that its definition calls for. */
export function attachResolvers(schema: GraphQLSchema, types: Iterable<ClassType>): void {
  for (const type of types) {
    const object = schema.getType(typeName(type));
    if (!(object instanceof GraphQLObjectType)) continue;
    const fields = object.getFields();
    for (const field of fieldsOf(type)) {
      const own = resolverOf(field);
      const resolve = field.formerly ? underItsNewName(type, field.name, own) : own;
      if (resolve && fields[field.name]) fields[field.name]!.resolve = asOfItsMoment(resolve);
    }
  }
}

/** A record that was written before the field was called so is in the log as it was written. */
const underItsNewName =
  (type: ClassType, name: string, resolve: Resolver = (parent) => parent[name]): Resolver =>
  (parent, ...given) =>
    resolve(underNewNames(type, parent), ...given);

function resolverOf(field: FieldSpec): Resolver | undefined {
  switch (field.role) {
    case "term":
      return each(field, (word) => answerTerm(field.vocabulary, word));
    case "reference":
      return kindOfType(field.type())
        ? (parent, _args, context) => resolveRecords(field, parent, context)
        : each(field, referredOf(field.type()).find ?? named);
    case "referrers":
      return referrersResolver(field.type(), field.key);
    case "computed":
      return field.compute as Resolver;
    default:
      return undefined; // stored as answered: graphql's own resolver reads it
  }
}

const named = (id: string): { id: string } => ({ id });

/** A list leaves out what nothing was found for. */
const each =
  (field: FieldSpec, answer: (stored: string, context: never) => unknown): Resolver =>
  (parent, _args, context) => {
    const stored = parent[field.name];
    if (stored === undefined || stored === null) return null;
    const one = (value: string): unknown => answer(value, context as never);
    return field.list
      ? (stored as string[]).map(one).filter((found) => found !== null)
      : one(stored as string);
  };

/** A dangling reference is null, and left out of a list; the data linter tells the owner. */
async function resolveRecords(
  field: FieldSpec,
  parent: Parent,
  { records }: ContractContext,
): Promise<unknown> {
  const stored = parent[field.name];
  if (stored === undefined || stored === null) return null;
  if (!field.list) return records.load(stored as string);
  const found = await Promise.all((stored as string[]).map((id) => records.load(id)));
  return found.filter((record): record is StoredRecord => record !== null);
}

function referrersResolver(target: unknown, key: string): Resolver {
  const kind = kindOfType(target)?.kind;
  if (!kind) throw new Error(`Referrers by ${key} must be a record kind.`);
  return (parent, args, { referrers }) => {
    const first = args["first"] as number;
    if (!(first >= 1 && first <= LIST_MAX))
      throw new GuildhallError(
        "PAGE_TOO_LARGE",
        `Got first: ${first}, wanted 1 to ${LIST_MAX}. Page through the region's own list for more.`,
      );
    return referrers.load({ kind, key, first, target: String(parent["id"]) });
  };
}
