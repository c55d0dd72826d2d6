import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RegionContext } from "./context.ts";

export interface MutationArgument {
  name: string;
  type: () => unknown;
  description: string;
  required?: boolean;
}

export interface MutationSpec {
  name: string;
  description: string;
  returns: () => unknown;
  args: readonly MutationArgument[];
  run: (context: RegionContext, args: never) => Promise<unknown>;
}

/** A resolver class with mutations that are made rather than written. */
export function mutationsOf(specs: readonly MutationSpec[]): new () => object {
  // oxlint-disable-next-line typescript/no-extraneous-class -- type-graphql knows resolvers by it
  class Mutations {}
  for (const spec of specs) addMutation(Mutations.prototype, spec);
  Resolver()(Mutations);
  return Mutations;
}

/** What decorators would do on a written method. */
function addMutation(prototype: object, spec: MutationSpec): void {
  const { name, description, returns, args, run } = spec;
  args.forEach((arg, index) =>
    Arg(arg.name, arg.type as never, { description: arg.description, nullable: !arg.required })(
      prototype,
      name,
      index,
    ),
  );
  Ctx()(prototype, name, args.length);
  const value = (...given: unknown[]): Promise<unknown> => {
    const named = Object.fromEntries(args.map((arg, index) => [arg.name, given[index]]));
    return run(given[args.length] as RegionContext, named as never);
  };
  const descriptor = { value, configurable: true, writable: true };
  Object.defineProperty(prototype, name, descriptor);
  Mutation(returns as never, { description })(prototype, name, descriptor);
}
