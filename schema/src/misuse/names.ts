import { fieldsOf, ownFieldsOf, type ClassType } from "../define/spec.ts";
import { writtenTypes, type Definitions } from "./definitions.ts";
import type { Misuse } from "./misuse.ts";
import { asClass, fieldOf, writtenField } from "./written.ts";

/** Names that mean something to every object of JavaScript: nobody could ask for such a field. */
export const isReserved = (name: string): boolean =>
  name in Object.prototype || name === "prototype" || name.startsWith("__");

/** Fields with names that cannot be used, or that are taken. */
export const names = (definitions: Definitions): Misuse[] => [
  ...writtenTypes(definitions).flatMap((type) => [
    ...reserved(type),
    ...saidTwice(type),
    ...replaced(type),
  ]),
  ...enumsTwice(definitions),
];

const reserved = (type: ClassType): Misuse[] =>
  ownFieldsOf(type)
    .filter(({ name }) => isReserved(name))
    .map((field) => ({
      at: fieldOf(type, field),
      got: `the name "${field.name}", which every object of JavaScript has already`,
      wanted: "a name of the contract's own",
      write: writtenField(field, { name: `${field.name.replaceAll("_", "")}Of` }),
    }));

/** The later one would take the place of the first, whatever it is. */
const saidTwice = (type: ClassType): Misuse[] =>
  ownFieldsOf(type)
    .filter(({ name }, at, all) => all.findIndex((one) => one.name === name) < at)
    .map((field) => ({
      at: fieldOf(type, field),
      got: "a second definition, which takes the place of the first",
      wanted: "one definition of each field; a kind's plural and singular are fields of Region",
      write: writtenField(field, { name: `other${asClass(field.name)}` }),
    }));

/** A class may say better what a field of its base refers to, not make another thing of it. */
function replaced(type: ClassType): Misuse[] {
  const base = Object.getPrototypeOf(type) as ClassType;
  const inherited = new Map(
    base.prototype ? fieldsOf(base).map((field) => [field.name, field] as const) : [],
  );
  return ownFieldsOf(type).flatMap((field) => {
    const before = inherited.get(field.name);
    if (!before || (before.role === field.role && before.list === field.list)) return [];
    return [
      {
        at: fieldOf(type, field),
        got: `${described(field)} in the place of ${described(before)} that it inherits`,
        wanted: "another name, or the same sort of field",
        write: writtenField(field, { name: `own${asClass(field.name)}` }),
      },
    ];
  });
}

const described = ({ role, list }: { role: string; list: boolean }): string =>
  `a ${role}${list ? " list" : ""}`;

const enumsTwice = ({ enums }: Definitions): Misuse[] =>
  enums
    .filter((name, at) => enums.indexOf(name) < at)
    .map((name) => ({
      at: `enum ${name}`,
      got: "a second enum of this name",
      wanted: "names that tell enums apart, as they do in the SDL",
      write: `defineEnum("Other${name}", …)`,
    }));
