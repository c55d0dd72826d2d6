import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
} from "graphql";
import { nextTurn } from "./turns.ts";
import type { Work } from "./work.ts";

/** What may come with a request: without it the request runs to its end. */
export interface Worked {
  work?: Work;
}

type Resolver = GraphQLFieldResolver<unknown, Worked>;

/**
 * Makes a schema's execution give way: wherever it goes down to objects it lets others have their
 * turn, counts what is answered, and stops for good once the work is over. graphql-js 16 can be
 * stopped in no other way, and would hold the process from the first field to the last.
 */
export function paced(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields()))
      if (isCompositeType(getNamedType(field.type)))
        field.resolve = pacedResolver(field.resolve ?? (defaultFieldResolver as Resolver));
  }
  return schema;
}

const pacedResolver =
  (resolve: Resolver): Resolver =>
  (parent, args, context, info) => {
    const { work } = context;
    const answer = () => resolve(parent, args, context, info);
    if (!work) return answer();
    if (work.over) return never();
    return work.slice.isUsed() ? later(work, answer) : counted(answer(), work);
  };

async function later(work: Work, answer: () => unknown): Promise<unknown> {
  do await nextTurn();
  while (work.slice.isUsed());
  return work.over ? never() : counted(answer(), work);
}

// Each its own: one that all shared would remember everybody who ever waited for it.
const never = (): Promise<never> => new Promise(() => undefined);

function counted(value: unknown, work: Work): unknown {
  if (value instanceof Promise) return value.then((settled) => counted(settled, work));
  if (value !== null && value !== undefined) work.answered(Array.isArray(value) ? value.length : 1);
  return value;
}
