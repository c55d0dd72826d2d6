import { type ClassType, type KindList, lists, PAGE_DEFAULT, PAGE_MAX } from "@guildhall/schema";
import { inWords } from "@guildhall/schema/define";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { AREA_ARGUMENTS } from "./area.ts";
import { catalogueConnection } from "./connection.ts";
import type { CatalogueContext } from "./context.ts";
import { answerPage, type PageArguments } from "./page.ts";

/** What a list of each kind is answered in. */
export const catalogueConnections: readonly ClassType[] = lists.map(catalogueConnection);

/** `makerSpaces(…)`, `councils(…)` and their like: a list of every kind, over all regions. */
@Resolver()
// oxlint-disable-next-line typescript/no-extraneous-class -- type-graphql knows resolvers by it
export class CatalogueLists {}
for (const [at, list] of lists.entries())
  addList(CatalogueLists.prototype, list, catalogueConnections[at]!);

/** What decorators would do on a written method. */
function addList(prototype: object, list: KindList, connection: ClassType): void {
  const { kind, filter, order } = list;
  const args: readonly { name: string; type: () => unknown; description: string }[] = [
    {
      name: "first",
      type: () => Int,
      description: `How many records at most, 0 to ${PAGE_MAX}.`,
    },
    {
      name: "after",
      type: () => String,
      description: "Cursor of the record to go on after.",
    },
    { name: "filter", type: () => filter, description: "Which records." },
    { name: "orderBy", type: () => order, description: "In which order; by name if not given." },
    ...AREA_ARGUMENTS,
  ];
  args.forEach(({ name, type, description }, index) =>
    Arg(name, type as never, {
      description,
      nullable: true,
      ...(name === "first" && { defaultValue: PAGE_DEFAULT }),
    })(prototype, kind.plural, index),
  );
  Ctx()(prototype, kind.plural, args.length);
  const value = (...given: unknown[]) => {
    const named = Object.fromEntries(args.map(({ name }, index) => [name, given[index]]));
    return answerPage(list, named as PageArguments, given[args.length] as CatalogueContext);
  };
  const descriptor = { value, configurable: true, writable: true };
  Object.defineProperty(prototype, kind.plural, descriptor);
  Query(() => connection as never, {
    nullable: true,
    description: `The ${inWords(kind.plural)} of all regions, or some, from the catalogue: a page at a time, by name unless ordered otherwise. \`coverage\` tells from when; the lists of \`regions\` are live. Null when the catalogue does not answer.`,
  })(prototype, kind.plural, descriptor);
}
