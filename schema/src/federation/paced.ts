import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
} from "graphql";
import { nextTurn, turnIsDue } from "./turns.ts";
import type { Work } from "./work.ts";

/** What may come with a request: without it the request runs to its end. */
export interface Worked {
  work?: Work;
}

type Resolver = GraphQLFieldResolver<unknown, Worked>;

// Each its own: one that all shared would remember everybody who ever waited for it.
const never = (): Promise<never> => new Promise(() => undefined);

/**
 * Makes a schema's execution give way: wherever it goes down to objects it lets others have their
 * turn, counts what is answered, and stops for good once the work is over. graphql-js 16 can be
 * stopped in no other way, and would hold the process from the first field to the last.
 */
export function paced(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields()))
      if (isCompositeType(getNamedType(field.type))) field.resolve = pacedResolver(field.resolve);
  }
  return schema;
}

function pacedResolver(given: Resolver | undefined): Resolver {
  const resolve = given ?? (defaultFieldResolver as Resolver);
  return (parent, args, context, info) => {
    const { work } = context;
    if (!work) return resolve(parent, args, context, info);
    if (work.over) return never();
    if (turnIsDue()) return later();
    return counted(resolve(parent, args, context, info), work);

    async function later(): Promise<unknown> {
      do await nextTurn();
      while (turnIsDue());
      if (work!.over) return never();
      return counted(resolve(parent, args, context, info), work!);
    }
  };
}

function counted(value: unknown, work: Work): unknown {
  if (value instanceof Promise) return value.then((settled) => counted(settled, work));
  if (value !== null && value !== undefined) work.answered(Array.isArray(value) ? value.length : 1);
  return value;
}
