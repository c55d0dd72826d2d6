import { getMetadataStorage } from "type-graphql";
import { enumNames } from "../define/enum.ts";
import { kinds, type Kind } from "../define/kind.ts";
import { declaredTypes, type ClassType } from "../define/spec.ts";

type Storage = ReturnType<typeof getMetadataStorage>;
/** A field as type-graphql was told of it, by this contract's decorators or past them. */
export type ToldField = Storage["fields"][number];

/** What the checks look through; given to them, so that a test can give classes of its own. */
export interface Definitions {
  kinds: readonly Kind[];
  /** Classes with collected fields, base classes and inputs among them. */
  types: readonly ClassType[];
  fields: readonly ToldField[];
  /** Root queries, and fields that a resolver class adds to a type. */
  queries: readonly ToldField[];
  /** Names of enums, as often as they were given. */
  enums: readonly string[];
}

/** Everything that was declared in this process. */
export const allDefinitions = (): Definitions => ({
  kinds: kinds(),
  types: declaredTypes(),
  fields: getMetadataStorage().fields,
  queries: toldQueries(),
  enums: enumNames(),
});

/** In the form of fields, so that they are looked at as these are. */
function toldQueries(): ToldField[] {
  const { queries, fieldResolvers } = getMetadataStorage();
  const asField = (
    { target, methodName, schemaName, description }: (typeof queries)[number],
    getType: ToldField["getType"],
    typeOptions: ToldField["typeOptions"],
  ) => ({ target, name: methodName, schemaName, description, getType, typeOptions }) as ToldField;
  return [
    ...queries.map((one) => asField(one, one.getReturnType, one.returnTypeOptions)),
    ...fieldResolvers.flatMap((one) =>
      one.getType ? [asField(one as never, one.getType, one.typeOptions ?? {})] : [],
    ),
  ];
}

export const kindOf = ({ kinds: all }: Pick<Definitions, "kinds">, type: unknown) =>
  all.find((kind) => kind.type === type);

/** Classes that somebody wrote: the others repeat what these say, and so would what is found. */
export const writtenTypes = ({ types }: Pick<Definitions, "types">): readonly ClassType[] =>
  types.filter(({ name }) => name !== "");

/** A class and those it extends, itself first. */
export function* lineOf(type: unknown): Generator<ClassType> {
  for (let at: unknown = type; typeof at === "function" && at.name; at = Object.getPrototypeOf(at))
    yield at as ClassType;
}
